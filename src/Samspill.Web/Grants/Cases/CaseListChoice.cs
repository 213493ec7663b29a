using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Samspill.Web.Grants;

/// <summary>What the address of the case list asks for. Everything is optional, and what makes no sense is passed over.</summary>
public sealed record CaseListChoice
{
    [FromQuery(Name = "steg")]
    public string? Group { get; init; }

    [FromQuery(Name = "runde")]
    public string? Round { get; init; }

    [FromQuery(Name = "ordning")]
    public string? Scheme { get; init; }

    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    [FromQuery(Name = "sok")]
    public string? Search { get; init; }

    [FromQuery(Name = "merknad")]
    public string? Remark { get; init; }

    /// <summary>The column, with a minus before it for the other way round.</summary>
    [FromQuery(Name = "sorter")]
    public string? Sort { get; init; }

    [FromQuery(Name = "side")]
    public string? Page { get; init; }

    /// <summary>The page asked for; the first when it is no page number.</summary>
    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1;

    /// <summary>The column to sort by; the deadline when none of the known is named.</summary>
    public string Column => Columns.Contains(Sort?.TrimStart('-')) ? Sort!.TrimStart('-') : "frist";

    /// <summary>True for the other way round.</summary>
    public bool IsDescending => Columns.Contains(Sort?.TrimStart('-')) && Sort!.StartsWith('-');

    /// <summary>The search text without spaces around it; never longer than a title.</summary>
    public string SearchText => Search?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 150)] : "";

    private static string[] Columns => ["frist", "nummer", "eier", "ordning", "region", "sokt", "innsendt"];

    /// <summary>What is chosen, as names and values of an address or a form; never the page.</summary>
    public IEnumerable<(string Name, string Value)> Fields => new (string Name, string? Value)[]
    {
        ("steg", Group), ("runde", Round), ("ordning", Scheme), ("region", Region), ("sok", Search), ("merknad", Remark), ("sorter", Sort),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!));

    /// <summary>The address of this choice; the first page unless one is asked for.</summary>
    public string Url(int page = 1)
    {
        var pairs = page > 1 ? Fields.Append(("side", page.ToString(CultureInfo.InvariantCulture))) : Fields;
        var query = string.Join('&', pairs.Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2)}"));
        return query.Length == 0 ? Urls.Cases : $"{Urls.Cases}?{query}";
    }

    /// <summary>The address that sorts by a column, and the other way round when it does already.</summary>
    public string SortUrl(string column) => (this with { Sort = Column == column && !IsDescending ? $"-{column}" : column }).Url();

    /// <summary>How a column is sorted, as tables say it to screen readers.</summary>
    public string AriaSort(string column) => Column != column ? "none" : IsDescending ? "descending" : "ascending";
}
