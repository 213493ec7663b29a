using System.Text.Json;

namespace Samspill.Browser.Tests.Harness;

/// <summary>Accessibility check of a page as it stands, WCAG 2.2 AA and best practice. Nothing is ever ignored.</summary>
internal static class Axe
{
    private const string Check = """
        async (only) => {
          const run = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
          return JSON.stringify({
            rules: run.passes.length + run.violations.length,
            violations: run.violations.map(({ id, help, nodes }) => ({
              id, help, places: nodes.map(({ html, failureSummary }) => `${html}\n      ${failureSummary.replaceAll("\n", "\n      ")}`),
            })),
          });
        }
        """;

    // A page without its style is easy to read by machine, and proves nothing.
    private const string Rules = "() => [...document.styleSheets].reduce((sum, sheet) => sum + [...sheet.cssRules].reduce((rules, rule) => rules + 1 + (rule.cssRules?.length ?? 0), 0), 0)";

    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    // What the colours decide; the rest of a page is the same in every scheme.
    private static readonly string[] Colours = ["color-contrast", "link-in-text-block"];

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.Axe));

    /// <summary>The page's context must be opened with <see cref="Visit.Inspected"/>.</summary>
    public static Task CheckAsync(IPage page) => CheckAsync(page, Everything);

    /// <summary>The same, for a page that has been checked in another colour scheme.</summary>
    public static Task CheckColoursAsync(IPage page) => CheckAsync(page, Colours);

    private static async Task CheckAsync(IPage page, string[] only)
    {
        if (page.Url.StartsWith("http", StringComparison.Ordinal)) { (await page.EvaluateAsync<int>(Rules)).ShouldBeGreaterThan(100, $"{page.Url} was shown without its style"); }
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) { await page.EvaluateAsync(Script.Value); }
        using var found = JsonDocument.Parse(await page.EvaluateAsync<string>(Check, only));

        found.RootElement.GetProperty("rules").GetInt32().ShouldBeGreaterThan(0, $"axe checked nothing on {page.Url}");
        var violations = found.RootElement.GetProperty("violations");
        violations.GetArrayLength().ShouldBe(0, Describe(page, violations));
    }

    private static string Describe(IPage page, JsonElement violations)
    {
        var lines = violations.EnumerateArray().SelectMany(violation => violation.GetProperty("places").EnumerateArray()
            .Select(place => "    " + place.GetString())
            .Prepend($"  {violation.GetProperty("id").GetString()}: {violation.GetProperty("help").GetString()}"));
        return string.Join(Environment.NewLine, lines.Prepend(page.Url));
    }
}
