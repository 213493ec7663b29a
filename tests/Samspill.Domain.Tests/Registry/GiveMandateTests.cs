using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class GiveMandateTests
{
    private static readonly Guid Scope = new("00000000-0000-7000-8000-00000000c001");
    private static readonly Period Spring = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 7, 1));
    private static readonly GiveMandate Editor = new(
        Ref<Person>.New(), Role.OwnerEditor, Scope, "Halden kommune", Somebody.District, Spring, "Skriver behovsmeldinger");

    [Fact]
    public void A_mandate_holds_role_scope_and_period()
    {
        var mandate = new Mandate().Do(Editor, An(OrganisationKind.Municipality));
        mandate.Role.ShouldBe(Role.OwnerEditor);
        mandate.Scope.ShouldBe(Scope);
        mandate.Period.ShouldBe(Spring);
        mandate.GivenReason.ShouldBe("Skriver behovsmeldinger");
        mandate.IsEnded.ShouldBeFalse();
        mandate.HasBudgetAuthority.ShouldBeFalse();
        mandate.Place.District.ShouldBe(Somebody.District);
    }

    [Fact]
    public void The_decider_has_budget_authority_R_65() =>
        new Mandate().Do(Editor with { Role = Role.Decider }, An(OrganisationKind.CountyGovernor)).HasBudgetAuthority.ShouldBeTrue();

    [Fact]
    public void The_ledger_shows_the_mandate_at_the_person_with_its_reasons()
    {
        var fact = Tried(Editor, An(OrganisationKind.Municipality)).ThenDone<MandateGiven>();
        fact.Concerns().ShouldBe([Editor.Person.Value]);
        fact.ReasonGiven().ShouldBe(Editor.Reasons);
    }

    [Fact]
    public void A_member_or_deputy_sits_in_a_seat_of_the_body_R_50()
    {
        var group = new ScopeSight(Scope, null, BodyKind.RegionalWorkingGroup, Somebody.District) { Seats = [new("UH-1", Spring), new("UH-2", Spring)] };
        var member = Editor with { Role = Role.WorkingGroupMember, Seat = "UH-2" };
        new Mandate().Do(member, group).Seat.ShouldBe("UH-2");
        new Mandate().Do(member with { Role = Role.WorkingGroupDeputy, Seat = null }, group).Seat.ShouldBeNull();
        Tried(member with { Seat = "UH-3" }, group).ThenHindered(Seating.NoSuchSeat, exactly: true).Field.ShouldBe("Seat");
        Tried(member with { Role = Role.WorkingGroupObserver }, group).ThenHindered(Seating.NoSuchSeat, exactly: true);
        Tried(Editor with { Seat = "UH-1" }, An(OrganisationKind.Municipality)).ThenHindered(Seating.NoSuchSeat, exactly: true);
    }

    [Fact]
    public void Is_hindered_without_a_person() =>
        Tried(Editor with { Person = default }, An(OrganisationKind.Municipality)).ThenHindered(GiveMandate.PersonMissing, exactly: true);

    [Theory]
    [InlineData(OrganisationKind.Directorate)]
    [InlineData(OrganisationKind.Municipality)]
    public void The_system_role_is_never_given(OrganisationKind kind) =>
        Tried(Editor with { Role = Role.System }, An(kind)).ThenHindered(GiveMandate.RoleNeverGiven, exactly: true);

    [Fact]
    public void Is_hindered_when_the_period_is_not_ordered() =>
        Tried(Editor with { Period = Spring with { To = Spring.From } }, An(OrganisationKind.Municipality)).ThenHindered(GiveMandate.PeriodNotOrdered, exactly: true);

    [Fact]
    public void Is_hindered_without_reasons() =>
        Tried(Editor with { Reasons = " " }, An(OrganisationKind.Municipality)).ThenHindered(GiveMandate.ReasonsMissing, exactly: true);

    [Fact]
    public void Is_hindered_when_nothing_has_the_scopes_id()
    {
        Tried(Editor, new ScopeSight(Scope, null, null, Guid.Empty)).ThenHindered(GiveMandate.ScopeMissing, exactly: true);
        Tried(Editor with { Scope = Guid.Empty }, An(OrganisationKind.Municipality)).ThenHindered(GiveMandate.ScopeMissing, exactly: true);
    }

    [Fact]
    public void Is_hindered_in_another_district() =>
        Tried(Editor, An(OrganisationKind.Municipality) with { District = Ref<Organisation>.New().Value }).ThenHindered(GiveMandate.ScopeOutsideDistrict, exactly: true);

    [Fact]
    public void An_organisation_of_the_whole_country_is_in_no_other_district() =>
        Tried(Editor with { Role = Role.PartnerConfirmer }, An(OrganisationKind.University) with { District = Guid.Empty }).ThenDone<MandateGiven>();

    [Theory]
    [InlineData(Role.OwnerSubmitter, OrganisationKind.PrivateKindergartenOwner)]
    [InlineData(Role.CoOwnerConfirmer, OrganisationKind.CityDistrict)]
    [InlineData(Role.NetworkCoordinator, OrganisationKind.CompetenceNetwork)]
    [InlineData(Role.PartnerConfirmer, OrganisationKind.NationalCentre)]
    [InlineData(Role.Caseworker, OrganisationKind.CountyGovernor)]
    [InlineData(Role.Decider, OrganisationKind.CountyGovernor)]
    [InlineData(Role.DirectorateOfficer, OrganisationKind.Directorate)]
    [InlineData(Role.Auditor, OrganisationKind.Other)]
    public void A_role_is_held_in_an_organisation_of_its_kind(Role role, OrganisationKind kind) =>
        Tried(Editor with { Role = role }, An(kind)).ThenDone<MandateGiven>();

    [Theory]
    [InlineData(Role.OwnerSubmitter, OrganisationKind.University)]
    [InlineData(Role.CoOwnerConfirmer, OrganisationKind.Union)]
    [InlineData(Role.PartnerConfirmer, OrganisationKind.Municipality)]
    [InlineData(Role.Caseworker, OrganisationKind.Municipality)]
    [InlineData(Role.Decider, OrganisationKind.Directorate)]
    [InlineData(Role.DirectorateOfficer, OrganisationKind.CountyGovernor)]
    [InlineData(Role.ForumMember, OrganisationKind.CountyGovernor)]
    public void Is_hindered_in_an_organisation_of_another_kind(Role role, OrganisationKind kind) =>
        Tried(Editor with { Role = role }, An(kind)).ThenHindered(GiveMandate.ScopeDoesNotFit, exactly: true).Field.ShouldBe("Scope");

    [Theory]
    [InlineData(Role.WorkingGroupMember, BodyKind.RegionalWorkingGroup, true)]
    [InlineData(Role.WorkingGroupAdministrator, BodyKind.CooperationForum, false)]
    [InlineData(Role.ForumSecretary, BodyKind.CooperationForum, true)]
    [InlineData(Role.ForumNonVoting, BodyKind.RegionalWorkingGroup, false)]
    [InlineData(Role.Auditor, BodyKind.CooperationForum, false)]
    [InlineData(Role.OwnerEditor, BodyKind.CooperationForum, false)]
    public void A_role_of_a_body_is_held_in_a_body_of_its_kind(Role role, BodyKind kind, bool fits) =>
        new ScopeSight(Scope, null, kind, Somebody.District).Fits(role).ShouldBe(fits);

    [Fact]
    public void Every_role_a_person_can_be_given_fits_some_scope() => Roles.All.ShouldAllBe(rules =>
        Enum.GetValues<OrganisationKind>().Any(kind => An(kind).Fits(rules.Role))
        || Enum.GetValues<BodyKind>().Any(kind => new ScopeSight(Scope, null, kind, Somebody.District).Fits(rules.Role)));

    [Fact]
    public void Is_asked_for_where_the_district_is()
    {
        Editor.Requires.ShouldBe(Permission.GiveMandates);
        Editor.PlaceOf(new Mandate()).District.ShouldBe(Somebody.District);
    }

    private static ScopeSight An(OrganisationKind kind) => new(Scope, kind, null, Somebody.District);

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DirectorateOfficer)]
    public void Who_is_bound_to_a_district_cannot_give_what_reaches_the_nation(Role role) => Scenario
        .Given(new Mandate(), null, An(OrganisationKind.Directorate)).By(Somebody.Holding(Somebody.District, Role.Configurator))
        .When(Editor with { Role = role }).ThenHindered(GiveMandate.RoleNeverGiven).Field.ShouldBe("Role");

    private static Decided<Mandate> Tried(GiveMandate act, ScopeSight sight) => Scenario.Given(new Mandate(), null, sight).When(act);
}
