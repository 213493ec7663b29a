using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Decisions;

public sealed class DraftDecisionTests
{
    private static readonly DraftDecision Partly =
        ACase.FullGrant with { Outcome = DecisionOutcome.PartlyGranted, Amounts = AReport.Amounts(300_000, 200_000), DepartureReasons = "Rammen er lavere." };

    private static readonly DraftDecision Refused =
        new(DecisionOutcome.Refused, YearAmounts.Zero, [], "Rammen rekker ikke.", "Forumet fikk nye tall.");

    [Fact]
    public void Is_done_from_the_forums_list_and_can_be_written_anew()
    {
        Tried(ACase.AtDecision(), ACase.FullGrant).ThenDone<DecisionDrafted>();
        Tried(ACase.Drafted(), Partly).ThenDone<DecisionDrafted>();
        Tried(ACase.Drafted(), Refused).ThenDone<DecisionDrafted>();
    }

    [Fact]
    public void Is_hindered_before_the_stage_of_decision_R_42()
    {
        Tried(ACase.Approved(), ACase.FullGrant).ThenHindered(DraftDecision.NotAtDecision, exactly: true);
        Tried(ACase.InGroups(), ACase.FullGrant).ThenHindered(DraftDecision.NotAtDecision, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_case_has_ended() =>
        Tried(ACase.AtDecision().Do(new WithdrawNeedReport("")), ACase.FullGrant).ThenHindered(DraftDecision.NotAtDecision, exactly: true);

    [Fact]
    public void Is_hindered_for_somebody_recused_R_80()
    {
        var subject = ACase.AtDecision().Do(new DeclareCaseRecusal("Part"), Moment.By(ACase.OtherCaseworker));
        Scenario.Given(subject, Moment.RuleSet, ACase.Recommended).By(ACase.OtherCaseworker).When(ACase.FullGrant).ThenHindered(DraftDecision.Recused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet, ACase.Recommended).By(ACase.Caseworker).When(ACase.FullGrant).ThenDone<DecisionDrafted>();
    }

    [Theory]
    [InlineData(DecisionOutcome.Granted, 449_999, 300_000)]
    [InlineData(DecisionOutcome.PartlyGranted, 450_000, 300_000)]
    [InlineData(DecisionOutcome.PartlyGranted, 0, 300_000)]
    [InlineData(DecisionOutcome.Refused, 1, 0)]
    [InlineData(DecisionOutcome.Dismissed, 0, 0)]
    public void Is_hindered_by_amounts_that_do_not_fit_the_outcome(DecisionOutcome outcome, long year1, long year2) =>
        Tried(ACase.AtDecision(), Partly with { Outcome = outcome, Amounts = AReport.Amounts(year1, year2) }).ThenHindered(DraftDecision.AmountsDoNotFit, exactly: true);

    [Theory]
    [InlineData(450_001, 0, 0, "Amounts.Year1")]
    [InlineData(1, 300_001, 0, "Amounts.Year2")]
    [InlineData(1, 0, 1, "Amounts.Year3")]
    [InlineData(1, -1, 0, "Amounts.Year2")]
    public void Is_hindered_above_what_was_asked_in_a_year(long year1, long year2, long year3, string field) =>
        Tried(ACase.AtDecision(), Partly with { Amounts = AReport.Amounts(year1, year2, year3) }).ThenHindered(DraftDecision.AboveRequested, exactly: true).Field.ShouldBe(field);

    [Fact]
    public void Is_hindered_without_reasons_R_88() =>
        Tried(ACase.AtDecision(), ACase.FullGrant with { Reasons = " " }).ThenHindered(DraftDecision.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_texts_over_4000_signs_and_done_with_4000()
    {
        Tried(ACase.AtDecision(), ACase.FullGrant with { Reasons = AReport.TextOf(4001) }).ThenHindered(DraftDecision.TextTooLong, exactly: true);
        Tried(ACase.AtDecision(), ACase.FullGrant with { DepartureReasons = AReport.TextOf(4001) }).ThenHindered(DraftDecision.TextTooLong, exactly: true);
        Tried(ACase.AtDecision(), ACase.FullGrant with { Reasons = AReport.TextOf(4000) }).ThenDone<DecisionDrafted>();
    }

    [Fact]
    public void Is_hindered_when_it_departs_from_the_recommendation_without_a_reason_R_46()
    {
        Tried(ACase.AtDecision(), Partly with { DepartureReasons = " " }).ThenHindered(DraftDecision.DepartureReasonsMissing, exactly: true);
        Tried(ACase.AtDecision(), Partly).ThenDone<DecisionDrafted>();
    }

    [Theory]
    [InlineData(LineOutcome.Full, DecisionOutcome.Granted, 450_000, false)]
    [InlineData(LineOutcome.Partial, DecisionOutcome.PartlyGranted, 449_999, true)]
    [InlineData(LineOutcome.Full, DecisionOutcome.Refused, 0, true)]
    [InlineData(LineOutcome.None, DecisionOutcome.Refused, 0, false)]
    [InlineData(LineOutcome.None, DecisionOutcome.Granted, 450_000, true)]
    [InlineData(LineOutcome.Deferred, DecisionOutcome.Granted, 450_000, false)]
    [InlineData(null, DecisionOutcome.Refused, 0, false)]
    public void Departs_when_outcome_or_amounts_are_not_what_was_recommended_g_1(LineOutcome? recommended, DecisionOutcome outcome, long amount, bool departs)
    {
        var sight = ACase.Recommended with { Outcome = recommended, Amounts = AReport.Amounts(recommended == LineOutcome.None ? 0 : 450_000) };
        DraftDecision.Departs(outcome, AReport.Amounts(amount), sight).ShouldBe(departs);
    }

    [Fact]
    public void Is_hindered_when_money_is_given_without_a_condition_for_its_use_R_95()
    {
        Tried(ACase.AtDecision(), ACase.FullGrant with { Conditions = [new(ConditionKind.OwnShare, "Egenandel")] }).ThenHindered(DraftDecision.ConditionMissing, exactly: true);
        Tried(ACase.AtDecision(), Refused).ThenDone<DecisionDrafted>();
    }

    private static Decided<GrantCase> Tried(GrantCase subject, DraftDecision act) => Scenario.Given(subject, Moment.RuleSet, ACase.Recommended).When(act);
}
