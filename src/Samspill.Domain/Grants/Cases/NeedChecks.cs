using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part C: need and anchoring (fields 24–28; ).</summary>
public static class NeedChecks
{
    public static readonly Hindrance PrivateNotAnswered = new("checks.private-not-answered", "R-04");
    public static readonly Hindrance PrivateNotInvited = new("checks.private-not-invited", "R-06");
    public static readonly Hindrance PrivateReasonMissing = new("checks.private-reason-missing", "R-04");
    public static readonly Hindrance WrongLink = new("checks.wrong-link");

    private const ReportPart Part = ReportPart.Need;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Need;
        return Text(Part, "Assessment", part.Assessment, 3000, rule: "R-11")
            .Concat(Text(Part, "StaffInvolvement", part.StaffInvolvement, 2000, rule: "R-11"))
            .Concat(Text(Part, "UnionInvolvement", part.UnionInvolvement, 1000, rule: "R-29"))
            .Concat(Text(Part, "PlanReference", part.PlanReference, 1500))
            .Concat(Link(part))
            .Concat(Private(part, asked));
    }

    private static IEnumerable<Check> Link(NeedPart part)
    {
        var isWeb = Uri.TryCreate(part.PlanLink, UriKind.Absolute, out var link) && link.Scheme is "http" or "https";
        if (part.PlanLink.Length > 0 && !isWeb) { yield return Blocks(Part, WrongLink.At("PlanLink")); }
    }

    private static IEnumerable<Check> Private(NeedPart part, Asked asked)
    {
        foreach (var check in Limit(Part, "PrivateNote", part.PrivateNote, 1000)) { yield return check; }
        if (asked.OwnerKind is not (OrganisationKind.Municipality or OrganisationKind.CountyMunicipality or OrganisationKind.CityDistrict)) { yield break; }
        if (part.Private is null) { yield return Blocks(Part, PrivateNotAnswered.At("Private")); yield break; }
        if (part.Private != PrivateInvolvement.NotInvited) { yield break; }
        if (asked.Scheme.IsCrossSector) { yield return Blocks(Part, PrivateNotInvited.At("Private").With(asked.Scheme.ShortName)); }
        else if (part.PrivateNote.Trim().Length == 0) { yield return Blocks(Part, PrivateReasonMissing.At("PrivateNote")); }
    }
}
