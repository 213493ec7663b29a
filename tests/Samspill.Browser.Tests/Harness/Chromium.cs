namespace Samspill.Browser.Tests.Harness;

/// <summary>Debian's Chromium without a window. Each visit is a context of its own: no shared cookies, no shared storage.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const int Height = 900;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    public Task<IBrowserContext> OpenAsync(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return browser!.NewContextAsync(new()
        {
            BaseURL = visit.From?.ToString(),
            JavaScriptEnabled = visit.WithScript,
            ViewportSize = new() { Width = visit.Width, Height = Height },
            Locale = visit.Locale,
            TimezoneId = "Europe/Oslo",
            ColorScheme = visit.Scheme,
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = visit.Inspected,
        });
    }
}
