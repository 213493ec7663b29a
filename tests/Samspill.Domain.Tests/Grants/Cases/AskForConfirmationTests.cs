using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class AskForConfirmationTests
{
    private static readonly NeedReport Report = AConfirmation.Report;

    [Theory]
    [InlineData(ConfirmationKind.Partner, "Universitetet")]
    [InlineData(ConfirmationKind.CoOwner, "Nabokommunen")]
    [InlineData(ConfirmationKind.UnionRep, "Kommunen")]
    public void A_party_the_report_names_is_asked_by_its_name(ConfirmationKind kind, string name) =>
        Tried(AConfirmation.Draft(), AConfirmation.Ask(kind)).ThenDone<ConfirmationAsked>().OrganisationName.ShouldBe(name);

    [Fact]
    public void Who_is_asked_reaches_the_draft_from_then_on_b_2()
    {
        var subject = AConfirmation.Draft();
        subject.Place.Partners.ShouldBeEmpty();
        AConfirmation.Asked().Place.Partners.ShouldBe([AReport.University]);
        AConfirmation.Asked(ConfirmationKind.CoOwner).Place.CoOwners.ShouldBe([AReport.OtherOwner]);
        AConfirmation.Asked(ConfirmationKind.UnionRep).Place.CoOwners.ShouldBeEmpty();
        AConfirmation.Withdrawn.Place.Partners.ShouldBeEmpty();
    }

    [Fact]
    public void The_party_s_organisation_is_concerned() =>
        Tried(AConfirmation.Draft(), AConfirmation.Ask()).ThenDone<ConfirmationAsked>().Concerns().ShouldBe([AReport.University]);

    [Fact]
    public void PPT_is_asked_only_in_the_competence_boost()
    {
        var report = AReport.Complete(AReport.Kl);
        AConfirmation.Tried(AConfirmation.Draft(AReport.Kl), AConfirmation.Ask(ConfirmationKind.Ppt), AConfirmation.Writer, report).ThenDone<ConfirmationAsked>();
        Tried(AConfirmation.Draft(), AConfirmation.Ask(ConfirmationKind.Ppt)).ThenHindered(AskForConfirmation.NotDemanded);
    }

    [Fact]
    public void Is_hindered_where_the_rules_ask_nobody() =>
        Scenario.Given(ACase.Draft(), LocalCompetence2021.OsloAndViken, new WrittenSight(Report)).When(AConfirmation.Ask())
            .ThenHindered(AskForConfirmation.NotDemanded, exactly: true);

    [Fact]
    public void Is_hindered_before_a_partner_is_named_c_2_row_2() =>
        Tried(AConfirmation.Draft(), AConfirmation.Ask(ConfirmationKind.CoOwner), Report with { Partnership = Report.Partnership with { Partners = [] } })
            .ThenHindered(AskForConfirmation.NoPartner, exactly: true);

    [Fact]
    public void Is_hindered_when_the_report_does_not_name_the_party() =>
        Tried(AConfirmation.Draft(), AConfirmation.Ask() with { Organisation = AReport.OtherOwner }).ThenHindered(AskForConfirmation.NotNamed, exactly: true);

    [Fact]
    public void Is_hindered_the_second_time_but_not_after_it_was_withdrawn()
    {
        Tried(AConfirmation.Asked(), AConfirmation.Ask()).ThenHindered(AskForConfirmation.AlreadyAsked, exactly: true).Arguments.ShouldBe(["Universitetet"]);
        Tried(AConfirmation.Withdrawn, AConfirmation.Ask()).ThenDone<ConfirmationAsked>();
    }

    [Fact]
    public void Is_hindered_when_the_report_is_sent() =>
        Tried(ACase.Submitted(), AConfirmation.Ask()).ThenHindered(AskForConfirmation.NotWritable, exactly: true);

    private static Decided<GrantCase> Tried(GrantCase subject, AskForConfirmation act, NeedReport? report = null) =>
        AConfirmation.Tried(subject, act, AConfirmation.Writer, report);
}
