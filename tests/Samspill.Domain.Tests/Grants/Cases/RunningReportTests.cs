using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Reports about running measures: supplementary, more or less (fields 12 and 13).</summary>
public sealed class RunningReportTests
{
    private static readonly Ref<GrantCase> Running = new(new Guid("00000000-0000-7000-8000-00000000c001"));

    private static readonly ParentSight Parent = new(
        new ParentReport(Running, "2026-DES-0007", "Felles kompetanse", 2026, AReport.Amounts(500_000, 400_000, 300_000)),
        AReport.Owner, AReport.Des, CaseStatus.PartlyGranted, new DateOnly(2028, 7, 31));

    private static StartNeedReport Start { get; } = ACase.Start(AReport.Des) with { Kind = ReportKind.Supplementary, Parent = Running, Direction = MoneyDirection.More };

    private static NeedReport Short { get; } = AReport.Complete(AReport.Des) switch
    {
        var whole => whole with
        {
            Measure = whole.Measure with { Activities = [], Themes = [], TargetGroups = [], Plan = "" },
            Need = whole.Need with { StaffInvolvement = "", PlanReference = "", PlanLink = "", Private = null },
            Partnership = whole.Partnership with { TeacherEducation = "" },
            Criteria = new CriteriaPart(),
        },
    };

    [Fact]
    public void A_supplementary_report_knows_the_running_measure_and_what_was_granted()
    {
        var subject = Supplementary();
        (subject.Kind, subject.Parent).ShouldBe((ReportKind.Supplementary, Running.Value));
        subject.Origin!.Parent.GrantedIn(2027).ShouldBe(new Nok(400_000));
        subject.Origin.Parent.GrantedIn(2031).ShouldBe(Nok.Zero);
    }

    [Fact]
    public void A_new_report_needs_none_of_it() => (ACase.Draft().Kind, ACase.Draft().Origin, ACase.Draft().Parent).ShouldBe((ReportKind.New, null, null));

    [Fact]
    public void Is_hindered_without_a_running_measure_or_a_direction()
    {
        Tried(Start, Parent with { Report = null }).ThenHindered(StartNeedReport.ParentMissing, exactly: true);
        Tried(Start with { Direction = null }, Parent).ThenHindered(StartNeedReport.DirectionMissing, exactly: true);
        Tried(Start, Parent).ThenDone<NeedReportStarted>();
    }

    [Fact]
    public void Is_hindered_for_a_measure_of_another_owner_or_scheme_R_01()
    {
        Tried(Start, Parent with { Owner = AReport.OtherOwner }).ThenHindered(StartNeedReport.ParentOfOther, exactly: true);
        Tried(Start, Parent with { SchemeCode = AReport.Reg }).ThenHindered(StartNeedReport.ParentOfOther, exactly: true);
    }

    [Theory]
    [InlineData(CaseStatus.Refused)]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.Dismissed)]
    public void Is_hindered_for_a_measure_that_was_not_granted(CaseStatus status) =>
        Tried(Start, Parent with { Status = status }).ThenHindered(StartNeedReport.ParentNotRunning, exactly: true);

    [Fact]
    public void Is_hindered_the_day_after_the_measure_ended_and_done_on_its_last_day()
    {
        var today = OsloTime.DayOf(Scenario.Now);
        Tried(Start, Parent with { EndsOn = today.AddDays(-1) }).ThenHindered(StartNeedReport.ParentNotRunning, exactly: true);
        Tried(Start, Parent with { EndsOn = null }).ThenHindered(StartNeedReport.ParentNotRunning, exactly: true);
        Tried(Start, Parent with { EndsOn = today }).ThenDone<NeedReportStarted>();
    }

    [Fact]
    public void The_same_measure_may_be_reported_again_when_it_is_about_the_running_one() =>
        Scenario.Given(new GrantCase(), Moment.RuleSet, ACase.Call, ACase.Municipality with { SameMeasure = "2027-DES-0001" }, Parent).When(Start).ThenDone<NeedReportStarted>();

    [Fact]
    public void The_short_form_is_submitted_without_what_the_measure_has_answered_before_d_1()
    {
        Supplementary().Do(ACase.Submit(Short), ACase.Call).Requested.ShouldBe(AReport.Amounts(450_000, 300_000));
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call).When(ACase.Submit(Short)).ThenHindered(CriteriaChecks.NotAnswered);
    }

    [Fact]
    public void A_rule_set_can_have_a_short_form_of_its_own()
    {
        var rules = Moment.RuleSet with { Forms = [new FormRules(ReportKind.Supplementary, ["Need"])] };
        var codes = NeedReportChecks.Of(NeedReport.Empty, rules, Supplementary()).Select(check => check.Part).ToHashSet();
        codes.ShouldNotContain(ReportPart.Need);
        codes.ShouldContain(ReportPart.Criteria);
    }

    [Theory]
    [InlineData("Measure.Title")]
    [InlineData("Measure.Years")]
    [InlineData("Measure.Description")]
    [InlineData("Applicant.ContactName")]
    [InlineData("Applicant.Units")]
    [InlineData("Partnership.Partners")]
    [InlineData("Budget.Lines")]
    [InlineData("Declarations.Declared")]
    public void What_can_never_be_switched_off_is_asked_in_the_short_form_d_1(string path) => Moment.RuleSet.FormOf(ReportKind.Supplementary).IsOff(path).ShouldBeFalse();

    [Fact]
    public void Less_than_granted_asks_for_nothing_and_needs_no_own_share()
    {
        var less = Less(100_000);
        var subject = Announcing().Do(ACase.Submit(less), ACase.Call);
        subject.Requested.ShouldBe(YearAmounts.Zero);
        NeedReportChecks.Of(less, Moment.RuleSet, subject).Select(check => check.Hindrance).ShouldNotContain(BudgetChecks.OwnShareTooLow);
        subject.Do(ACase.Pass(AReport.Des), Moment.By(ACase.Caseworker)).Status.ShouldBe(CaseStatus.Noted);
    }

    [Theory, InlineData(MoneyDirection.Less, 0), InlineData(MoneyDirection.Less, 1), InlineData(MoneyDirection.More, 0), InlineData(MoneyDirection.More, 1)]
    public void Lists_know_that_less_is_announced_whatever_the_kind_and_the_year(MoneyDirection direction, int kind)
    {
        var start = Start with { Direction = direction, Kind = kind == 0 ? ReportKind.Supplementary : ReportKind.ChangeOfRunning };
        var subject = new GrantCase().Do(start, ACase.Call, ACase.Municipality, Parent).Do(ACase.Submit(Less(100_000)), ACase.Call);
        ReportRemarks.Of(subject, Moment.RuleSet).HasFlag(ReportRemark.Less).ShouldBe(subject.Origin!.IsLess);
    }

    [Fact]
    public void Less_is_hindered_beyond_what_was_granted_and_done_with_all_of_it()
    {
        Scenario.Given(Announcing(), Moment.RuleSet, ACase.Call).When(ACase.Submit(Less(400_001))).ThenHindered(RunningChecks.LessThanGranted, exactly: true);
        Scenario.Given(Announcing(), Moment.RuleSet, ACase.Call).When(ACase.Submit(Less(400_000))).ThenDone<NeedReportSubmitted>();
    }

    private static GrantCase Supplementary() => new GrantCase().Do(Start, ACase.Call, ACase.Municipality, Parent);

    private static GrantCase Announcing() => new GrantCase().Do(Start with { Direction = MoneyDirection.Less }, ACase.Call, ACase.Municipality, Parent);

    // One year, so that each year of the measure has an amount.
    private static NeedReport Less(long amount) => Short with
    {
        Measure = Short.Measure with { Years = 1, EndsOn = new DateOnly(2028, 7, 31) },
        Budget = new BudgetPart
        {
            Lines = [new(LineKind.ReleaseOrSubstitute, AReport.Owner, AReport.Amounts(amount), "")],
            Recipients = [new(AReport.Owner, "Kommunen", AReport.Amounts(amount))],
        },
    };

    private static Decided<GrantCase> Tried(StartNeedReport act, ParentSight parent) =>
        Scenario.Given(new GrantCase(), Moment.RuleSet, ACase.Call, ACase.Municipality, parent).When(act);
}
