using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants;

public sealed class MayWeApplyTests
{
    private static readonly Situation Municipality = new(
        OrganisationKind.Municipality, [UnitKind.School], MeasureForm.Collective, IsSpecialNeeds: false, IntendedPartner.University, 2, new Nok(450_000), new Nok(135_000));

    [Fact]
    public void A_municipality_with_schools_may_apply_in_DES() => In(AReport.Des, Municipality).Verdict.ShouldBe(Verdict.May);

    [Fact]
    public void Every_answer_cites_a_rule_of_the_rule_set()
    {
        var findings = MayWeApply.Of(Moment.RuleSet, Municipality).SelectMany(answer => answer.Findings).ToList();
        findings.Count.ShouldBeGreaterThan(15);
        findings.ShouldAllBe(finding => finding.RuleId.StartsWith("R-") && finding.Provision.Source.Length > 0);
    }

    [Theory]
    [InlineData(AReport.Reg, OrganisationKind.CountyMunicipality, EligibilityReason.OwnerDoesNotFit)]
    [InlineData(AReport.Des, OrganisationKind.CityDistrict, EligibilityReason.OwnerDoesNotFit)]
    [InlineData(AReport.Kl, OrganisationKind.PrivateKindergartenOwner, EligibilityReason.OwnerThroughMunicipality)]
    public void An_owner_the_scheme_is_not_for_may_not_R_03_R_06(string scheme, OrganisationKind kind, EligibilityReason reason)
    {
        var answer = In(scheme, Municipality with { Owner = kind });
        answer.Verdict.ShouldBe(Verdict.MayNot);
        answer.Findings.ShouldContain(finding => finding.Reason == reason);
    }

    [Fact]
    public void Schools_are_not_for_the_kindergarten_scheme_and_some_is_not_all()
    {
        Reasons(AReport.Reg, Municipality).ShouldContain(EligibilityReason.UnitsDoNotFit);
        Reasons(AReport.Des, Municipality with { Units = [UnitKind.School, UnitKind.Kindergarten] }).ShouldContain(EligibilityReason.SomeUnitsFit);
        Reasons(AReport.Des, Municipality with { Units = [] }).ShouldContain(EligibilityReason.UnitsUnknown);
        Reasons(AReport.Des, Municipality).ShouldContain(EligibilityReason.UnitsFit);
    }

    [Fact]
    public void Individual_studies_are_only_for_the_thirty_per_cent_of_REG_R_13_R_18()
    {
        var studies = Municipality with { Form = MeasureForm.Individual, Units = [UnitKind.Kindergarten] };
        In(AReport.Reg, studies).Findings.ShouldContain(finding => finding.Reason == EligibilityReason.IndividualWithinCap && finding.RuleId == "R-18" && finding.Arguments.Contains(30));
        In(AReport.Kl, studies).Findings.ShouldContain(finding => finding.Reason == EligibilityReason.Individual && finding.Verdict == Verdict.MayNot);
        Reasons(AReport.Des, studies with { Form = null }).ShouldContain(EligibilityReason.FormUnknown);
        Reasons(AReport.Des, Municipality).ShouldContain(EligibilityReason.Collective);
    }

    [Fact]
    public void The_competence_boost_is_for_its_themes_and_the_other_schemes_may_strengthen_them_R_21()
    {
        Reasons(AReport.Kl, Municipality).ShouldContain(EligibilityReason.ThemeDoesNotFit);
        Reasons(AReport.Kl, Municipality with { IsSpecialNeeds = true }).ShouldContain(EligibilityReason.ThemeFits);
        Reasons(AReport.Kl, Municipality with { IsSpecialNeeds = null }).ShouldContain(EligibilityReason.ThemeUnknown);
        Reasons(AReport.Des, Municipality with { IsSpecialNeeds = true }).ShouldContain(EligibilityReason.ThemeAlsoHere);
    }

    [Theory]
    [InlineData(IntendedPartner.University, EligibilityReason.PartnerFits)]
    [InlineData(IntendedPartner.NationalCentre, EligibilityReason.PartnerFits)]
    [InlineData(IntendedPartner.VocationalCollege, EligibilityReason.PartnerNotEnough)]
    [InlineData(IntendedPartner.Other, EligibilityReason.PartnerNotEnough)]
    [InlineData(IntendedPartner.NoneYet, EligibilityReason.PartnerMissing)]
    [InlineData(null, EligibilityReason.PartnerMissing)]
    public void A_partner_must_be_of_the_rule_sets_kinds_R_08_R_10(IntendedPartner? partner, EligibilityReason reason) =>
        Reasons(AReport.Des, Municipality with { Partner = partner }).ShouldContain(reason);

    [Theory]
    [InlineData(3, EligibilityReason.YearsFit)]
    [InlineData(4, EligibilityReason.TooManyYears)]
    public void A_measure_lasts_three_years_at_most_R_23(int years, EligibilityReason reason) => Reasons(AReport.Des, Municipality with { Years = years }).ShouldContain(reason);

    [Fact]
    public void The_own_share_is_held_against_what_is_asked_and_only_where_there_is_one_R_17()
    {
        In(AReport.Des, Municipality with { Asked = new Nok(333_334), OwnShare = new Nok(100_000) }).Findings
            .Single(finding => finding.Reason == EligibilityReason.OwnShareTooLow).Arguments.ShouldBe([Moment.RuleSet.Scheme(AReport.Des).ShortName, 30, new Nok(100_001), new Nok(1)]);
        Reasons(AReport.Des, Municipality).ShouldContain(EligibilityReason.OwnShareEnough);
        Reasons(AReport.Des, Municipality with { OwnShare = null }).ShouldContain(EligibilityReason.OwnShareAmount);
        Reasons(AReport.Des, Municipality with { Asked = null, OwnShare = null }).ShouldContain(EligibilityReason.OwnShareAsked);
        In(AReport.Reg, Municipality).Findings.ShouldAllBe(finding => finding.RuleId != "R-17");
    }

    [Fact]
    public void Who_tells_nothing_is_told_what_it_hangs_on()
    {
        var answers = MayWeApply.Of(Moment.RuleSet, new Situation(null, [], null, null, null, null, null, null));
        answers.ShouldAllBe(answer => answer.Verdict == Verdict.Depends && answer.Findings.Any(finding => finding.Reason == EligibilityReason.OwnerUnknown));
    }

    [Fact]
    public void An_owner_who_is_told_yes_is_never_turned_away_when_they_begin()
    {
        var kinds = Enum.GetValues<OrganisationKind>();
        var situations = from kind in Gen.Elements(kinds)
                         from unit in Gen.Elements(Enum.GetValues<UnitKind>())
                         from theme in Gen.Elements(true, false)
                         from years in Gen.Choose(1, 3)
                         select Municipality with { Owner = kind, Units = [unit], IsSpecialNeeds = theme, Years = years };
        Prop.ForAll(situations.ToArbitrary(), told => MayWeApply.Of(Moment.RuleSet, told).Where(answer => answer.Verdict == Verdict.May).All(answer => MayStart(answer.Scheme, told.Owner!.Value)))
            .QuickCheckThrowOnFailure();
        MayWeApply.Of(Moment.RuleSet, Municipality).ShouldContain(answer => answer.Verdict == Verdict.May);
    }

    // A county municipality lies in a region of its own; every other owner in one of the rest.
    private static bool MayStart(Scheme scheme, OrganisationKind kind)
    {
        var region = kind == OrganisationKind.CountyMunicipality ? Moment.RuleSet.Regions.First(region => region.IsCountyMunicipality) : Moment.RuleSet.Regions.First(region => !region.IsCountyMunicipality);
        var given = Moment.By(Somebody.WithAllRoles, ACase.Call, ACase.Municipality with { Kind = kind, Region = region.Code });
        return ACase.Start(scheme.Code).Decide(new GrantCase(), given) is Samspill.Domain.Spine.Outcome.Done;
    }

    private static SchemeAnswer In(string scheme, Situation told) => MayWeApply.Of(Moment.RuleSet, told).Single(answer => answer.Scheme.Code == scheme);

    private static IEnumerable<EligibilityReason> Reasons(string scheme, Situation told) => In(scheme, told).Findings.Select(finding => finding.Reason);
}
