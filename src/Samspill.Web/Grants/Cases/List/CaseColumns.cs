namespace Samspill.Web.Grants;

/// <summary>What a cell of the list is, so that a page, a text file and a spreadsheet can each write it in their way.</summary>
public enum CellKind
{
    Text,
    Amount,
    Day,
}

/// <summary>A column of the case list.</summary>
/// <param name="Key">The word in addresses.</param>
/// <param name="Label">Key of its heading.</param>
/// <param name="IsForStaff">For those who check cases alone.</param>
/// <param name="IsWide">Has a whole line where rows are shown as cards.</param>
public sealed record CaseColumn(string Key, string Label, CellKind Kind = CellKind.Text, bool IsSorted = true, bool IsWide = false, bool IsForStaff = false);

/// <summary>The columns there are, in the order they stand. The number is always there: it is the way to the case.</summary>
public static class CaseColumns
{
    public const string Deadline = "frist";

    public static readonly IReadOnlyList<CaseColumn> All =
    [
        new("nummer", "cases.list.number"),
        new("eier", "cases.list.owner", IsWide: true),
        new("tiltak", "cases.list.measure", IsWide: true),
        new("runde", "cases.list.round"),
        new("ordning", "cases.list.scheme"),
        new("region", "cases.list.region"),
        new("sokt", "cases.list.asked", CellKind.Amount),
        new("innsendt", "cases.list.submitted", CellKind.Day),
        new("status", "list.status", IsSorted: false),
        new("neste", "cases.list.waits", IsSorted: false, IsWide: true),
        new(Deadline, "cases.list.by", CellKind.Day),
        new("saksbehandler", "list.assigned", IsSorted: false, IsForStaff: true),
        new("merknad", "cases.list.remark", IsSorted: false, IsWide: true),
    ];

    // Whoever checks cases chooses the step above the list, and needs a row to be one line (ux.md, mock 04).
    private static readonly string[] ForStaff = ["nummer", "eier", "tiltak", "ordning", "region", "sokt", Deadline, "saksbehandler", "merknad"];
    private static readonly string[] ForOthers = ["nummer", "eier", "tiltak", "ordning", "region", "sokt", "neste", Deadline, "merknad"];

    /// <summary>True for a column lists can be sorted by.</summary>
    public static bool IsSorted(string? key) => All.Any(column => column.Key == key && column.IsSorted);

    /// <summary>The columns somebody has chosen, with spaces between; those everybody starts with when nothing is chosen.</summary>
    public static IReadOnlyList<CaseColumn> Chosen(string? keys, bool isStaff)
    {
        string[] chosen = keys is { Length: > 0 } ? ["nummer", .. keys.Split(' ')] : isStaff ? ForStaff : ForOthers;
        return [.. All.Where(column => chosen.Contains(column.Key) && (isStaff || !column.IsForStaff))];
    }
}
