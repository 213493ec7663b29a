using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Rules;
using static Samspill.Domain.Registry.OrganisationKind;

namespace Samspill.Domain.Tests.Grants;

public sealed class LocalCompetence2021Tests
{
    private static readonly RuleSet Set = Rules.OsloViken2021;
    private static readonly string[] Groups = ["RWG-OSLO-KG", "RWG-OSLO-SCH", "RWG-AKERSHUS", "RWG-BUSKERUD", "RWG-OSTFOLD", "RWG-VIKENFK"];

    [Fact]
    public void Has_the_figures_of_the_sources()
    {
        Set.Scheme("DES").OwnSharePercent!.Value.ShouldBe(30, "R-17");
        Set.Scheme("REG").NonCollectiveCapPercent!.Value.ShouldBe(30, "R-18");
        Set.MaxYears.Value.ShouldBe(3, "R-23");
        Set.CoordinatorWarnPercent.Value.ShouldBe(15, "R-16, g-26");
        Set.CorrectionDays.Value.ShouldBe(5, "c.2 row 5");
        Set.LargestAmount.Value.ShouldBe(50_000_000, "field 39");
    }

    [Fact]
    public void Only_one_scheme_asks_for_an_own_share_and_only_one_has_a_cap()
    {
        Set.Schemes.Where(scheme => scheme.OwnSharePercent is not null).Select(scheme => scheme.Code).ShouldBe(["DES"]);
        Set.Schemes.Where(scheme => scheme.NonCollectiveCapPercent is not null).Select(scheme => scheme.Code).ShouldBe(["REG"]);
        Set.Schemes.Where(scheme => scheme.AsksMeasureKind).Select(scheme => scheme.Code).ShouldBe(["REG"]);
        Set.Schemes.Where(scheme => scheme.IsCrossSector).Select(scheme => scheme.Code).ShouldBe(["KL"]);
    }

    [Theory]
    [InlineData("REG", PrivateKindergartenOwner, true)]
    [InlineData("REG", PrivateSchoolOwner, false)]
    [InlineData("REG", CityDistrict, true)]
    [InlineData("DES", PrivateSchoolOwner, true)]
    [InlineData("DES", CountyMunicipality, true)]
    [InlineData("DES", PrivateKindergartenOwner, false)]
    [InlineData("KL", Domain.Registry.OrganisationKind.Municipality, true)]
    [InlineData("KL", CityDistrict, true)]
    [InlineData("KL", PrivateKindergartenOwner, false)]
    [InlineData("KL", University, false)]
    public void Applicants_are_owners_that_fit_the_scheme_R_03_R_05_R_06(string scheme, Domain.Registry.OrganisationKind kind, bool may) =>
        Set.Scheme(scheme).Applicants.Contains(kind).ShouldBe(may);

    [Fact]
    public void Partners_are_universities_and_national_centres_R_08() =>
        Set.PartnerKinds.Value.ShouldBe([University, NationalCentre]);

    [Fact]
    public void The_stages_are_check_groups_forum_decision() =>
        Set.Stages.Select(stage => (stage.Key, stage.Body, stage.Mode)).ShouldBe(
        [
            ("check", BodyKind.CountyGovernor, StageMode.Check),
            ("groups", BodyKind.RegionalWorkingGroup, StageMode.Recommend),
            ("forum", BodyKind.CooperationForum, StageMode.Recommend),
            ("decision", BodyKind.CountyGovernor, StageMode.Decide),
        ]);

    [Fact]
    public void Only_the_forum_accounts_for_the_thirty_per_cent_part_R_44()
    {
        Set.Stages.Single(stage => stage.Key == "forum").Required.Select(required => required.Id)
            .ShouldBe(["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8", "I9"]);
        Set.Stages.Single(stage => stage.Key == "groups").Required.Select(required => required.Id).ShouldNotContain("I7");
        Set.Stages[2].Required.Where(required => required.Schemes.Contains("KL")).Select(required => required.Id).ShouldBe(["I8", "I9"]);
    }

    [Fact]
    public void Groups_may_pass_the_frame_and_the_forum_never_c_2()
    {
        Set.PolicyOf(BodyKind.RegionalWorkingGroup).AllowsAboveFrame.ShouldBeTrue();
        Set.PolicyOf(BodyKind.CooperationForum).AllowsAboveFrame.ShouldBeFalse();
        Set.Policies.ShouldAllBe(policy => policy.AllowsVote && policy.QuorumPercent == 50 && policy.MajorityPercent == 50);
        Set.Policies.ShouldNotContain(policy => policy.Body == BodyKind.CountyGovernor);
    }

    [Theory]
    [InlineData("opens", "2026-10-10")]
    [InlineData("frames", "2026-11-05")]
    [InlineData("closes", "2027-02-01")]
    [InlineData("quality-check", "2027-02-14")]
    [InlineData("groups", "2027-03-01")]
    [InlineData("forum", "2027-03-15")]
    [InlineData("decision", "2027-04-15")]
    [InlineData("report", "2028-06-14")]
    [InlineData("directorate", "2028-06-30")]
    public void The_round_of_2027_has_the_dates_of_the_plan(string key, string day) =>
        Set.Deadline(key).In(2027).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    public void A_published_deadline_keeps_its_day_on_weekends(int year) =>
        Set.Deadline("closes").In(year).ShouldBe(new DateOnly(year, 2, 1));

    [Fact]
    public void Deadlines_come_in_the_order_of_the_year() =>
        Set.Deadlines.Select(deadline => deadline.In(2027)).ShouldBeInOrder();

    [Fact]
    public void The_owner_answers_the_criteria_of_the_scheme()
    {
        Set.AnsweredIn("REG").Select(criterion => criterion.Id).ShouldBe(["N1", "N2", "N3"]);
        Set.AnsweredIn("DES").Select(criterion => criterion.Id).ShouldBe(["N1", "N2", "N3"]);
        Set.AnsweredIn("KL").Select(criterion => criterion.Id).ShouldBe(["N1", "N2", "N3", "KL", "L3"]);
        Set.Criteria.Select(criterion => criterion.Id).ShouldBe(["N1", "N2", "N3", "REG", "KL", "L1", "L2", "L3"]);
    }

    [Theory]
    [InlineData("Oslo", "REG", "RWG-OSLO-KG")]
    [InlineData("Oslo", "DES", "RWG-OSLO-SCH")]
    [InlineData("Oslo", "KL", "RWG-OSLO-KG,RWG-OSLO-SCH")]
    [InlineData("Akershus", "REG", "RWG-AKERSHUS")]
    [InlineData("Buskerud", "DES", "RWG-BUSKERUD")]
    [InlineData("Østfold", "KL", "RWG-OSTFOLD")]
    [InlineData("Akershus fylkeskommune", "DES", "RWG-VIKENFK")]
    [InlineData("Østfold fylkeskommune", "KL", "RWG-VIKENFK")]
    [InlineData("Buskerud fylkeskommune", "REG", "")]
    public void Reports_go_to_the_group_of_region_and_scheme_c_2_row_9(string region, string scheme, string bodies) =>
        string.Join(",", Set.RoutesFor(region, scheme, [UnitKind.School])).ShouldBe(bodies);

    [Fact]
    public void Every_region_has_a_route_for_every_scheme_that_applies() =>
        Set.Regions.SelectMany(region => Set.Schemes.Where(scheme => !region.IsCountyMunicipality || scheme.Applicants.Contains(CountyMunicipality)).Select(scheme => (region, scheme)))
            .ShouldAllBe(pair => Set.RoutesFor(pair.region.Code, pair.scheme.Code, pair.scheme.Units.ToArray()).Any());

    [Fact]
    public void Routes_lead_to_bodies_whose_forum_is_the_regions_own()
    {
        Set.Routing.Select(route => route.BodyCode).Distinct().ShouldBe(Groups, ignoreOrder: true);
        Set.Routing.ShouldAllBe(route => Compositions.OsloAndViken.Single(body => body.Code == route.BodyCode).ParentCode
            == Set.Regions.Single(region => region.Code == route.Region).ForumCode);
    }

    [Fact]
    public void The_competence_boost_takes_only_its_own_themes_R_21()
    {
        var required = Set.Scheme("KL").RequiredThemes;
        required.Count.ShouldBe(4);
        required.ShouldAllBe(theme => theme.StartsWith("kl-") && Set.Themes.Any(known => known.Id == theme));
        Set.Themes.Count.ShouldBe(8);
        Set.Scheme("REG").RequiredThemes.ShouldBeEmpty();
    }

    [Fact]
    public void The_owner_declares_what_field_46_asks_for() =>
        Set.Declarations.Select(declaration => declaration.Id).ShouldBe(
            ["right-information", "cooperation-with-partner", "not-individual-education", "will-report", "accepts-control", "staff-involved"]);
}
