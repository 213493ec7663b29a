using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part D: partnership (fields 29–33; ).</summary>
public static class PartnershipChecks
{
    public static readonly Hindrance NoPartner = new("checks.no-partner", "R-08");
    public static readonly Hindrance PartnerTwice = new("checks.partner-twice");
    public static readonly Hindrance NotConfirmed = new("checks.partner-not-confirmed", "R-10");
    public static readonly Hindrance StatpedNotAnswered = new("checks.statped-not-answered", "R-22");
    public static readonly Hindrance StatpedDirect = new("checks.statped-direct", "R-22");

    private const ReportPart Part = ReportPart.Partnership;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Partnership;
        return Partners(part, asked)
            .Concat(Text(Part, "Description", part.Description, 2000, rule: "R-08"))
            .Concat(Text(Part, "TeacherEducation", part.TeacherEducation, 1500, rule: "R-14"))
            .Concat(Confirmation(part, asked))
            .Concat(Statped(part, asked));
    }

    private static IEnumerable<Check> Partners(PartnershipPart part, Asked asked)
    {
        if (!part.Partners.Any(partner => asked.Rules.PartnerKinds.Value.Contains(partner.Kind))) { yield return Blocks(Part, NoPartner.At("Partners")); }
        for (var place = 0; place < part.Partners.Count; place++)
        {
            foreach (var check in Limit(Part, $"Partners[{place}].Role", part.Partners[place].Role, 500)) { yield return check; }
            if (part.Partners.Take(place).Any(before => before.Organisation == part.Partners[place].Organisation)) { yield return Blocks(Part, PartnerTwice.At($"Partners[{place}].Organisation")); }
        }
    }

    // Where partners are not asked, the owner tells that they know of the report: they SHOULD (soft). Where they are, they say it themselves.
    private static IEnumerable<Check> Confirmation(PartnershipPart part, Asked asked)
    {
        foreach (var check in Limit(Part, "PartnerConfirmation", part.PartnerConfirmation, 500)) { yield return check; }
        var isAsked = asked.Rules.DemandOf(ConfirmationKind.Partner, asked.Scheme.Code) != Demand.Off;
        if (!isAsked && part.PartnerConfirmation.Trim().Length == 0) { yield return Soft(Part, NotConfirmed.At("PartnerConfirmation")); }
    }

    private static IEnumerable<Check> Statped(PartnershipPart part, Asked asked)
    {
        foreach (var check in Limit(Part, "StatpedNote", part.StatpedNote, 1000)) { yield return check; }
        if (!asked.Scheme.IsCrossSector) { yield break; }
        if (part.Statped is null) { yield return Blocks(Part, StatpedNotAnswered.At("Statped")); }
        if (part.Statped == StatpedRole.DirectPartner && part.StatpedNote.Trim().Length == 0) { yield return Soft(Part, StatpedDirect.At("StatpedNote")); }
    }
}
