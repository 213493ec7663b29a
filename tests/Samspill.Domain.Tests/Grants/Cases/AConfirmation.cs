using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Cases in a round whose rules ask for confirmations, and those who are asked.</summary>
public static class AConfirmation
{
    public static readonly Guid Request = new("00000000-0000-7000-8000-00000000c001");
    public static readonly Guid Attachment = new("00000000-0000-7000-8000-00000000c101");

    public static Actor Writer { get; } = Somebody.Holding(AReport.Owner, Role.OwnerSubmitter);

    public static Actor Partner { get; } = Somebody.Holding(AReport.University, Role.PartnerConfirmer).ButAnother();

    public static Actor CoOwner { get; } = Somebody.Holding(AReport.OtherOwner, Role.CoOwnerConfirmer).ButAnother();

    public static Actor UnionRep { get; } = Somebody.Holding(AReport.Owner, Role.UnionRepConfirmer).ButAnother();

    public static RuleSet Rules => LocalCompetence2021.OsloAndVikenVersion2;

    /// <summary>A report with another owner in the network.</summary>
    public static NeedReport Report { get; } = InNetwork(AReport.Complete(AReport.Des));

    public static EvidenceSight Letter { get; } = new(Attachment, "bekreftelse.pdf", "abc", IsInCase: true);

    public static AskForConfirmation Ask(ConfirmationKind kind = ConfirmationKind.Partner) => new(Request, kind, OrganisationOf(kind));

    public static ConfirmReport Confirm(ConfirmationKind kind = ConfirmationKind.Partner, NeedReport? report = null) =>
        new(Request, ConfirmedPart.HashOf(report ?? Report, kind, OrganisationOf(kind)), "Vi er med.");

    public static OverrideConfirmation Override { get; } = new(Request, "Instituttet har svart i brev.", Attachment);

    public static Actor Answering(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => Partner,
        ConfirmationKind.CoOwner => CoOwner,
        _ => UnionRep,
    };

    public static Guid OrganisationOf(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => AReport.University,
        ConfirmationKind.CoOwner => AReport.OtherOwner,
        _ => AReport.Owner,
    };

    public static Given By(Actor actor, NeedReport? report = null) => new(actor, Scenario.Now, Rules) { Sights = [new WrittenSight(report ?? Report), Letter, ACase.Call] };

    public static GrantCase Draft(string scheme = AReport.Des) => new GrantCase().Do(
        ACase.Start(scheme) with { RulesId = Rules.Id }, new Given(Writer, Scenario.Now, Rules) { Sights = [ACase.Call, ACase.Municipality] });

    public static GrantCase Asked(ConfirmationKind kind = ConfirmationKind.Partner) => Draft().Do(Ask(kind), By(Writer));

    public static GrantCase Confirmed(ConfirmationKind kind = ConfirmationKind.Partner) => Asked(kind).Do(Confirm(kind), By(Answering(kind)));

    public static GrantCase Declined => Asked().Do(new DeclineToConfirm(Request, "Vi har ikke kapasitet."), By(Partner));

    public static GrantCase Withdrawn => Asked().Do(new WithdrawConfirmationRequest(Request), By(Writer));

    public static GrantCase Overridden => Asked().Do(Override, By(Writer));

    /// <summary>Every party that must confirm has done so.</summary>
    public static GrantCase Ready()
    {
        var (second, subject) = (new Guid("00000000-0000-7000-8000-00000000c002"), Confirmed());
        return subject.Do(Ask(ConfirmationKind.CoOwner) with { Request = second }, By(Writer)).Do(Confirm(ConfirmationKind.CoOwner) with { Request = second }, By(CoOwner));
    }

    /// <summary>Tries an act on the case, by somebody, while the report stands as it does.</summary>
    public static Decided<GrantCase> Tried(GrantCase subject, Act<GrantCase> act, Actor by, NeedReport? report = null) =>
        Scenario.Given(subject, Rules, new WrittenSight(report ?? Report), Letter, ACase.Call).By(by).When(act);

    public static NeedReport WithGoals(string goals) => Report with { Measure = Report.Measure with { Goals = goals } };

    private static NeedReport InNetwork(NeedReport report) => report with
    {
        Applicant = report.Applicant with { IsNetwork = true, Owners = [new(AReport.OtherOwner, OrganisationNumber.Synthetic(4), "Nabokommunen")] },
    };
}
