using System.Text.Json;

namespace Samspill.Browser.Tests.Harness;

/// <summary>Accessibility check of a page as it stands, WCAG 2.2 AA and best practice. Nothing is ever ignored.</summary>
internal static class Axe
{
    private const string Check = """
        async () => {
          const run = await axe.run(document, {
            runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            resultTypes: ["violations"],
          });
          return JSON.stringify({
            rules: run.passes.length + run.violations.length,
            violations: run.violations.map(({ id, help, nodes }) => ({
              id, help, places: nodes.map(({ html, failureSummary }) => `${html}\n      ${failureSummary.replaceAll("\n", "\n      ")}`),
            })),
          });
        }
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Repository.Axe));

    /// <summary>The page's context must be opened with <see cref="Visit.Inspected"/>.</summary>
    public static async Task CheckAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        using var found = JsonDocument.Parse(await page.EvaluateAsync<string>(Check));

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
