using System.Text.Json.Nodes;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What a party confirms: the units of the report that are its concern. A change in one of them makes its confirmation void; a change elsewhere
/// does not (c.2 rows 2 and 3, R-103).
/// </summary>
public static class ConfirmedPart
{
    private const string Shares = "Budget.Recipients";

    private static readonly string[] TheMeasure = ["Measure.Title", "Measure.StartsOn", "Measure.EndsOn", "Measure.Years", "Measure.Description", "Measure.Goals", "Measure.Plan"];
    private static readonly string[] WhoItIsFor = ["Measure.Title", "Measure.Description", "Measure.TargetGroups."];

    // Field 32 is what the partner says when it confirms, so it is no part of what it confirms.
    private const string Statement = "Partnership.PartnerConfirmation";

    /// <summary>The party's units with their content, in the order of their paths.</summary>
    public static IReadOnlyList<SeenUnit> Of(NeedReport report, ConfirmationKind kind, Guid organisation)
    {
        var wanted = Wanted(kind, organisation);
        return
        [
            .. ReportUnits.Of(report).Where(unit => wanted.Any(path => Fits(unit.Key, path)) && unit.Key != Statement)
                .Select(unit => new SeenUnit(unit.Key, unit.Value))
                .Concat(ShareOf(report, kind, organisation))
                .OrderBy(unit => unit.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>SHA-256 of the party's units.</summary>
    public static string HashOf(NeedReport report, ConfirmationKind kind, Guid organisation) => HashOf(Of(report, kind, organisation));

    /// <summary>SHA-256 of units as they were seen.</summary>
    public static string HashOf(IEnumerable<SeenUnit> units) => ReportUnits.Hash(units.Select(unit => KeyValuePair.Create(unit.Path, unit.Json)));

    /// <summary>The units put together again: a report that says what they say, and nothing else.</summary>
    public static NeedReport Rebuilt(IEnumerable<SeenUnit> units)
    {
        var all = units.ToDictionary(unit => unit.Path.StartsWith(Shares, StringComparison.Ordinal) ? Shares : unit.Path, unit => unit.Json);
        return new NeedReport(
            ReportUnits.Join<ApplicantPart>(ReportPart.Applicant, all),
            ReportUnits.Join<MeasurePart>(ReportPart.Measure, all),
            ReportUnits.Join<NeedPart>(ReportPart.Need, all),
            ReportUnits.Join<PartnershipPart>(ReportPart.Partnership, all),
            ReportUnits.Join<CriteriaPart>(ReportPart.Criteria, all),
            ReportUnits.Join<BudgetPart>(ReportPart.Budget, all),
            new DeclarationsPart());
    }

    // A path that ends in a point stands for all units under it.
    private static string[] Wanted(ConfirmationKind kind, Guid organisation) => kind switch
    {
        ConfirmationKind.Partner => [.. TheMeasure, "Partnership.", ReportUnits.LinesOf(organisation)],
        ConfirmationKind.CoOwner => [.. TheMeasure, "Applicant.IsNetwork", "Applicant.Owners", "Applicant.AllUnits", "Applicant.Units", "Need."],
        ConfirmationKind.UnionRep => [.. WhoItIsFor, "Need.StaffInvolvement", "Need.UnionInvolvement"],
        ConfirmationKind.Ppt => [.. WhoItIsFor, "Need.Assessment", "Criteria.PptTakesPart", "Criteria.TeamAroundChild"],
        _ => [],
    };

    private static bool Fits(string unit, string path) => path.EndsWith('.') ? unit.StartsWith(path, StringComparison.Ordinal) : unit == path;

    // The split is one list for the owner to write; each party confirms its own share of it.
    private static IEnumerable<SeenUnit> ShareOf(NeedReport report, ConfirmationKind kind, Guid organisation)
    {
        if (kind is not (ConfirmationKind.Partner or ConfirmationKind.CoOwner)) { return []; }
        var share = ReportUnits.OfPart(ReportPart.Budget, report.Budget)[Shares];
        var own = JsonNode.Parse(share)!.AsArray().Where(entry => entry![nameof(RecipientShare.Organisation)]!.GetValue<Guid>() == organisation).Select(entry => entry!.DeepClone());
        return [new SeenUnit($"{Shares}.{organisation}", new JsonArray([.. own]).ToJsonString(Spine.FactNames.Json))];
    }
}
