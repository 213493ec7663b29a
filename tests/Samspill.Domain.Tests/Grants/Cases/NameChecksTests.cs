using Samspill.Domain.Grants.Cases;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class NameChecksTests
{
    private static readonly NeedReport Report = Complete(Des);

    [Fact]
    public void A_likely_name_is_pointed_out_at_its_field_and_stops_nothing_R_105_Q13()
    {
        var check = Named(Report with { Need = Report.Need with { StaffInvolvement = "Kari Eksempel ledet arbeidet." } }).ShouldHaveSingleItem();
        (check.Part, check.Level, check.AsksReason, check.Hindrance.Field).ShouldBe((ReportPart.Need, CheckLevel.Remark, false, "StaffInvolvement"));
        check.Hindrance.Arguments.ShouldBe(["Kari Eksempel"]);
    }

    [Fact]
    public void Lists_are_looked_through_too()
    {
        Named(Report with { Criteria = Report.Criteria with { Answers = [new("N1", "Kari Eksempel og Ola Prøve")] } }).ShouldHaveSingleItem().Hindrance.Arguments.ShouldBe(["Kari Eksempel», «Ola Prøve"]);
        Named(Report with { Partnership = Report.Partnership with { Partners = [Report.Partnership.Partners[0] with { Role = "Kari Eksempel veileder" }] } })
            .ShouldHaveSingleItem().Hindrance.Field.ShouldBe("Partners[0].Role");
        Named(Report with { Budget = Report.Budget with { CoordinatorNote = "Kari Eksempel" } }).ShouldHaveSingleItem().Hindrance.Field.ShouldBe("CoordinatorNote");
    }

    [Fact]
    public void Contact_persons_units_and_partners_are_let_through()
    {
        Named(Report).ShouldBeEmpty();
        Named(Report with { Applicant = Report.Applicant with { ContactName = "Kari Eksempel" } }).ShouldBeEmpty();
        Named(Report with { Partnership = Report.Partnership with { Partners = [Report.Partnership.Partners[0] with { Contact = "Kari Eksempel" }] } }).ShouldBeEmpty();
        var unit = Report.Applicant.Units[0] with { Name = "Kari Eksempel barnehage" };
        Named(Report with { Applicant = Report.Applicant with { Units = [unit] }, Need = Report.Need with { Assessment = "Ved Kari Eksempel vurderte alle." } }).ShouldBeEmpty();
    }

    private static IReadOnlyList<Check> Named(NeedReport report) => [.. BrokenRule.Checks(report, Des).Where(check => check.Hindrance == NameChecks.LikelyName)];
}
