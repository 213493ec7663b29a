using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Late reports: asked, granted, refused, and sent (c.2; R-68).</summary>
public sealed class LateSubmissionTests
{
    private static readonly DateOnly After = new(2027, 2, 3);
    private static readonly CallSight Closed = ACase.Call with { Status = RoundStatus.Closed, StageIndex = 0 };
    private static readonly AskToSubmitLate Ask = new("Skjemaansvarlig var syk siste uke.");
    private static readonly GrantLateSubmission Grant = new("Sykdom er dokumentert.", After.AddDays(5));
    private static readonly RefuseLateSubmission Refuse = new("Fristen var kjent, og ingen annen har fått mer tid.");

    private static GrantCase Asked => ACase.Draft().Do(Ask, Moment.On(After, Closed));

    private static GrantCase Granted => Asked.Do(Grant, Moment.By(ACase.Decider, After, Closed, ACase.Balance));

    [Fact]
    public void Asking_is_done_from_the_day_after_the_deadline_and_hindered_before_R_68()
    {
        Asking(ACase.Draft(), ACase.Call with { ClosesOn = After.AddDays(-1) }).ThenDone<LateAsked>().ReasonGiven().ShouldBe(Ask.Reason);
        Asking(ACase.Draft(), ACase.Call with { ClosesOn = After }).ThenHindered(AskToSubmitLate.NotLateYet, exactly: true);
    }

    [Fact]
    public void Asking_is_hindered_for_what_is_not_a_draft() => Asking(ACase.Submitted(), Closed).ThenHindered(AskToSubmitLate.NotDraft, exactly: true);

    [Fact]
    public void Asking_twice_is_hindered_also_after_a_refusal_R_68()
    {
        Asking(Asked, Closed).ThenHindered(AskToSubmitLate.AskedAlready, exactly: true);
        Asking(Asked.Do(Refuse, Moment.By(ACase.Decider, After, Closed)), Closed).ThenHindered(AskToSubmitLate.AskedAlready, exactly: true);
    }

    [Fact]
    public void Asking_is_hindered_when_the_bodies_have_the_reports() => Asking(ACase.Draft(), Closed with { StageIndex = 1 }).ThenHindered(AskToSubmitLate.BodiesHaveReports, exactly: true);

    [Fact]
    public void Asking_is_hindered_when_the_rule_set_takes_no_late_reports()
    {
        Asking(ACase.Draft(), Closed, With(LatePolicy.Reject)).ThenHindered(AskToSubmitLate.LateNotTaken, exactly: true);
        Asking(ACase.Draft(), Closed, With(LatePolicy.AcceptIfFundsLeft)).ThenDone<LateAsked>();
    }

    [Fact]
    public void Asking_needs_a_reason_of_at_most_1000_characters()
    {
        Asking(ACase.Draft(), Closed, act: new(" ")).ThenHindered(AskToSubmitLate.ReasonMissing, exactly: true);
        Asking(ACase.Draft(), Closed, act: new(AReport.TextOf(1001))).ThenHindered(AskToSubmitLate.ReasonTooLong, exactly: true);
        Asking(ACase.Draft(), Closed, act: new(AReport.TextOf(1000))).ThenDone<LateAsked>();
    }

    [Fact]
    public void A_grant_keeps_its_reason_and_last_day_R_68() => (Granted.LateUntil, Granted.Late!.Answer!.Reason).ShouldBe((Grant.LastDay, Grant.Reason));

    [Fact]
    public void An_answer_is_hindered_when_nobody_asks_or_it_is_given_already()
    {
        Granting(ACase.Draft()).ThenHindered(GrantLateSubmission.NotAsked, exactly: true);
        Granting(Granted).ThenHindered(GrantLateSubmission.NotAsked, exactly: true);
        Refusing(ACase.Draft()).ThenHindered(RefuseLateSubmission.NotAsked, exactly: true);
        Refusing(Granted).ThenHindered(RefuseLateSubmission.NotAsked, exactly: true);
    }

    [Fact]
    public void Nobody_answers_while_the_deadline_moved_for_all_is_still_to_come_and_they_do_after_it_R_68()
    {
        var moved = ACase.Call with { ClosesOn = After };
        Granting(Asked, call: moved).ThenHindered(GrantLateSubmission.OpenAgain, exactly: true).Arguments.ShouldBe([After]);
        Refusing(Asked, call: moved).ThenHindered(RefuseLateSubmission.OpenAgain, exactly: true).Arguments.ShouldBe([After]);
        var passed = Closed with { ClosesOn = After.AddDays(-1) };
        Granting(Asked, call: passed).ThenDone<LateGranted>();
        Refusing(Asked, call: passed).ThenDone<LateRefused>();
    }

    [Fact]
    public void An_answer_is_hindered_for_somebody_recused_R_80()
    {
        var subject = Asked.Do(new DeclareCaseRecusal("Styremedlem"), Moment.By(ACase.Decider));
        Granting(subject).ThenHindered(GrantLateSubmission.Recused, exactly: true);
        Refusing(subject).ThenHindered(RefuseLateSubmission.Recused, exactly: true);
    }

    [Fact]
    public void Granting_is_hindered_when_the_bodies_have_the_reports() => Granting(Asked, call: Closed with { StageIndex = 1 }).ThenHindered(GrantLateSubmission.BodiesHaveReports, exactly: true);

    [Fact]
    public void Granting_is_hindered_without_money_left_only_where_the_rule_set_says_so_R_68()
    {
        var spent = new BalanceSight(new Nok(1_000), new Nok(1_000));
        Granting(Asked, rules: With(LatePolicy.AcceptIfFundsLeft), balance: spent).ThenHindered(GrantLateSubmission.NoFundsLeft, exactly: true);
        Granting(Asked, rules: With(LatePolicy.AcceptIfFundsLeft)).ThenDone<LateGranted>();
        Granting(Asked, balance: spent).ThenDone<LateGranted>();
    }

    [Fact]
    public void An_answer_needs_a_reason_R_68()
    {
        Granting(Asked, Grant with { Reason = "" }).ThenHindered(GrantLateSubmission.ReasonMissing, exactly: true);
        Granting(Asked, Grant with { Reason = AReport.TextOf(1001) }).ThenHindered(GrantLateSubmission.ReasonTooLong, exactly: true);
        Refusing(Asked, new("")).ThenHindered(RefuseLateSubmission.ReasonMissing, exactly: true);
        Refusing(Asked, new(AReport.TextOf(1001))).ThenHindered(RefuseLateSubmission.ReasonTooLong, exactly: true);
        Refusing(Asked).ThenDone<LateRefused>().ReasonGiven().ShouldBe(Refuse.Reason);
    }

    [Fact]
    public void The_last_day_is_from_today_to_30_days_away()
    {
        Granting(Asked, Grant with { LastDay = After.AddDays(-1) }).ThenHindered(GrantLateSubmission.DayPassed, exactly: true);
        Granting(Asked, Grant with { LastDay = After.AddDays(31) }).ThenHindered(GrantLateSubmission.DayTooFar, exactly: true);
        Granting(Asked, Grant with { LastDay = After }).ThenDone<LateGranted>();
        Granting(Asked, Grant with { LastDay = After.AddDays(30) }).ThenDone<LateGranted>();
    }

    [Fact]
    public void Sending_late_is_hindered_without_a_grant_and_after_its_last_day_and_marked_within_R_68()
    {
        Sending(ACase.Draft(), After).ThenHindered(SubmitNeedReport.DeadlinePassed, exactly: true);
        Sending(Asked, After).ThenHindered(SubmitNeedReport.DeadlinePassed, exactly: true);
        Sending(Asked.Do(Refuse, Moment.By(ACase.Decider, After, Closed)), After).ThenHindered(SubmitNeedReport.DeadlinePassed, exactly: true);
        Sending(Granted, Grant.LastDay.AddDays(1)).ThenHindered(SubmitNeedReport.LateDayPassed, exactly: true).Arguments.ShouldBe([Grant.LastDay]);
        Sending(Granted, Grant.LastDay).ThenDone<NeedReportSubmitted>().Late.ShouldBe(true);
    }

    [Fact]
    public void A_report_sent_late_stays_marked_and_one_in_time_is_not()
    {
        var report = AReport.Complete(AReport.Des);
        Granted.Do(ACase.Submit(report), Moment.On(After, Closed)).IsLate.ShouldBeTrue();
        ACase.Submitted().IsLate.ShouldBeFalse();
        ACase.Returned().Do(ACase.Submit(report), Moment.On(ACase.CorrectBy, Closed)).IsLate.ShouldBeFalse("the first submission was in time");
    }

    [Fact]
    public void A_stage_waits_for_late_reports_that_may_still_come_R_68() =>
        Scenario.Given(ARound.Closed, Moment.RuleSet, ARound.AllApproved with { Late = 1 }).When(new ReleaseStage(1, "")).ThenHindered(ReleaseStage.LateAwaited, exactly: true);

    private static RuleSet With(LatePolicy policy) => Moment.RuleSet with { Late = new(policy, Moment.RuleSet.Basis) };

    private static Decided<GrantCase> Asking(GrantCase subject, CallSight call, RuleSet? rules = null, AskToSubmitLate? act = null) =>
        Scenario.Given(subject, rules ?? Moment.RuleSet, call).At(After).When(act ?? Ask);

    private static Decided<GrantCase> Granting(GrantCase subject, GrantLateSubmission? act = null, CallSight? call = null, RuleSet? rules = null, BalanceSight? balance = null) =>
        Scenario.Given(subject, rules ?? Moment.RuleSet, call ?? Closed, balance ?? ACase.Balance).By(ACase.Decider).At(After).When(act ?? Grant);

    private static Decided<GrantCase> Refusing(GrantCase subject, RefuseLateSubmission? act = null, CallSight? call = null) =>
        Scenario.Given(subject, Moment.RuleSet, call ?? Closed).By(ACase.Decider).At(After).When(act ?? Refuse);

    private static Decided<GrantCase> Sending(GrantCase subject, DateOnly day) =>
        Scenario.Given(subject, Moment.RuleSet, Closed).At(day).When(ACase.Submit(AReport.Complete(AReport.Des)));
}
