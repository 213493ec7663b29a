using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Cases for tests, each made by the acts that lead there. Every call makes a new one.</summary>
public static class ACase
{
    /// <summary>The last day of the time limit of a returned report.</summary>
    public static readonly DateOnly CorrectBy = new(2026, 11, 27);

    public static Actor Caseworker { get; } = Person(1, Role.Caseworker);

    public static Actor OtherCaseworker { get; } = Person(2, Role.Caseworker);

    public static Actor Decider { get; } = Person(3, Role.Decider);

    /// <summary>The round while the form is open.</summary>
    public static CallSight Call { get; } = new(
        ARound.Plan.Number, ARound.Year, ARound.District, RoundStatus.Open, -1, new DateOnly(2026, 10, 10), new DateOnly(2027, 2, 1), ARound.Bodies);

    public static OwnerSight Municipality { get; } = new("Kommunen", OrganisationKind.Municipality, "Oslo", IsActive: true, NextSequence: 41, SameMeasure: null);

    public static LetterSight Letter { get; } = new(
        [
            new(AReport.Owner, OrganisationNumber.Synthetic(3), "Kommunen", "Rådhuset, 0001 Oslo", LanguageForm.Nb),
            new(AReport.University, OrganisationNumber.Synthetic(2), "Universitetet", "Universitetsveien 1, 0002 Oslo", LanguageForm.Nn),
        ],
        "Statsforvalteren", "postmottak@statsforvalter.example", "Saksbehandler", "Avdelingsdirektør", new DateOnly(2028, 6, 14));

    /// <summary>The forum recommended all that was asked.</summary>
    public static RecommendationSight Recommended { get; } = new(IsFinal: true, LineOutcome.Full, AReport.Amounts(450_000, 300_000), "SAF-OSLO", "");

    public static BalanceSight Balance { get; } = new(new Nok(2_000_000), Nok.Zero);

    public static DraftDecision FullGrant { get; } = new(
        DecisionOutcome.Granted, AReport.Amounts(450_000, 300_000), [new Condition(ConditionKind.Use, "Midlene brukes til tiltaket.")], "Tiltaket oppfyller kriteriene.", "");

    public static StartNeedReport Start(string scheme) =>
        new(ARound.Id, Moment.RuleSet.Id, scheme, new Ref<Organisation>(AReport.Owner), ARound.District, "Felles kompetanse");

    public static SubmitNeedReport Submit(NeedReport report) => new(report, report.Hash());

    /// <summary>The drafts say what the report says.</summary>
    public static DraftSight Drafts(NeedReport report) => new(report.Hash());

    /// <summary>Every question that applies is answered Yes.</summary>
    public static PassQualityCheck Pass(string scheme) =>
        new([.. QualityQuestions.For(Moment.RuleSet.Scheme(scheme)).Select(question => new CheckAnswer(question, CheckAnswerValue.Yes, ""))], "Klar til behandling", "");

    public static ReturnForCorrection Return { get; } =
        new([new Defect(ReportPart.Budget, "Egenandelen mangler for år 2.")], "Ta kontakt om dere lurer på noe.", CorrectBy);

    public static GrantCase Draft(string scheme = AReport.Des) => new GrantCase().Do(Start(scheme), Call, Municipality);

    public static GrantCase Submitted(string scheme = AReport.Des) => Submitted(AReport.Complete(scheme), scheme);

    public static GrantCase Submitted(NeedReport report, string scheme = AReport.Des) => Draft(scheme).Do(Submit(report), Call);

    public static GrantCase Returned(string scheme = AReport.Des) => Submitted(scheme).Do(Return);

    public static GrantCase Withdrawn(string scheme = AReport.Des) => Submitted(scheme).Do(new WithdrawNeedReport(""));

    public static GrantCase DismissalProposed => Submitted().Do(new ProposeDismissal(DismissalGround.NotEligible, "Ikke en eier."), Moment.By(Caseworker));

    public static GrantCase Dismissed => DismissalProposed.Do(new DismissCase("Eieren kan ikke få tilskudd."), Moment.By(Decider, Letter));

    public static GrantCase Approved(string scheme = AReport.Des) => Approved(AReport.Complete(scheme), scheme);

    public static GrantCase Approved(NeedReport report, string scheme = AReport.Des) => Submitted(report, scheme).Do(Pass(scheme), Moment.By(Caseworker));

    public static GrantCase InGroups(string scheme = AReport.Des) => Approved(scheme).Do(new EnterStage(1, [ARound.Body("RWG-OSLO-SCH").Id]));

    public static GrantCase AtDecision(string scheme = AReport.Des) => AtDecision(AReport.Complete(scheme), scheme);

    public static GrantCase AtDecision(NeedReport report, string scheme = AReport.Des) =>
        Approved(report, scheme).Do(new EnterStage(3, [ARound.Body("RWG-OSLO-SCH").Id, ARound.Body("SAF-OSLO").Id]));

    public static GrantCase Drafted(string scheme = AReport.Des) => AtDecision(scheme).Do(FullGrant, Moment.By(OtherCaseworker, Recommended));

    public static GrantCase Granted(string scheme = AReport.Des) => Drafted(scheme).Do(new DecideGrant(), Moment.By(Decider, Recommended, Balance, Letter));

    private static Actor Person(int number, Role role) =>
        new(new Guid($"00000000-0000-7000-8000-00000000a1{number:00}"), [new HeldMandate(Ref<Mandate>.New().Value, role, Somebody.District)]);
}
