using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Part F as it is typed.</summary>
public sealed class BudgetForm : PartForm
{
    private static readonly LineKind[] Usual = [LineKind.PartnerCost, LineKind.ReleaseOrSubstitute, LineKind.CoursesAndGatherings, LineKind.Coordinator];

    public List<AmountRow> Lines { get; set; } = [];

    public string? CoordinatorNote { get; set; }

    public List<AmountRow> OwnShare { get; set; } = [];

    public string? OwnShareNote { get; set; }

    public List<AmountRow> Recipients { get; set; } = [];

    public List<FundingRow> OtherFunding { get; set; } = [];

    /// <summary>The cases of the reports this one belongs together with.</summary>
    public List<Guid> CrossSchemeLinks { get; set; } = [];

    /// <summary>The saved budget; one nobody has written in begins with the usual lines, so that there is something to fill in.</summary>
    public static BudgetForm From(BudgetPart part, Guid owner, Guid? partner) => new()
    {
        Lines = part.Lines.Count > 0
            ? [.. part.Lines.Select(line => AmountRow.From(line.Kind.ToString(), line.Recipient, line.Amounts, line.Note))]
            : [.. Usual.Select(kind => new AmountRow { Kind = kind.ToString(), Recipient = kind == LineKind.PartnerCost ? partner ?? owner : owner })],
        CoordinatorNote = part.CoordinatorNote,
        OwnShare = part.OwnShare.Count > 0
            ? [.. part.OwnShare.Select(line => AmountRow.From(line.Kind.ToString(), null, line.Amounts, line.Note))]
            : [.. Enum.GetValues<OwnShareKind>().Select(kind => new AmountRow { Kind = kind.ToString() })],
        OwnShareNote = part.OwnShareNote,
        OtherFunding = [.. (part.OtherFunding ?? []).Select(funding => new FundingRow { Source = funding.Source, Amount = funding.Amount })],
        CrossSchemeLinks = [.. (part.CrossSchemeLinks ?? []).Select(link => link.Case)],
        Recipients = [.. part.Recipients.Select(share => AmountRow.From(null, share.Organisation, share.Amounts, ""))],
    };

    public override IEnumerable<RowList> RowLists() => [RowList.Of(nameof(Lines), Lines), RowList.Of(nameof(OwnShare), OwnShare), RowList.Of(nameof(Recipients), Recipients), RowList.Of(nameof(OtherFunding), OtherFunding)];

    /// <summary>What is typed, but for the split between recipients.</summary>
    public BudgetPart Part(bool asksOwnShare) => new()
    {
        Lines = [.. Filled(Lines).Select(row => new BudgetLine(Chosen<LineKind>(row), row.Recipient ?? Guid.Empty, row.Amounts(), Text(row.Note)))],
        CoordinatorNote = Text(CoordinatorNote),
        OwnShare = asksOwnShare ? [.. Filled(OwnShare).Select(row => new OwnShareLine(Chosen<OwnShareKind>(row), row.Amounts(), Text(row.Note)))] : [],
        OwnShareNote = asksOwnShare ? Text(OwnShareNote) : "",
        OtherFunding = OtherFunding.Any(row => !row.IsEmpty()) ? [.. OtherFunding.Where(row => !row.IsEmpty()).Select(row => new OtherFunding(Text(row.Source), row.Amount ?? Nok.Zero))] : null,
    };

    public static IEnumerable<AmountRow> Filled(IEnumerable<AmountRow> rows) => rows.Where(row => !row.IsEmpty());

    private static TKind Chosen<TKind>(AmountRow row)
        where TKind : struct, Enum => Enum.TryParse<TKind>(row.Kind, out var kind) && Enum.IsDefined(kind) ? kind : default;
}

/// <summary>A row of money from elsewhere.</summary>
public sealed class FundingRow : FormRow
{
    public string? Source { get; set; }

    public Nok? Amount { get; set; }

    public override bool IsEmpty() => string.IsNullOrWhiteSpace(Source) && (Amount ?? Nok.Zero) == Nok.Zero;

    public override void Clear() => Amount = null;
}

/// <summary>A row of amounts: a cost, a part of the own share, or what one recipient gets.</summary>
public sealed class AmountRow : FormRow
{
    public string? Kind { get; set; }

    public Guid? Recipient { get; set; }

    public Nok? Year1 { get; set; }

    public Nok? Year2 { get; set; }

    public Nok? Year3 { get; set; }

    public string? Note { get; set; }

    public static AmountRow From(string? kind, Guid? recipient, YearAmounts amounts, string note) => new()
    {
        Kind = kind,
        Recipient = recipient,
        Year1 = Shown(amounts.Year1),
        Year2 = Shown(amounts.Year2),
        Year3 = Shown(amounts.Year3),
        Note = note,
    };

    public override bool IsEmpty() => Amounts().Total == Nok.Zero && string.IsNullOrWhiteSpace(Note);

    // An empty field is read as no kroner; a row nobody has filled in shows no zeros.
    public override void Clear() => (Year1, Year2, Year3) = (null, null, null);

    public YearAmounts Amounts() => new(Year1 ?? Nok.Zero, Year2 ?? Nok.Zero, Year3 ?? Nok.Zero);

    private static Nok? Shown(Nok amount) => amount == Nok.Zero ? null : amount;
}
