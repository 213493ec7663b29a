using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class StartNeedReportTests
{
    private static readonly DateTimeOffset LastSecond = new(2027, 2, 1, 23, 59, 59, TimeSpan.FromHours(1));

    [Fact]
    public void The_case_and_its_number_begin()
    {
        var subject = ACase.Draft();
        (subject.Number, subject.Status, subject.Region).ShouldBe(("2027-DES-0041", CaseStatus.Draft, "Oslo"));
        (subject.RuleSetId, subject.RoundNumber, subject.OwnerName).ShouldBe((Moment.RuleSet.Id, "oslo-viken-2027", "Kommunen"));
        (subject.Place.Owner, subject.Place.District).ShouldBe((AReport.Owner, Somebody.District));
    }

    [Theory]
    [InlineData(RoundStatus.Announced)]
    [InlineData(RoundStatus.Closed)]
    public void Is_hindered_when_the_round_is_not_open_R_61(RoundStatus status) =>
        Tried(ACase.Start(AReport.Des), ACase.Call with { Status = status }).ThenHindered(StartNeedReport.RoundNotOpen, exactly: true);

    [Fact]
    public void Is_done_in_the_last_second_and_hindered_in_the_next_R_68()
    {
        Given().At(LastSecond).When(ACase.Start(AReport.Des)).ThenDone<NeedReportStarted>();
        Given().At(LastSecond.AddSeconds(1)).When(ACase.Start(AReport.Des)).ThenHindered(StartNeedReport.RoundNotOpen, exactly: true);
    }

    [Fact]
    public void Is_hindered_by_a_scheme_the_rules_do_not_have_R_01() => Tried(ACase.Start("KKU")).ThenHindered(StartNeedReport.UnknownScheme, exactly: true);

    [Theory]
    [InlineData(AReport.Des, OrganisationKind.CityDistrict)]
    [InlineData(AReport.Des, OrganisationKind.University)]
    [InlineData(AReport.Reg, OrganisationKind.PrivateSchoolOwner)]
    [InlineData(AReport.Reg, OrganisationKind.CountyMunicipality)]
    [InlineData(AReport.Kl, OrganisationKind.PrivateKindergartenOwner)]
    [InlineData(AReport.Kl, OrganisationKind.PrivateSchoolOwner)]
    public void Is_hindered_for_an_owner_the_scheme_is_not_for_R_03_R_06(string scheme, OrganisationKind kind) =>
        Tried(ACase.Start(scheme), owner: ACase.Municipality with { Kind = kind }).ThenHindered(StartNeedReport.NotEligible, exactly: true);

    [Theory]
    [InlineData(AReport.Des, OrganisationKind.PrivateSchoolOwner)]
    [InlineData(AReport.Reg, OrganisationKind.PrivateKindergartenOwner)]
    [InlineData(AReport.Kl, OrganisationKind.CityDistrict)]
    public void Is_done_for_an_owner_the_scheme_is_for_R_03_R_04_R_05(string scheme, OrganisationKind kind) =>
        Tried(ACase.Start(scheme), owner: ACase.Municipality with { Kind = kind }).ThenDone<NeedReportStarted>().OwnerKind.ShouldBe(kind);

    [Fact]
    public void Is_hindered_for_an_owner_that_has_ended_R_03() =>
        Tried(ACase.Start(AReport.Des), owner: ACase.Municipality with { IsActive = false }).ThenHindered(StartNeedReport.OwnerNotActive, exactly: true);

    [Fact]
    public void Is_hindered_for_an_owner_outside_the_regions_R_41() =>
        Tried(ACase.Start(AReport.Des), owner: ACase.Municipality with { Region = "Nordland" }).ThenHindered(StartNeedReport.NoRegion, exactly: true);

    [Fact]
    public void Is_hindered_when_no_group_treats_the_scheme_in_the_region_R_41() =>
        Tried(ACase.Start(AReport.Reg), owner: ACase.Municipality with { Region = "Akershus fylkeskommune" }).ThenHindered(StartNeedReport.NoRoute, exactly: true);

    [Fact]
    public void Is_hindered_without_a_title() => Tried(ACase.Start(AReport.Des) with { Title = " " }).ThenHindered(StartNeedReport.TitleMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_a_title_over_150_signs_and_done_with_150()
    {
        Tried(ACase.Start(AReport.Des) with { Title = AReport.TextOf(151) }).ThenHindered(StartNeedReport.TitleTooLong, exactly: true).Arguments.ShouldBe([150, 151]);
        Tried(ACase.Start(AReport.Des) with { Title = $" {AReport.TextOf(150)} " }).ThenDone<NeedReportStarted>().Title.Length.ShouldBe(150);
    }

    [Fact]
    public void Is_hindered_when_the_measure_has_a_report_in_the_scheme_R_01() =>
        Tried(ACase.Start(AReport.Des), owner: ACase.Municipality with { SameMeasure = "2027-DES-0007" })
            .ThenHindered(StartNeedReport.SameMeasure, exactly: true).Arguments.ShouldBe(["2027-DES-0007"]);

    private static Setup<GrantCase> Given() => Scenario.Given(new GrantCase(), Moment.RuleSet, ACase.Call, ACase.Municipality);

    private static Decided<GrantCase> Tried(StartNeedReport act, CallSight? call = null, OwnerSight? owner = null) =>
        Scenario.Given(new GrantCase(), Moment.RuleSet, call ?? ACase.Call, owner ?? ACase.Municipality).When(act);
}
