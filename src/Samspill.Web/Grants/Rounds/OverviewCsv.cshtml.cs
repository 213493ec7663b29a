using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The overview as a file: a row per region, a column per scheme, number of reports; semicolons, UTF-8 with a byte order mark.</summary>
public sealed class RoundOverviewCsvPage(Reader reader) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await reader.RoundAsync(number, ct) is not { } view) { return NotFound(); }
        if (await RoundOverview.OfAsync(reader, view, ct) is not { } overview) { return Forbid(); }
        byte[] content = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Written(overview))];
        return File(content, "text/csv; charset=utf-8", $"overview-{number}.csv");
    }

    internal static string Written(RoundOverview overview)
    {
        var text = new StringBuilder();
        Row(text, ["region", .. overview.Schemes.Select(scheme => scheme.Code), "total"]);
        foreach (var region in overview.Regions)
        {
            Row(text, [Quoted(region.Name), .. overview.Schemes.Select(scheme => Number(overview.At(region.Code, scheme.Code)?.Count)), Number(overview.Total(region.Code).Count)]);
        }

        Row(text, ["Total", .. overview.Schemes.Select(scheme => Number(overview.Total(scheme: scheme.Code).Count)), Number(overview.Total().Count)]);
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(';', cells).Append("\r\n");

    private static string Number(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
