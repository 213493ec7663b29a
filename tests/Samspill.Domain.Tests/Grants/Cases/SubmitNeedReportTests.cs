using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class SubmitNeedReportTests
{
    private static readonly NeedReport Report = AReport.Complete(AReport.Des);

    private static NeedReport WithLargeCoordinator => Report with
    {
        Budget = Report.Budget with
        {
            Lines = [new(LineKind.Coordinator, AReport.Owner, AReport.Amounts(450_000, 300_000), "")],
        },
    };

    [Fact]
    public void A_submitted_report_keeps_what_was_asked_when_and_by_whom_R_84_R_102()
    {
        var subject = ACase.Submitted();
        (subject.Status, subject.Submissions, subject.SubmittedAt).ShouldBe((CaseStatus.Submitted, 1, Scenario.Now));
        (subject.Requested, subject.Title).ShouldBe((AReport.Amounts(450_000, 300_000), "Felles kompetanse i hele kommunen"));
        subject.ContentHash.ShouldBe(Report.Hash());
        subject.SubmittedBy.ShouldBe(Somebody.WithAllRoles.Person);
        subject.Place.Partners.ShouldBe([AReport.University]);
    }

    [Theory]
    [MemberData(nameof(AReport.Schemes), MemberType = typeof(AReport))]
    public void Is_done_with_a_complete_report(string scheme) =>
        Scenario.Given(ACase.Draft(scheme), Moment.RuleSet, ACase.Call).When(ACase.Submit(AReport.Complete(scheme))).ThenDone<NeedReportSubmitted>();

    [Fact]
    public void Is_hindered_when_it_is_submitted_already() => Tried(ACase.Submitted(), Report).ThenHindered(SubmitNeedReport.AlreadySubmitted, exactly: true);

    [Fact]
    public void Is_hindered_when_it_is_neither_draft_nor_sent_back()
    {
        Tried(ACase.Withdrawn(), Report).ThenHindered(SubmitNeedReport.NotDraft, exactly: true);
        Tried(ACase.Approved(), Report).ThenHindered(SubmitNeedReport.NotDraft, exactly: true);
    }

    // 23:59:59 in Norway on the last day: an hour before UTC in winter, two in summer.
    [Theory]
    [InlineData("2027-02-01", "2027-02-01T22:59:59Z")]
    [InlineData("2027-06-14", "2027-06-14T21:59:59Z")]
    public void Is_done_in_the_last_second_of_the_last_day_and_hindered_in_the_next_R_68(string lastDay, string lastSecond)
    {
        var call = ACase.Call with { ClosesOn = DateOnly.Parse(lastDay, System.Globalization.CultureInfo.InvariantCulture) };
        var second = DateTimeOffset.Parse(lastSecond, System.Globalization.CultureInfo.InvariantCulture);
        var given = Scenario.Given(ACase.Draft(), Moment.RuleSet, call);
        given.At(second).When(ACase.Submit(Report)).ThenDone<NeedReportSubmitted>();
        given.At(second.AddSeconds(1)).When(ACase.Submit(Report)).ThenHindered(SubmitNeedReport.DeadlinePassed, exactly: true).Arguments.ShouldBe([call.ClosesOn]);
    }

    [Fact]
    public void A_report_that_was_sent_back_can_come_again_after_the_round_has_closed_R_82()
    {
        var closed = ACase.Call with { Status = RoundStatus.Closed };
        Scenario.Given(ACase.Returned(), Moment.RuleSet, closed).At(ACase.CorrectBy).When(ACase.Submit(Report)).ThenDone<NeedReportSubmitted>();
        var again = ACase.Returned().Do(ACase.Submit(Report), closed);
        (again.Submissions, again.Correction).ShouldBe((2, null));
    }

    [Fact]
    public void Is_hindered_the_day_after_the_limit_to_correct_R_82() =>
        Scenario.Given(ACase.Returned(), Moment.RuleSet, ACase.Call).At(ACase.CorrectBy.AddDays(1)).When(ACase.Submit(Report))
            .ThenHindered(SubmitNeedReport.CorrectionDeadlinePassed, exactly: true);

    [Fact]
    public void Is_hindered_when_the_content_is_not_what_was_seen_R_103() =>
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call).When(new SubmitNeedReport(Report, NeedReport.Empty.Hash()))
            .ThenHindered(SubmitNeedReport.ChangedSinceSeen, exactly: true);

    [Fact]
    public void Is_hindered_when_somebody_has_saved_since_R_103() =>
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, ACase.Drafts(Report with { Need = new NeedPart { Assessment = "Ny vurdering" } })).When(ACase.Submit(Report))
            .ThenHindered(SubmitNeedReport.ChangedSinceSeen, exactly: true);

    [Fact]
    public void Is_hindered_by_every_check_that_blocks() =>
        Tried(ACase.Draft(), Report with { Partnership = Report.Partnership with { Partners = [], Description = "" } })
            .ThenHindered(PartnershipChecks.NoPartner).ShouldBe(PartnershipChecks.NoPartner);

    [Fact]
    public void Is_hindered_by_a_soft_rule_until_the_reason_is_there()
    {
        Tried(ACase.Draft(), WithLargeCoordinator).ThenHindered(SubmitNeedReport.SoftReasonMissing, exactly: true).Field.ShouldBe("Reasons.checks.coordinator-large");
        Tried(ACase.Draft(), Reasoned(WithLargeCoordinator, " ")).ThenHindered(SubmitNeedReport.SoftReasonMissing, exactly: true);
        Tried(ACase.Draft(), Reasoned(WithLargeCoordinator, "Ny ordning i oppstart.")).ThenDone<NeedReportSubmitted>();
    }

    [Fact]
    public void Reasons_written_while_sending_become_part_of_what_is_sent()
    {
        var seen = Reasoned(WithLargeCoordinator, "Lagret tidligere.");
        Sent("Ny ordning i oppstart.").Fact.Content.Declarations.Reasons.ShouldBe([new SoftReason(BudgetChecks.CoordinatorLarge.Code, "Ny ordning i oppstart.")], "others are left out");
        Sent("Ny ordning i oppstart.").Fact.ContentHash.ShouldBe(Reasoned(WithLargeCoordinator, "Ny ordning i oppstart.").Hash());
        Sent("Lagret tidligere.").Fact.ContentHash.ShouldBe(seen.Hash());
        Sending("").ThenHindered(SubmitNeedReport.SoftReasonMissing, exactly: true).Field.ShouldBe("Reasons.checks.coordinator-large");
        Sending(new string('a', SubmitNeedReport.LongestReason + 1)).ThenHindered(NeedReportChecks.TextTooLong, exactly: true).Field.ShouldBe("Reasons.checks.coordinator-large");

        Decided<GrantCase> Sending(string reason) => Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, ACase.Drafts(seen))
            .When(new SubmitNeedReport(seen, seen.Hash()) { Reasons = [new("checks.unknown", "Hører ikke til."), new(BudgetChecks.CoordinatorLarge.Code, reason)] });
        (NeedReportSubmitted Fact, string Reason) Sent(string reason) => (Sending(reason).ThenDone<NeedReportSubmitted>(), reason);
    }

    [Fact]
    public void A_reason_for_a_rule_that_is_no_longer_broken_is_not_sent() =>
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, ACase.Drafts(Reasoned(Report, "Gjaldt før."))).When(new SubmitNeedReport(Reasoned(Report, "Gjaldt før."), Reasoned(Report, "Gjaldt før.").Hash()) { Reasons = [] })
            .ThenDone<NeedReportSubmitted>().Content.Declarations.Reasons.ShouldBeEmpty();

    [Fact]
    public void Is_done_with_too_low_own_share_which_is_hard_first_at_the_decision_R_17() =>
        Tried(ACase.Draft(), Report with { Budget = Report.Budget with { OwnShare = [] } }).ThenDone<NeedReportSubmitted>();

    private static NeedReport Reasoned(NeedReport report, string reason) =>
        report with { Declarations = report.Declarations with { Reasons = [new(BudgetChecks.CoordinatorLarge.Code, reason)] } };

    private static Decided<GrantCase> Tried(GrantCase subject, NeedReport report) => Scenario.Given(subject, Moment.RuleSet, ACase.Call).When(ACase.Submit(report));
}
