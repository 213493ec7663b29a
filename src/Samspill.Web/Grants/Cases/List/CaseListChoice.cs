using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;

namespace Samspill.Web.Grants;

/// <summary>What the address of the case list asks for, as it was typed. Everything is optional; <see cref="CaseListAsked"/> tells what makes sense.</summary>
public sealed record CaseListChoice
{
    /// <summary>Asks for the list as it is, when somebody has another as their own.</summary>
    public const string Plain = Urls.Cases + "?vis=alle";

    [FromQuery(Name = "steg")]
    public string? Group { get; init; }

    [FromQuery(Name = "sok")]
    public string? Search { get; init; }

    [FromQuery(Name = "runde")]
    public string? Round { get; init; }

    [FromQuery(Name = "ar")]
    public string? Year { get; init; }

    [FromQuery(Name = "ordning")]
    public string? Scheme { get; init; }

    [FromQuery(Name = "region")]
    public string? Region { get; init; }

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "eiertype")]
    public string? OwnerKind { get; init; }

    [FromQuery(Name = "merknad")]
    public string? Remark { get; init; }

    [FromQuery(Name = "frist")]
    public string? Due { get; init; }

    [FromQuery(Name = "saksbehandler")]
    public string? Assigned { get; init; }

    [FromQuery(Name = "belop-fra")]
    public string? AskedFrom { get; init; }

    [FromQuery(Name = "belop-til")]
    public string? AskedTo { get; init; }

    [FromQuery(Name = "sendt-fra")]
    public string? SubmittedFrom { get; init; }

    [FromQuery(Name = "sendt-til")]
    public string? SubmittedTo { get; init; }

    /// <summary>The column, with a minus before it for the other way round.</summary>
    [FromQuery(Name = "sorter")]
    public string? Sort { get; init; }

    [FromQuery(Name = "side")]
    public string? Page { get; init; }

    /// <summary>The page asked for; the first when it is no page number.</summary>
    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? Math.Min(page, 1_000_000) : 1;

    /// <summary>The column to sort by; the deadline when none of the known is named.</summary>
    public string Column => CaseColumns.IsSorted(Sort?.TrimStart('-')) ? Sort!.TrimStart('-') : CaseColumns.Deadline;

    /// <summary>True for the other way round.</summary>
    public bool IsDescending => CaseColumns.IsSorted(Sort?.TrimStart('-')) && Sort!.StartsWith('-');

    /// <summary>What is chosen, as names and values of an address or a form; never the page.</summary>
    public IEnumerable<(string Name, string Value)> Fields => new (string Name, string? Value)[]
    {
        ("steg", Group), ("sok", Search), ("runde", Round), ("ar", Year), ("ordning", Scheme), ("region", Region), ("status", Status), ("eiertype", OwnerKind),
        ("merknad", Remark), ("frist", Due), ("saksbehandler", Assigned), ("belop-fra", AskedFrom), ("belop-til", AskedTo), ("sendt-fra", SubmittedFrom),
        ("sendt-til", SubmittedTo), ("sorter", Sort),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => (pair.Name, pair.Value!));

    /// <summary>The query of this choice without the page: what a view is saved as. Empty when nothing is chosen.</summary>
    public string Query => string.Join('&', Fields.Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));

    /// <summary>The choice a query holds.</summary>
    public static CaseListChoice Read(IReadOnlyDictionary<string, StringValues> query)
    {
        string? At(string name) => query.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;
        return new CaseListChoice
        {
            Group = At("steg"),
            Search = At("sok"),
            Round = At("runde"),
            Year = At("ar"),
            Scheme = At("ordning"),
            Region = At("region"),
            Status = At("status"),
            OwnerKind = At("eiertype"),
            Remark = At("merknad"),
            Due = At("frist"),
            Assigned = At("saksbehandler"),
            AskedFrom = At("belop-fra"),
            AskedTo = At("belop-til"),
            SubmittedFrom = At("sendt-fra"),
            SubmittedTo = At("sendt-til"),
            Sort = At("sorter"),
        };
    }

    /// <summary>The address of this choice; the first page unless one is asked for.</summary>
    public string Url(int page = 1) => Under(Urls.Cases, page);

    /// <summary>The same choice on another page of the program, such as a file or a case.</summary>
    public string Under(string path, int page = 1)
    {
        var query = Query.Length > 0 ? Query : "vis=alle";
        return page > 1 ? $"{path}?{query}&side={page.ToString(CultureInfo.InvariantCulture)}" : $"{path}?{query}";
    }

    /// <summary>The address that sorts by a column, and the other way round when it does already.</summary>
    public string SortUrl(string column) => (this with { Sort = Column == column && !IsDescending ? $"-{column}" : column }).Url();

    /// <summary>How a column is sorted, as tables say it to screen readers.</summary>
    public string AriaSort(string column) => Column != column ? "none" : IsDescending ? "descending" : "ascending";
}
