using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ConfirmedPartTests
{
    private static readonly NeedReport Report = AConfirmation.Report;

    [Fact]
    public void Each_party_confirms_its_own_part()
    {
        Paths(ConfirmationKind.Partner).ShouldContain("Partnership.TeacherEducation");
        Paths(ConfirmationKind.Partner).ShouldContain($"Budget.Lines.{AReport.University}");
        Paths(ConfirmationKind.Partner).ShouldContain($"Budget.Recipients.{AReport.University}");
        Paths(ConfirmationKind.CoOwner).ShouldContain("Applicant.Owners");
        Paths(ConfirmationKind.CoOwner).ShouldContain("Need.Assessment");
        Paths(ConfirmationKind.UnionRep).ShouldBe(
            ["Measure.Description", "Measure.TargetGroups.Leaders", "Measure.TargetGroups.Teachers", "Measure.Title", "Need.StaffInvolvement", "Need.UnionInvolvement"], ignoreOrder: true);
    }

    [Fact]
    public void What_the_partner_says_when_it_confirms_is_no_part_of_what_it_confirms() =>
        Paths(ConfirmationKind.Partner).ShouldNotContain("Partnership.PartnerConfirmation");

    [Theory]
    [InlineData(ConfirmationKind.Partner)]
    [InlineData(ConfirmationKind.CoOwner)]
    [InlineData(ConfirmationKind.UnionRep)]
    public void Somebody_else_s_lines_and_share_make_nothing_void(ConfirmationKind kind)
    {
        var changed = Report with
        {
            Budget = Report.Budget with
            {
                Lines = [Report.Budget.Lines[0], Report.Budget.Lines[1] with { Amounts = AReport.Amounts(1) }],
                Recipients = [Report.Budget.Recipients[0] with { Amounts = AReport.Amounts(1) }, Report.Budget.Recipients[1]],
            },
        };
        Hash(changed, kind).ShouldBe(Hash(Report, kind));
    }

    [Fact]
    public void Another_share_for_the_partner_makes_its_confirmation_void()
    {
        var changed = Report with { Budget = Report.Budget with { Recipients = [Report.Budget.Recipients[0], Report.Budget.Recipients[1] with { Amounts = AReport.Amounts(1) }] } };
        Hash(changed, ConfirmationKind.Partner).ShouldNotBe(Hash(Report, ConfirmationKind.Partner));
        Hash(changed, ConfirmationKind.CoOwner).ShouldBe(Hash(Report, ConfirmationKind.CoOwner));
    }

    [Fact]
    public void What_was_seen_is_put_together_again()
    {
        var again = ConfirmedPart.Rebuilt(ConfirmedPart.Of(Report, ConfirmationKind.Partner, AReport.University));
        again.Measure.Goals.ShouldBe(Report.Measure.Goals);
        again.Budget.Lines.ShouldBe([Report.Budget.Lines[0]]);
        again.Budget.Recipients.ShouldBe([Report.Budget.Recipients[1]]);
        again.Need.ShouldBe(new NeedPart());
        ConfirmedPart.Rebuilt(ConfirmedPart.Of(Report, ConfirmationKind.UnionRep, AReport.Owner)).Measure.TargetGroups.ShouldBe(Report.Measure.TargetGroups, ignoreOrder: true);
    }

    private static string[] Paths(ConfirmationKind kind) => [.. ConfirmedPart.Of(Report, kind, AConfirmation.OrganisationOf(kind)).Select(unit => unit.Path)];

    private static string Hash(NeedReport report, ConfirmationKind kind) => ConfirmedPart.HashOf(report, kind, AConfirmation.OrganisationOf(kind));
}
