using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Samspill.Web.Notices.Mail;

namespace Samspill.Web.Tests.Notices;

/// <summary>The real program in a process of its own, on a test's database, with the system's own trust in certificates and what a test adds.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    public const string Address = "https://samspill.example.no";

    private readonly ConcurrentQueue<string> said = new();
    private readonly Process process;

    private PortalProcess(TestDatabase database, MailServerProcess mail, string password, bool trusts)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Samspill.Web.dll"), "serve"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var settings = start.Environment;
        (settings["SAMSPILL_DB"], settings["PORT"], settings["ASPNETCORE_ENVIRONMENT"]) = (database.Setting, MailServerProcess.FreePort().ToString(CultureInfo.InvariantCulture), "Development");
        settings[MailSetup.HostSetting] = string.Create(CultureInfo.InvariantCulture, $"localhost:{mail.Port}");
        (settings[MailSetup.UserSetting], settings[MailSetup.PasswordSetting]) = (MailServerProcess.User, password);
        (settings[MailSetup.FromSetting], settings[MailSetup.AddressSetting]) = ("samspill@example.no", Address);
        if (trusts) { settings["SSL_CERT_FILE"] = mail.Certificate; }
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has logged.</summary>
    public string Log => string.Join('\n', said);

    public static PortalProcess Start(TestDatabase database, MailServerProcess mail, string password = MailServerProcess.Password, bool trusts = true) => new(database, mail, password, trusts);

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) { await KillAsync(); }
        process.Dispose();
    }
}
