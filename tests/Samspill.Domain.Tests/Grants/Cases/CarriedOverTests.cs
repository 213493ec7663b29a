using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class CarriedOverTests
{
    private static readonly NeedReport Earlier = AReport.Complete(AReport.Des);

    private static NeedReport New => CarriedOver.From(Earlier, Moment.RuleSet, Moment.RuleSet.Scheme(AReport.Des), "Ny tittel", 1);

    [Fact]
    public void Texts_choices_units_and_partners_are_carried_over()
    {
        New.Need.Assessment.ShouldBe(Earlier.Need.Assessment);
        New.Measure.Description.ShouldBe(Earlier.Measure.Description);
        New.Measure.TargetGroups.ShouldBe(Earlier.Measure.TargetGroups);
        New.Applicant.Units.ShouldBe(Earlier.Applicant.Units);
        (New.Applicant.ContactEmail, New.Applicant.ContactName).ShouldBe((Earlier.Applicant.ContactEmail, Earlier.Applicant.ContactName));
        New.Partnership.Partners.ShouldBe(Earlier.Partnership.Partners);
        New.Criteria.Answers.ShouldBe(Earlier.Criteria.Answers);
    }

    [Fact]
    public void The_title_is_the_new_one_and_dates_are_moved() =>
        (New.Measure.Title, New.Measure.StartsOn, New.Measure.EndsOn).ShouldBe(("Ny tittel", new DateOnly(2028, 8, 1), new DateOnly(2030, 7, 31)));

    [Fact]
    public void A_leap_day_is_moved_to_a_day_that_exists() =>
        CarriedOver.From(Earlier with { Measure = Earlier.Measure with { StartsOn = new DateOnly(2028, 2, 29) } }, Moment.RuleSet, Moment.RuleSet.Scheme(AReport.Des), "", 1)
            .Measure.StartsOn.ShouldBe(new DateOnly(2029, 2, 28));

    [Fact]
    public void Amounts_declarations_reasons_and_confirmations_are_never_carried_over()
    {
        var earlier = Earlier with
        {
            Applicant = Earlier.Applicant with { IsNetwork = true, Owners = [new(AReport.OtherOwner, "", "Nabokommunen")] },
            Budget = Earlier.Budget with { OtherFunding = [new("Fylket", new(10))], CrossSchemeLinks = [new(AReport.OtherOwner, "2027-KL-0001")] },
            Declarations = Earlier.Declarations with { Reasons = [new("checks.partner-not-confirmed", "Fordi")] },
        };
        var report = CarriedOver.From(earlier, Moment.RuleSet, Moment.RuleSet.Scheme(AReport.Des), "Ny tittel", 1);
        (report.Budget, report.Declarations).ShouldBe((NeedReport.Empty.Budget, NeedReport.Empty.Declarations));
        (report.Partnership.PartnerConfirmation, report.Need.Private, report.Need.PrivateNote).ShouldBe(("", null, ""));
        (report.Applicant.IsNetwork, report.Applicant.Owners.Count).ShouldBe((false, 0));
    }

    [Fact]
    public void Themes_and_criteria_the_rules_no_longer_have_are_left_behind()
    {
        var earlier = Earlier with
        {
            Measure = Earlier.Measure with { Themes = ["gone", "professional-community"] },
            Criteria = Earlier.Criteria with { Answers = [new("X9", "Borte"), .. Earlier.Criteria.Answers] },
        };
        var report = CarriedOver.From(earlier, Moment.RuleSet, Moment.RuleSet.Scheme(AReport.Des), "", 1);
        report.Measure.Themes.ShouldBe(["professional-community"]);
        report.Criteria.Answers.ShouldNotContain(answer => answer.Criterion == "X9");
    }

    [Fact]
    public void Only_fields_that_say_something_are_told_to_be_carried_over()
    {
        var paths = CarriedOver.Paths(ReportPart.Need, New.Need).ToList();
        paths.ShouldContain("Need.Assessment");
        paths.ShouldNotContain("Need.Private");
        CarriedOver.Paths(ReportPart.Criteria, New.Criteria).ShouldContain("Criteria.Answers.N1");
    }
}
