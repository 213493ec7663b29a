using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part F: budget, split on recipients, coordinator and own share (fields 39–43; ).</summary>
public static class BudgetChecks
{
    public static readonly Hindrance YearEmpty = new("checks.year-empty");
    public static readonly Hindrance YearNotApplied = new("checks.year-not-applied", "R-23");
    public static readonly Hindrance AmountTooLarge = new("checks.amount-too-large");
    public static readonly Hindrance SumsDoNotMeet = new("checks.sums-do-not-meet", "R-07");
    public static readonly Hindrance RecipientNotInMeasure = new("checks.recipient-not-in-measure", "R-07");
    public static readonly Hindrance CoordinatorLarge = new("checks.coordinator-large", "R-16");
    public static readonly Hindrance OwnShareTooLow = new("checks.own-share-too-low", "R-17");

    private const ReportPart Part = ReportPart.Budget;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Budget;
        Check[] amounts = [.. Amounts(part, asked)];
        var texts = Texts(part);

        // Amounts outside the limits are mended first: their sums mean nothing, and may not fit a number.
        return amounts.Length > 0
            ? amounts.Concat(texts)
            : Years(part, asked).Concat(Coordinator(part, asked)).Concat(Recipients(part, asked)).Concat(OwnShare(part, asked)).Concat(texts);
    }

    /// <summary>What the own share of a year must be at least: 30 % of the state grant, rounded up to whole kroner (R-17, e.6).</summary>
    public static Nok RequiredOwnShare(Scheme scheme, Nok stateGrant) =>
        scheme.OwnSharePercent is { } share ? stateGrant.PercentRoundedUp(share.Value) : Nok.Zero;

    private static IEnumerable<Check> Amounts(BudgetPart part, Asked asked)
    {
        var largest = new Nok(asked.Rules.LargestAmount.Value);
        var lists = new (string Field, IEnumerable<YearAmounts> Amounts)[]
        {
            ("Lines", part.Lines.Select(line => line.Amounts)),
            ("Recipients", part.Recipients.Select(recipient => recipient.Amounts)),
            ("OwnShare", part.OwnShare.Select(line => line.Amounts)),
        };
        return from list in lists
               from row in list.Amounts.Index()
               from year in YearAmounts.Years
               where row.Item.In(year) > largest || row.Item.In(year) < Nok.Zero
               select Blocks(Part, AmountTooLarge.At($"{list.Field}[{row.Index}].Year{year}").With(largest));
    }

    private static IEnumerable<Check> Texts(BudgetPart part) => part.Lines.Index()
        .SelectMany(row => Limit(Part, $"Lines[{row.Index}].Note", row.Item.Note, 300))
        .Concat(part.OwnShare.Index().SelectMany(row => Limit(Part, $"OwnShare[{row.Index}].Note", row.Item.Note, 300)))
        .Concat(Limit(Part, "CoordinatorNote", part.CoordinatorNote, 500))
        .Concat(Limit(Part, "OwnShareNote", part.OwnShareNote, 300));

    private static IEnumerable<Check> Years(BudgetPart part, Asked asked)
    {
        // Every measure has a first year, also before the number of years is chosen.
        var years = Math.Max(1, asked.Report.Measure.Years);
        foreach (var year in YearAmounts.Years)
        {
            var requested = part.RequestedIn(year);
            if (year <= years && requested == Nok.Zero) { yield return Blocks(Part, YearEmpty.At("Lines").With(asked.RoundYear + year - 1)); }
            if (year > years && requested > Nok.Zero) { yield return Blocks(Part, YearNotApplied.At("Lines").With(asked.RoundYear + year - 1, years)); }
        }
    }

    // One reason covers all years, so the first year that passes the limit is enough.
    private static IEnumerable<Check> Coordinator(BudgetPart part, Asked asked)
    {
        var percent = asked.Rules.CoordinatorWarnPercent.Value;
        return YearAmounts.Years
            .Where(year => part.CoordinatorIn(year) > part.RequestedIn(year).PercentRoundedDown(percent))
            .Take(1)
            .Select(year => Soft(Part, CoordinatorLarge.At("CoordinatorNote").With(percent, asked.RoundYear + year - 1)));
    }

    private static IEnumerable<Check> Recipients(BudgetPart part, Asked asked)
    {
        var known = asked.Report.Partnership.Partners.Select(partner => partner.Organisation)
            .Concat(asked.Report.Applicant.Owners.Select(owner => owner.Organisation)).Append(asked.Owner).ToHashSet();
        for (var place = 0; place < part.Recipients.Count; place++)
        {
            if (!known.Contains(part.Recipients[place].Organisation)) { yield return Blocks(Part, RecipientNotInMeasure.At($"Recipients[{place}].Organisation").With(part.Recipients[place].Name)); }
        }

        foreach (var year in YearAmounts.Years)
        {
            var (requested, shared) = (part.RequestedIn(year), part.SharedIn(year));
            if (requested != shared) { yield return Blocks(Part, SumsDoNotMeet.At("Recipients").With(asked.RoundYear + year - 1, shared, requested)); }
        }
    }

    private static IEnumerable<Check> OwnShare(BudgetPart part, Asked asked)
    {
        foreach (var year in YearAmounts.Years)
        {
            var (required, given) = (RequiredOwnShare(asked.Scheme, part.RequestedIn(year)), part.OwnShareIn(year));
            if (given < required)
            {
                yield return new Check(OwnShareTooLow.At("OwnShare").With(asked.RoundYear + year - 1, given, required, required - given), Part, CheckLevel.BlocksDecision);
            }
        }
    }
}
