using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Decisions;

public sealed class DecideGrantTests
{
    private static readonly DraftDecision Refusal = new(DecisionOutcome.Refused, YearAmounts.Zero, [], "Rammen rekker ikke.", "Nye tall.");

    private static readonly DraftDecision Part =
        ACase.FullGrant with { Outcome = DecisionOutcome.PartlyGranted, Amounts = AReport.Amounts(100_000, 0), DepartureReasons = "Rammen er lavere." };

    [Fact]
    public void A_grant_gives_each_recipient_its_part_in_its_own_language_R_63_R_108()
    {
        var decision = ACase.Granted().Decision!;
        decision.Recipients.ShouldBe(
        [
            new RecipientGrant(AReport.Owner, "Kommunen", LanguageForm.Nb, AReport.Amounts(150_000, 100_000)),
            new RecipientGrant(AReport.University, "Universitetet", LanguageForm.Nn, AReport.Amounts(300_000, 200_000)),
        ]);
        (decision.Relation, decision.By, decision.Letter.ReportBy).ShouldBe((RelationToRecommendation.Follows, ACase.Decider.Person, new DateOnly(2028, 6, 14)));
        ACase.Granted().Status.ShouldBe(CaseStatus.Granted);
    }

    [Fact]
    public void A_smaller_grant_is_split_as_the_ask_was_to_the_krone_e_4()
    {
        var decided = Tried(Drafted(Part)).ThenDone<GrantDecided>();
        decided.Status.ShouldBe(CaseStatus.PartlyGranted);
        decided.Decision.Relation.ShouldBe(RelationToRecommendation.Departs);
        decided.Decision.Recipients.Select(recipient => recipient.Amounts.Year1.Kroner).ShouldBe([33_333, 66_667]);
    }

    // Notice on Thursday 2 April 2026 gives 23 April; 1 May 2026 is a public holiday and a Friday.
    [Theory]
    [InlineData("2026-04-02", "2026-04-23")]
    [InlineData("2026-04-10", "2026-05-04")]
    public void The_last_day_to_appeal_is_three_weeks_later_or_the_next_working_day_R_74(string decided, string appealBy) =>
        Given(ACase.Drafted()).At(Day(decided)).When(new DecideGrant()).ThenDone<GrantDecided>().Decision.AppealBy.ShouldBe(Day(appealBy));

    [Fact]
    public void Is_hindered_without_a_draft() => Tried(ACase.AtDecision()).ThenHindered(DecideGrant.NoDraft, exactly: true);

    [Fact]
    public void Is_hindered_when_it_is_decided() => Tried(ACase.Granted()).ThenHindered(DecideGrant.NoDraft, exactly: true);

    [Fact]
    public void Is_hindered_for_somebody_recused_R_80() =>
        Tried(ACase.Drafted().Do(new DeclareCaseRecusal("Part"), Moment.By(ACase.Decider))).ThenHindered(DecideGrant.Recused, exactly: true);

    [Fact]
    public void Is_hindered_for_the_one_who_checked_the_report_R_65() =>
        Given(ACase.Drafted()).By(ACase.Caseworker).When(new DecideGrant()).ThenHindered(DecideGrant.CheckedByDecider, exactly: true);

    [Fact]
    public void Is_hindered_for_the_one_who_wrote_the_draft_R_65() =>
        Given(ACase.Drafted()).By(ACase.OtherCaseworker).When(new DecideGrant()).ThenHindered(DecideGrant.DraftedByDecider, exactly: true);

    [Fact]
    public void Is_hindered_before_the_forums_list_is_finished_R_42() =>
        Tried(ACase.Drafted(), recommended: ACase.Recommended with { IsFinal = false }).ThenHindered(DecideGrant.RecommendationNotFinal, exactly: true);

    [Fact]
    public void Is_hindered_when_the_recommendation_has_become_another_than_the_draft_follows_R_46() =>
        Tried(ACase.Drafted(), recommended: ACase.Recommended with { Amounts = AReport.Amounts(450_000) }).ThenHindered(DecideGrant.DepartureReasonsMissing);

    [Fact]
    public void Is_hindered_when_the_money_is_gone_and_done_with_exactly_enough_R_64()
    {
        Tried(ACase.Drafted(), new BalanceSight(new Nok(1_000_000), new Nok(550_001))).ThenHindered(DecideGrant.MoneyGone, exactly: true).Arguments.ShouldBe([new Nok(450_000), new Nok(449_999)]);
        Tried(ACase.Drafted(), new BalanceSight(new Nok(1_000_000), new Nok(550_000))).ThenDone<GrantDecided>();
    }

    [Fact]
    public void A_refusal_needs_no_money_e_3() =>
        Tried(Drafted(Refusal), new BalanceSight(new Nok(-1), Nok.Zero)).ThenDone<GrantDecided>().Status.ShouldBe(CaseStatus.Refused);

    [Fact]
    public void A_refused_applicant_is_told_also_when_all_the_money_was_for_the_partner_R_89()
    {
        var report = AReport.Complete(AReport.Des);
        report = report with { Budget = report.Budget with { Recipients = [new(AReport.University, "Universitetet", AReport.Amounts(450_000, 300_000))] } };
        var subject = ACase.AtDecision(report).Do(Refusal, Moment.By(ACase.OtherCaseworker, ACase.Recommended));
        Tried(subject).ThenDone<GrantDecided>().Decision.Recipients.ShouldBe([new RecipientGrant(AReport.Owner, "Kommunen", LanguageForm.Nb, YearAmounts.Zero)]);
    }

    [Fact]
    public void Is_hindered_by_an_own_share_a_krone_too_low_R_17()
    {
        var report = AReport.Complete(AReport.Des);
        report = report with { Budget = report.Budget with { OwnShare = [new(OwnShareKind.Wages, AReport.Amounts(134_999, 90_000), "")] } };
        var subject = ACase.AtDecision(report).Do(ACase.FullGrant, Moment.By(ACase.OtherCaseworker, ACase.Recommended));
        Tried(subject).ThenHindered(DecideGrant.OwnShareTooLow, exactly: true).Arguments.ShouldBe([2027, new Nok(134_999), new Nok(135_000)]);
        Tried(Drafted(Part)).ThenDone<GrantDecided>();
    }

    [Fact]
    public void The_own_share_is_counted_anew_when_less_is_granted_R_17_e_6()
    {
        var report = AReport.Complete(AReport.Des);
        report = report with { Budget = report.Budget with { OwnShare = [new(OwnShareKind.Wages, AReport.Amounts(100_000), "")] } };
        Tried(Drafted(Part with { Amounts = AReport.Amounts(333_333) }, report)).ThenDone<GrantDecided>();
        Tried(Drafted(Part with { Amounts = AReport.Amounts(333_334) }, report)).ThenHindered(DecideGrant.OwnShareTooLow, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_letter_lacks_something_R_63() =>
        Tried(ACase.Drafted(), letter: ACase.Letter with { Signatory = "" }).ThenHindered(DecideGrant.LetterLacks, exactly: true).Arguments.ShouldBe(["signature"]);

    private static GrantCase Drafted(DraftDecision draft, NeedReport? report = null) =>
        ACase.AtDecision(report ?? AReport.Complete(AReport.Des)).Do(draft, Moment.By(ACase.OtherCaseworker, ACase.Recommended));

    private static Setup<GrantCase> Given(GrantCase subject) =>
        Scenario.Given(subject, Moment.RuleSet, ACase.Recommended, ACase.Balance, ACase.Letter).By(ACase.Decider);

    private static Decided<GrantCase> Tried(GrantCase subject, BalanceSight? balance = null, RecommendationSight? recommended = null, LetterSight? letter = null) =>
        Scenario.Given(subject, Moment.RuleSet, recommended ?? ACase.Recommended, balance ?? ACase.Balance, letter ?? ACase.Letter).By(ACase.Decider).When(new DecideGrant());

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
