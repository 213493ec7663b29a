using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>F. What the owner asks for, who gets it, and what the owner adds.</summary>
public sealed class BudgetPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<BudgetForm, BudgetPart>(reader, recorder, texts, clock)
{
    private readonly TextCatalog words = texts;
    private IReadOnlyList<ChosenLink> chosen = [];

    public override ReportPart Part => ReportPart.Budget;

    /// <summary>How many school years the tables show: those chosen, and any that has an amount so that it can be taken away.</summary>
    public int Years => Math.Max(
        Work.Report.Measure.Years is var chosen and > 0 ? Math.Min(chosen, 3) : 3,
        YearAmounts.Years.LastOrDefault(year => Work.Report.Budget is var saved && saved.RequestedIn(year) + saved.SharedIn(year) + saved.OwnShareIn(year) > Nok.Zero));

    /// <summary>The largest part, in percent, a year's own share must be of what is asked; null where none is asked.</summary>
    public int? OwnSharePercent => Work.Scheme.OwnSharePercent?.Value;

    /// <summary>Those who can get money: the owner, owners who take part, and partners.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Recipients => RecipientsOf(Work.Case, Work.Report);

    // A partner writes its own costs, and the owner everything else.
    private IEnumerable<LineKind> Kinds => Partner is null ? Enum.GetValues<LineKind>() : [LineKind.PartnerCost];

    /// <summary>What the three tables have in common, and how this one differs.</summary>
    public AmountTable Lines => new("Lines", "grant", Years, Work.SchoolYear, [.. Kinds.Select(Item)], Items()) { LockedBy = LockedBy };

    public AmountTable OwnShare => new("OwnShare", "own", Years, Work.SchoolYear, [.. Enum.GetValues<OwnShareKind>().Select(Item)], [])
    {
        SharePercent = OwnSharePercent,
        ShareOf = year => BudgetForm.Filled(Form.Lines).Sum(row => row.Amounts().In(year)),
    };

    public AmountTable Split => new("Recipients", "split", Years, Work.SchoolYear, [], Items());

    /// <summary>Reports of the same owners in other schemes of the round, which may pay for the same measure.</summary>
    public IReadOnlyList<Linkable> Linkable { get; private set; } = [];

    /// <summary>Where the own share is too low, as it is saved.</summary>
    public IEnumerable<Check> Shortfalls => Work.ChecksOf(Part).Where(check => check.Hindrance == BudgetChecks.OwnShareTooLow);

    protected override BudgetForm Fill(NeedReport report)
    {
        var form = BudgetForm.From(report.Budget, Work.Case.Owner.Value, report.Partnership.Partners.Count > 0 ? report.Partnership.Partners[0].Organisation : null);
        return Partner is { } partner ? OfPartner(form, partner.Organisation) : form;
    }

    // What the form fills in for a partner are its own lines.
    private static BudgetForm OfPartner(BudgetForm form, Guid partner)
    {
        form.Lines = [.. form.Lines.Where(row => row.Kind == nameof(LineKind.PartnerCost) && row.Recipient == partner)];
        if (form.Lines.Count == 0) { form.Lines.Add(new AmountRow { Kind = nameof(LineKind.PartnerCost), Recipient = partner }); }
        return form;
    }

    private string? LockedBy(AmountRow row) =>
        row is { Kind: nameof(LineKind.PartnerCost), Recipient: { } recipient } ? LockedBy(ReportUnits.LinesOf(recipient)) : null;

    protected override NeedReport With(NeedReport report, BudgetPart part) => report with { Budget = part };

    protected override BudgetPart Read(OpenDraft open, Faults faults)
    {
        if (DraftRights.PartnerOf(open.Case, open.Actor) is { Organisation: var partner })
        {
            foreach (var row in Form.Lines) { (row.Kind, row.Recipient) = (nameof(LineKind.PartnerCost), partner); }
        }

        var known = RecipientsOf(open.Case, open.Report).ToDictionary(one => one.Id, one => one.Name);
        Choose(faults, Form.Lines, "Lines", row => Enum.GetNames<LineKind>().Contains(row.Kind), "Kind");
        Choose(faults, Form.Lines, "Lines", row => known.ContainsKey(row.Recipient ?? Guid.Empty), "Recipient");
        Choose(faults, Form.OwnShare, "OwnShare", row => Enum.GetNames<OwnShareKind>().Contains(row.Kind), "Kind");
        Choose(faults, Form.Recipients, "Recipients", row => known.ContainsKey(row.Recipient ?? Guid.Empty), "Recipient");
        var typed = BudgetForm.Filled(Form.Recipients).Select(row => new RecipientShare(row.Recipient ?? Guid.Empty, known.GetValueOrDefault(row.Recipient ?? Guid.Empty, ""), row.Amounts()));
        return Form.Part(open.Scheme.OwnSharePercent is not null) with
        {
            CrossSchemeLinks = LinksOf(open, faults),
            Recipients = [.. typed.GroupBy(share => share.Organisation).Select(same => same.First() with { Amounts = same.Aggregate(YearAmounts.Zero, (sum, share) => sum + share.Amounts) })],
        };
    }

    protected override async Task LookUpAsync(CancellationToken ct) => chosen = await Reader.ChosenAsync(Form.CrossSchemeLinks, ct);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        Linkable = await Reader.LinkableAsync(Work.Case, Work.Report, ct);
    }

    // What is linked already stays, also when whoever saves may not read that case; anything else must be among those offered.
    private List<CrossSchemeLink>? LinksOf(OpenDraft open, Faults faults)
    {
        var saved = open.Report.Budget.CrossSchemeLinks ?? [];
        var links = new List<CrossSchemeLink>();
        foreach (var id in Form.CrossSchemeLinks.Distinct())
        {
            if (chosen.FirstOrDefault(one => one.Id == id && one.Fits(open.Case, open.Report)) is { } found) { links.Add(new CrossSchemeLink(found.Id, found.Number)); }
            else if (saved.FirstOrDefault(link => link.Case == id) is { } kept) { links.Add(kept); }
            else { faults.Unfinished("CrossSchemeLinks", words["funding.not-linkable"]); }
        }

        return links.Count > 0 ? links : null;
    }

    // Left empty, or untouched since it followed from the lines, the split follows from them again.
    protected override BudgetPart Settle(OpenDraft open, BudgetPart part)
    {
        var followed = part.Recipients.Count == 0 || ByRecipient(part.Recipients).SequenceEqual(ByRecipient(FromLines(open, open.Report.Budget)));
        return followed ? part with { Recipients = FromLines(open, part) } : part;
    }

    // Whoever stands first, it is the same split.
    private static IEnumerable<(Guid, YearAmounts)> ByRecipient(IEnumerable<RecipientShare> shares) =>
        shares.Where(share => share.Amounts.Total > Nok.Zero).OrderBy(share => share.Organisation).Select(share => (share.Organisation, share.Amounts));

    private static List<RecipientShare> FromLines(OpenDraft open, BudgetPart part)
    {
        var names = RecipientsOf(open.Case, open.Report).ToDictionary(one => one.Id, one => one.Name);
        return
        [
            .. part.Lines.Where(line => line.Amounts.Total > Nok.Zero).GroupBy(line => line.Recipient)
                .Select(group => new RecipientShare(group.Key, names.GetValueOrDefault(group.Key, ""), group.Aggregate(YearAmounts.Zero, (sum, line) => sum + line.Amounts))),
        ];
    }

    private static List<(Guid Id, string Name)> RecipientsOf(GrantCase subject, NeedReport report) =>
    [
        .. new (Guid Id, string Name)[] { (subject.Owner.Value, subject.OwnerName) }
            .Concat(report.Applicant.Owners.Select(owner => (Id: owner.Organisation, owner.Name)))
            .Concat(report.Partnership.Partners.Select(partner => (Id: partner.Organisation, partner.Name)))
            .DistinctBy(one => one.Id),
    ];

    private void Choose(Faults faults, List<AmountRow> rows, string list, Func<AmountRow, bool> isChosen, string field)
    {
        foreach (var (place, _) in rows.Index().Where(row => !row.Item.IsEmpty() && !isChosen(row.Item)))
        {
            faults.Unfinished($"{list}[{place}].{field}", words[field == "Kind" ? "report.choose-line-kind" : "report.choose-recipient"]);
        }
    }

    private List<SelectListItem> Items() => [.. Recipients.Where(one => Partner is null || one.Id == Partner.Organisation).Select(one => new SelectListItem(one.Name, one.Id.ToString()))];

    private SelectListItem Item<TKind>(TKind kind)
        where TKind : struct, Enum => new(words.Of(kind), kind.ToString());
}

/// <summary>How a table of amounts is drawn: its list in the form, the name its sums have for the script, its years and choices.</summary>
public sealed record AmountTable(
    string List, string Sum, int Years, Func<int, string> SchoolYear, IReadOnlyList<SelectListItem> Kinds, IReadOnlyList<SelectListItem> Recipients)
{
    /// <summary>Who writes a row, when it is not the reader.</summary>
    public Func<AmountRow, string?> LockedBy { get; init; } = _ => null;

    /// <summary>The part of another sum each year must reach, in percent; null when there is none.</summary>
    public int? SharePercent { get; init; }

    /// <summary>The sum of a year it is a part of.</summary>
    public Func<int, Nok> ShareOf { get; init; } = _ => Nok.Zero;
}
