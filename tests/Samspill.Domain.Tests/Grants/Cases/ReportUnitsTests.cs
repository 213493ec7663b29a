using Samspill.Domain.Grants.Cases;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ReportUnitsTests
{
    [Theory]
    [MemberData(nameof(AReport.Schemes), MemberType = typeof(AReport))]
    public void A_part_taken_apart_and_put_together_is_the_same(string scheme)
    {
        var report = AReport.Complete(scheme);
        var units = ReportUnits.Of(report);
        var again = new NeedReport(
            ReportUnits.Join<ApplicantPart>(ReportPart.Applicant, units),
            ReportUnits.Join<MeasurePart>(ReportPart.Measure, units),
            ReportUnits.Join<NeedPart>(ReportPart.Need, units),
            ReportUnits.Join<PartnershipPart>(ReportPart.Partnership, units),
            ReportUnits.Join<CriteriaPart>(ReportPart.Criteria, units),
            ReportUnits.Join<BudgetPart>(ReportPart.Budget, units),
            ReportUnits.Join<DeclarationsPart>(ReportPart.Declarations, units));
        ReportUnits.Of(again).OrderBy(unit => unit.Key).ShouldBe(units.OrderBy(unit => unit.Key));
        units.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void Each_answer_to_a_criterion_is_a_unit_of_its_own()
    {
        var report = AReport.Complete(AReport.Des);
        ReportUnits.Of(report).Keys.Where(path => path.StartsWith("Criteria.Answers.", StringComparison.Ordinal)).Count().ShouldBe(report.Criteria.Answers.Count);
    }

    [Fact]
    public void What_the_partner_charges_is_apart_from_the_owners_lines()
    {
        var report = AReport.Complete(AReport.Des);
        var changed = report with { Budget = report.Budget with { Lines = [report.Budget.Lines[0] with { Note = "Ny" }, report.Budget.Lines[1]] } };
        Changed(report, changed).ShouldBe([ReportUnits.LinesOf(AReport.University)]);
    }

    [Fact]
    public void Equal_units_have_equal_hashes_whatever_their_order()
    {
        var units = ReportUnits.Of(AReport.Complete(AReport.Kl));
        ReportUnits.Hash(units.Reverse()).ShouldBe(ReportUnits.Hash(units));
        ReportUnits.Hash(units.Skip(1)).ShouldNotBe(ReportUnits.Hash(units));
    }

    [Theory]
    [InlineData("Need.Assessment", true)]
    [InlineData("Criteria.Answers.N1", true)]
    [InlineData("Need.PlanLink", false)]
    [InlineData("Need.Private", false)]
    [InlineData("Budget.Lines", false)]
    [InlineData("Applicant.ContactEmail", false)]
    public void Only_running_texts_can_stand_one_after_the_other(string path, bool isText) => ReportUnits.IsRunningText(path).ShouldBe(isText);

    private static IEnumerable<string> Changed(NeedReport before, NeedReport after)
    {
        var old = ReportUnits.Of(before);
        return ReportUnits.Of(after).Where(unit => old.GetValueOrDefault(unit.Key) != unit.Value).Select(unit => unit.Key);
    }
}
