using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Fields 44 and 45 and the double-funding check (Q12; ): one measure may be paid from several schemes, but the same cost is paid
/// once, and the competence boost pays for its own themes only. What may be right is soft: it asks for a reason and says the figures.
/// </summary>
public static class FundingChecks
{
    public static readonly Hindrance SourceMissing = new("checks.funding-source-missing");
    public static readonly Hindrance AmountMissing = new("checks.funding-amount-missing");
    public static readonly Hindrance UnknownLink = new("checks.unknown-link", "R-21");
    public static readonly Hindrance LinkInSameScheme = new("checks.link-in-same-scheme", "R-01");
    public static readonly Hindrance LinkInOtherRound = new("checks.link-in-other-round", "R-21");
    public static readonly Hindrance LinkTwice = new("checks.link-twice");
    public static readonly Hindrance SameCostElsewhere = new("checks.same-cost-elsewhere", "R-21");
    public static readonly Hindrance AlreadyCommitted = new("checks.already-committed", "R-23");
    public static readonly Hindrance StateFunding = new("checks.state-funding");
    public static readonly Hindrance OtherThemes = new("checks.other-themes-beside", "R-21");

    private const ReportPart Part = ReportPart.Budget;
    private const string Links = "CrossSchemeLinks";

    // Words in the name of a giver that tell that the money is the state's.
    private static readonly string[] StateWords =
    [
        "staten", "statens", "statlig", "statleg", "statsforvalt", "statsbudsjett", "statstilsk", "statped", "direktorat", "departement", "udir", "bufdir", "imdi",
        "forskningsrådet", "forskningsråd", "husbanken", "hk-dir",
    ];

    internal static IEnumerable<Check> Of(Asked asked) => asked.Funding is { } seen
        ? Written(asked).Concat(LinksOf(asked, seen)).Concat(Promised(asked, seen))
        : Written(asked);

    /// <summary>True when the name of the giver tells that the money comes from the state.</summary>
    public static bool IsState(string source) => StateWords.Any(word => source.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a title is known again by: the same measure is often written with other capitals, spaces or punctuation the next year.</summary>
    public static string KeyOf(string title)
    {
        var key = string.Concat(title.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return key.Length > 0 ? key : title.Trim();
    }

    private static IEnumerable<Check> Written(Asked asked)
    {
        var largest = new Nok(asked.Rules.LargestAmount.Value);
        foreach (var (place, funding) in (asked.Report.Budget.OtherFunding ?? []).Index())
        {
            var row = $"OtherFunding[{place}]";
            if (funding.Source.Trim().Length == 0) { yield return Blocks(Part, SourceMissing.At($"{row}.Source")); }
            if (funding.Amount == Nok.Zero) { yield return Blocks(Part, AmountMissing.At($"{row}.Amount")); }
            if (funding.Amount < Nok.Zero || funding.Amount > largest) { yield return Blocks(Part, BudgetChecks.AmountTooLarge.At($"{row}.Amount").With(largest)); }
            if (IsState(funding.Source)) { yield return Soft(Part, StateFunding.At($"{row}.Source").With(funding.Source.Trim(), funding.Amount)); }
            foreach (var check in Limit(Part, $"{row}.Source", funding.Source, 150)) { yield return check; }
        }
    }

    private static IEnumerable<Check> LinksOf(Asked asked, FundingSight seen)
    {
        var links = asked.Report.Budget.CrossSchemeLinks ?? [];
        foreach (var link in links)
        {
            var found = seen.Linked.FirstOrDefault(report => report.Case == link.Case);
            if (Wrong(asked, link, found) is { } wrong) { yield return Blocks(Part, wrong.At(Links).With(link.Number)); }
            else { foreach (var check in SameCost(asked, found!)) { yield return check; } }
        }

        foreach (var twice in links.GroupBy(link => link.Case).Where(same => same.Count() > 1)) { yield return Blocks(Part, LinkTwice.At(Links).With(twice.First().Number)); }
        var others = asked.Report.Measure.Themes.Except(asked.Scheme.RequiredThemes).ToList();
        if (links.Count > 0 && asked.Scheme.RequiredThemes.Count > 0 && others.Count > 0) { yield return Soft(ReportPart.Measure, OtherThemes.At("Themes").With(asked.Scheme.ShortName)); }
    }

    private static Hindrance? Wrong(Asked asked, CrossSchemeLink link, LinkedReport? found)
    {
        var owners = asked.Report.Applicant.Owners.Select(owner => owner.Organisation).Append(asked.Owner);
        if (found is null || found.Number != link.Number || !owners.Contains(found.Owner)) { return UnknownLink; }
        if (found.Round != asked.Round) { return LinkInOtherRound; }
        return found.SchemeCode == asked.Scheme.Code ? LinkInSameScheme : null;
    }

    private static IEnumerable<Check> SameCost(Asked asked, LinkedReport other) =>
        from line in asked.Report.Budget.Lines.GroupBy(line => (line.Kind, line.Recipient))
        let mine = Sum(line)
        let theirs = Sum(other.Lines.Where(same => (same.Kind, same.Recipient) == line.Key))
        from year in YearAmounts.Years
        where mine.In(year) > Nok.Zero && theirs.In(year) > Nok.Zero
        select Soft(Part, SameCostElsewhere.At("Lines").With(other.Number, line.Key.Kind, asked.RoundYear + year - 1, theirs.In(year), mine.In(year)));

    private static IEnumerable<Check> Promised(Asked asked, FundingSight seen)
    {
        var links = (asked.Report.Budget.CrossSchemeLinks ?? []).Select(link => link.Case).ToHashSet();
        var titles = seen.Linked.Where(report => links.Contains(report.Case)).Select(report => report.Title).Append(asked.Report.Measure.Title).Select(KeyOf).ToHashSet();
        foreach (var promise in seen.Running.Where(promise => titles.Contains(KeyOf(promise.Title))))
        {
            var requested = asked.Report.Budget.RequestedIn(promise.Year - asked.RoundYear + 1);
            if (requested > Nok.Zero) { yield return Soft(Part, AlreadyCommitted.At("Lines").With(promise.Number, promise.Year, promise.Amount, requested)); }
        }
    }

    private static YearAmounts Sum(IEnumerable<BudgetLine> lines) => lines.Aggregate(YearAmounts.Zero, (sum, line) => sum + line.Amounts);

}
