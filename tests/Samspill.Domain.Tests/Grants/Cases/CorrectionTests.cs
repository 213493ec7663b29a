using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class CorrectionTests
{
    private static readonly NeedReport Report = AReport.Complete(AReport.Des);

    [Theory]
    [InlineData("Need.Assessment", "Need.Assessment")]
    [InlineData("Need.Private", "Need.PrivateNote")]
    [InlineData("Measure.StartsOn", "Measure.Years")]
    [InlineData("Applicant.Owners", "Applicant.IsNetwork")]
    [InlineData("Measure.TargetGroups", "Measure.TargetGroups.Teachers")]
    [InlineData("Criteria.Answers.N1", "Criteria.Answers.N1")]
    public void A_named_field_opens_with_what_belongs_to_it_R_82(string named, string opened) => Naming(named).Opens(opened).ShouldBeTrue();

    [Theory]
    [InlineData("Need.Assessment", "Need.StaffInvolvement")]
    [InlineData("Need.Assessment", "Measure.Title")]
    [InlineData("Criteria.Answers.N1", "Criteria.Answers.N2")]
    [InlineData("Budget.OwnShare", "Budget.Lines")]
    public void No_other_field_opens_R_82(string named, string other) => Naming(named).Opens(other).ShouldBeFalse();

    [Fact]
    public void Amounts_open_with_how_they_are_split_since_the_sums_must_meet_R_07()
    {
        Naming("Budget.Lines").Opens("Budget.Recipients").ShouldBeTrue();
        Naming("Budget.Lines").Opens(ReportUnits.LinesOf(AReport.University)).ShouldBeTrue();
        Naming(ReportUnits.LinesOf(AReport.University)).Opens("Budget.Recipients").ShouldBeTrue();
        Naming(ReportUnits.LinesOf(AReport.University)).Opens("Budget.Lines").ShouldBeFalse();
    }

    [Fact]
    public void Reasons_for_soft_rules_are_always_open() => Naming("Budget.Lines").Opens("Declarations.Reasons").ShouldBeTrue();

    [Fact]
    public void A_defect_without_a_field_opens_its_whole_part_and_no_other()
    {
        var correction = new Correction([new Defect(ReportPart.Need, "Se hele delen.")], "", ACase.CorrectBy, Guid.Empty);
        ReportUnits.OfPart(ReportPart.Need, Report.Need).Keys.ShouldAllBe(path => correction.Opens(path));
        correction.Opens("Measure.Title").ShouldBeFalse();
        correction.RemarksOn("Need.Assessment").ShouldBeEmpty("what is said of the part is not said of each field");
    }

    [Fact]
    public void What_was_written_and_never_sent_is_no_part_of_a_report_that_goes_on_without_it_R_82()
    {
        var (returned, sent) = (ACase.Returned(), ACase.Submitted().Content!);
        var drafts = new Dictionary<ReportPart, string> { [ReportPart.Need] = System.Text.Json.JsonSerializer.Serialize(sent.Need with { Assessment = "Ikke sendt" }, FactNames.Json) };
        DraftContent.Report(returned, drafts).Need.Assessment.ShouldBe("Ikke sendt");
        var late = returned.Do(ACase.Pass(AReport.Des), Moment.By(ACase.Caseworker) with { Now = OsloTime.FirstInstantAfter(ACase.CorrectBy) });
        late.Status.ShouldBe(CaseStatus.Approved);
        DraftContent.Report(late, drafts).Need.Assessment.ShouldBe(sent.Need.Assessment);
    }

    [Fact]
    public void A_remark_is_found_at_its_field() => Naming("Need.Assessment").RemarksOn("Need.Assessment").ShouldBe(["Skriv mer."]);

    [Fact]
    public void An_old_return_without_fields_is_read_as_whole_parts() =>
        FactNames.Read("cases.returned.v1", """{"Correction":{"Defects":[{"Part":"Need","Text":"Mer"}],"Guidance":"","CorrectBy":"2027-02-01","By":"00000000-0000-7000-8000-000000000777"}}""")
            .ShouldBeOfType<ReturnedForCorrection>().Correction.Opens("Need.PlanLink").ShouldBeTrue();

    [Fact]
    public void A_field_that_is_not_in_the_part_cannot_be_named()
    {
        Tried("Need.Assessment", ReportPart.Budget).ThenHindered(ReturnForCorrection.UnknownField, exactly: true);
        Tried("Need.Nothing").ThenHindered(ReturnForCorrection.UnknownField, exactly: true);
        Tried("Need").ThenHindered(ReturnForCorrection.UnknownField, exactly: true);
        Tried("Need.Assessment").ThenDone<ReturnedForCorrection>();
    }

    [Fact]
    public void A_mended_field_can_be_submitted_and_the_first_time_is_kept()
    {
        var later = Moment.By(Somebody.WithAllRoles, ACase.Call) with { Now = Scenario.Now.AddDays(2) };
        var mended = Report with { Need = Report.Need with { Assessment = "Nå med tall fra hver skole." } };
        var subject = Named().Do(ACase.Submit(mended), later);
        (subject.FirstSubmittedAt, subject.SubmittedAt, subject.Submissions).ShouldBe((Scenario.Now, Scenario.Now.AddDays(2), 2));
    }

    [Fact]
    public void Whatever_else_has_changed_hinders_and_is_named_R_82()
    {
        var forged = Report with { Need = Report.Need with { Assessment = "Nå med tall." }, Budget = Report.Budget with { OwnShareNote = "Mer" }, Measure = Report.Measure with { Title = "En annen" } };
        var outcome = Scenario.Given(Named(), Moment.RuleSet, ACase.Call).When(ACase.Submit(forged));
        outcome.ThenHindered(SubmitNeedReport.OutsideNamed, exactly: true);
        outcome.Outcome.ShouldBeOfType<Outcome.Hindered>().Hindrances.Select(hindrance => hindrance.Field).ShouldBe(["Budget.OwnShareNote", "Measure.Title"]);
    }

    private static GrantCase Named() =>
        ACase.Submitted().Do(ACase.Return with { Defects = [new Defect(ReportPart.Need, "Hvilke tall bygger dette på?", "Need.Assessment")] });

    private static Correction Naming(string unit) => new([new Defect(ReportUnits.PartOf(unit), "Skriv mer.", unit)], "", ACase.CorrectBy, Guid.Empty);

    private static Decided<GrantCase> Tried(string unit, ReportPart part = ReportPart.Need) =>
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(ACase.Return with { Defects = [new Defect(part, "Skriv mer.", unit)] });
}
