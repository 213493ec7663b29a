using Samspill.Browser.Tests.Harness;
using Samspill.Web;
using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>Somebody with a keyboard only, and a narrow screen unless told otherwise. Wherever the focus lands, it is seen: on the screen, uncovered, with a mark around it (WCAG 2.4.7, 2.4.11).</summary>
internal sealed class Typist(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private const int Patience = 150;

    // Every line the element takes up must be on the screen, and nothing else may lie over it; of a long text field, the line one writes on, and of what can be scrolled sideways, a good part: a browser does not scroll for what is partly seen. A date field marks its own parts, where no style tells.
    private const string Unseen = """
        async () => {
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          const at = document.activeElement;
          if (!at || at === document.body) return "Nothing has the focus.";
          const name = at.outerHTML.slice(0, 160);
          const marked = [at, at.parentElement].map((one) => getComputedStyle(one)).some((style) => style.outlineStyle !== "none" || style.boxShadow !== "none");
          if (!marked && at.type !== "date") return `Nothing shows where the focus is: ${name}`;
          for (const box of at.getClientRects()) {
            const [left, right] = [Math.max(0, box.left), Math.min(innerWidth + 1, box.right)];
            const [x, y, isText] = [(left + right) / 2, box.top + Math.min(box.height / 2, 24), at.matches("textarea")];
            const shown = at.closest(".sp-scroll, .sp-stages, .sp-bulk") ? Math.min(48, box.width) : box.width;
            if (right - left < shown - 0.01 || y < 0 || y > innerHeight) return `Outside the screen: ${name}`;
            if (!isText && (box.top < 0 || box.bottom > innerHeight)) return `Half outside the screen: ${name}`;
            for (const height of isText ? [y] : [y, box.top + 2, box.bottom - 2]) {
              const hit = document.elementFromPoint(x, height);
              if (hit && hit !== at && !at.contains(hit) && !hit.contains(at) && hit.closest("label")?.control !== at) return `Covered by ${hit.outerHTML.slice(0, 80)}: ${name}`;
            }
          }
          return null;
        }
        """;

    public IPage Page => page;

    public static async Task<Typist> AsAsync(Chromium chromium, World world, string person, int width = 360)
    {
        var context = await chromium.OpenAsync(new Visit { From = world.Address, Width = width });
        var page = await context.NewPageAsync();
        var typist = new Typist(context, page);
        await page.GotoAsync(Urls.SignIn);
        await typist.PressAsync($"form:has([value='{await world.PersonAsync(person)}']) button[type=submit]");
        return typist;
    }

    /// <summary>Goes forward with Tab until what matches has the focus; never past the end of the page.</summary>
    public async Task ToAsync(string selector)
    {
        for (var presses = 0; !await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector); presses++)
        {
            presses.ShouldBeLessThan(Patience, $"{page.Url}: Tab does not come to {selector}");
            await KeyAsync("Tab", $"on the way to {selector}");
        }
    }

    /// <summary>Presses a key that does something on this page, and sees where the focus is then.</summary>
    public async Task KeyAsync(string key, string? why = null)
    {
        await page.Keyboard.PressAsync(key);
        (await page.EvaluateAsync<string?>(Unseen)).ShouldBeNull($"{page.Url}, {why ?? key}");
    }

    /// <summary>Writes in a field, over what stood there.</summary>
    public async Task WriteAsync(string name, string text)
    {
        await ToAsync($"[name='{name}']");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.TypeAsync(text);
        (await ValueAsync()).ShouldBe(text, name);
    }

    /// <summary>Writes a day in the order in which this browser asks for its parts.</summary>
    public async Task WriteDayAsync(string name, DateOnly day)
    {
        await ToAsync($"[name='{name}']");
        foreach (var order in new[] { $"{day:ddMMyyyy}", $"{day:MMddyyyy}" })
        {
            await page.Keyboard.TypeAsync(order);
            if (await ValueAsync() == $"{day:yyyy-MM-dd}") { return; }
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.Keyboard.PressAsync("ArrowLeft");
        }

        (await ValueAsync()).ShouldBe($"{day:yyyy-MM-dd}", name);
    }

    /// <summary>Goes down a closed list until the value stands there.</summary>
    public async Task ChooseAsync(string name, string value)
    {
        await ToAsync($"[name='{name}']");
        await page.Keyboard.PressAsync("Home");
        for (var presses = 0; await ValueAsync() != value; presses++)
        {
            presses.ShouldBeLessThan(Patience, $"{name} does not offer {value}");
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Goes into a group of circles, and along it with the arrow.</summary>
    public async Task PickAsync(string name, string value)
    {
        await ToAsync($"[name='{name}']");
        for (var presses = 0; await ValueAsync() != value; presses++)
        {
            presses.ShouldBeLessThan(20, $"{name} does not offer {value}");
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Space");
        (await page.EvaluateAsync<bool>("() => document.activeElement.checked")).ShouldBeTrue(name);
    }

    public async Task TickAsync(string name, string value)
    {
        await ToAsync($"[name='{name}'][value='{value}']");
        await page.Keyboard.PressAsync("Space");
        (await page.EvaluateAsync<bool>("() => document.activeElement.checked")).ShouldBeTrue(name);
    }

    /// <summary>Goes to a link or a button, presses Enter, and waits for the page that comes.</summary>
    public async Task PressAsync(string selector)
    {
        await ToAsync(selector);
        await LeadsOnAsync("Enter");
    }

    /// <summary>Presses a key that leads to another page, and waits for that.</summary>
    public async Task LeadsOnAsync(string key)
    {
        await page.LeadsOnAsync(() => page.Keyboard.PressAsync(key));
        await Width.FitsAsync(page);
        var faults = await page.Locator("#feil").AllInnerTextsAsync();
        faults.ShouldBeEmpty($"{page.Url}: {string.Join(' ', faults)}");
    }

    /// <summary>Opens what is folded away, and waits until it can be seen.</summary>
    public async Task OpenAsync(string folded)
    {
        await ToAsync($"{folded} > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator($"{folded} a").First.WaitForAsync();
        await page.WaitForTimeoutAsync(100);
    }

    /// <summary>Where this person is: the address without host and query.</summary>
    public string Path => new Uri(page.Url).AbsolutePath;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private Task<string> ValueAsync() => page.EvaluateAsync<string>("() => document.activeElement.value");
}
