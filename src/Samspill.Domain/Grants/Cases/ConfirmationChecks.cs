using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Confirmations the rules ask for (c.2 row 3, c.7): one that is required blocks until it is given or overridden, one that is optional is a
/// remark. A report that comes again after correction needs them only where the party's part has changed, since the rest still stands.
/// </summary>
public static class ConfirmationChecks
{
    public static readonly Hindrance NotAsked = new("confirmations.not-asked", "R-10");
    public static readonly Hindrance NotAnswered = new("confirmations.not-answered", "R-10");
    public static readonly Hindrance IsVoid = new("confirmations.void", "R-10");
    public static readonly Hindrance WasDeclined = new("confirmations.was-declined", "R-10");

    /// <summary>The field of the form they are said at; it has a page of its own.</summary>
    public const string Field = "Confirmations";

    internal static IEnumerable<Check> Of(NeedReport report, RuleSet rules, GrantCase subject) =>
        from party in Parties.NamedIn(report, subject)
        let demanded = rules.Confirmations?.FirstOrDefault(one => one.Kind == party.Kind)
        let demand = rules.DemandOf(party.Kind, subject.SchemeCode)
        where demand != Demand.Off
        let hindrance = HindranceOf(subject.RequestTo(party)?.StateIn(report))
        where hindrance is not null
        select new Check((hindrance with { Rule = demanded?.Provision.RuleId }).At(Field).With(party.Kind, party.Name), PartOf(party.Kind), demand == Demand.Required ? CheckLevel.BlocksSubmission : CheckLevel.Remark);

    private static Hindrance? HindranceOf(ConfirmationState? state) => state switch
    {
        ConfirmationState.Confirmed or ConfirmationState.Overridden => null,
        ConfirmationState.Asked => NotAnswered,
        ConfirmationState.Void => IsVoid,
        ConfirmationState.Declined => WasDeclined,
        _ => NotAsked,
    };

    private static ReportPart PartOf(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => ReportPart.Partnership,
        ConfirmationKind.CoOwner => ReportPart.Applicant,
        ConfirmationKind.UnionRep => ReportPart.Need,
        _ => ReportPart.Criteria,
    };
}
