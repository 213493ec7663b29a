using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class DismissCaseTests
{
    private static readonly DismissCase Act = new("Eieren kan ikke få tilskudd.");

    [Fact]
    public void A_dismissal_is_an_individual_decision_with_reasons_and_appeal_R_70_R_88()
    {
        var decision = ACase.Dismissed.Decision!;
        (decision.Outcome, decision.Relation).ShouldBe((DecisionOutcome.Dismissed, RelationToRecommendation.NotAsked));
        (decision.Reasons, decision.AppealBy).ShouldBe(("Eieren kan ikke få tilskudd.", new DateOnly(2026, 12, 14)));
        decision.Amounts.ShouldBe(YearAmounts.Zero);
        ACase.Dismissed.IsEnded.ShouldBeTrue();
    }

    [Fact]
    public void The_applicant_is_told_R_89() =>
        ACase.Dismissed.Decision!.Recipients.ShouldBe([new RecipientGrant(AReport.Owner, "Kommunen", Domain.Registry.LanguageForm.Nb, YearAmounts.Zero)]);

    [Fact]
    public void Is_hindered_when_nobody_has_proposed_it() => Tried(ACase.Submitted(), Act, ACase.Decider).ThenHindered(DismissCase.NotProposed, exactly: true);

    [Fact]
    public void Is_hindered_for_the_one_who_proposed_it_and_done_for_another_R_65()
    {
        Tried(ACase.DismissalProposed, Act, ACase.Caseworker).ThenHindered(DismissCase.SamePerson, exactly: true);
        Tried(ACase.DismissalProposed, Act, ACase.Decider).ThenDone<CaseDismissed>();
    }

    [Fact]
    public void Is_hindered_for_somebody_recused_R_80() =>
        Tried(ACase.DismissalProposed.Do(new DeclareCaseRecusal("Part i saken"), Moment.By(ACase.Decider)), Act, ACase.Decider)
            .ThenHindered(DismissCase.Recused, exactly: true);

    [Fact]
    public void Is_hindered_without_reasons_R_88() =>
        Tried(ACase.DismissalProposed, new DismissCase(" "), ACase.Decider).ThenHindered(DismissCase.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_reasons_over_2000_signs_and_done_with_2000()
    {
        Tried(ACase.DismissalProposed, new DismissCase(AReport.TextOf(2001)), ACase.Decider).ThenHindered(DismissCase.ReasonsTooLong, exactly: true);
        Tried(ACase.DismissalProposed, new DismissCase(AReport.TextOf(2000)), ACase.Decider).ThenDone<CaseDismissed>();
    }

    [Fact]
    public void Is_hindered_when_the_letter_lacks_an_item_R_63_d_4()
    {
        Scenario.Given(ACase.DismissalProposed, Moment.RuleSet, ACase.Letter with { Signatory = "" }).By(ACase.Decider).When(Act)
            .ThenHindered(DismissCase.LetterLacks, exactly: true).Arguments.ShouldBe(["signature"]);
        Scenario.Given(ACase.DismissalProposed, Moment.RuleSet, ACase.Letter with { Addressees = [] }).By(ACase.Decider).When(Act)
            .ThenHindered(DismissCase.LetterLacks, exactly: true).Arguments.ShouldBe(["recipient"]);
    }

    private static Decided<GrantCase> Tried(GrantCase subject, DismissCase act, Actor actor) =>
        Scenario.Given(subject, Moment.RuleSet, ACase.Letter).By(actor).When(act);
}
