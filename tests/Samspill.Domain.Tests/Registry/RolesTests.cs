using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class RolesTests
{
    [Theory]
    [InlineData(Role.Caseworker)]
    [InlineData(Role.Decider)]
    [InlineData(Role.WorkingGroupObserver)]
    [InlineData(Role.ForumNonVoting)]
    [InlineData(Role.Configurator)]
    [InlineData(Role.OwnerSubmitter)]
    [InlineData(Role.PartnerConfirmer)]
    [InlineData(Role.Auditor)]
    public void Those_without_a_seat_that_votes_do_not_rank_R_43(Role role) =>
        Roles.Of(role).Permissions.ShouldNotContain(Permission.RankCases);

    [Theory]
    [InlineData(Role.WorkingGroupMember)]
    [InlineData(Role.WorkingGroupDeputy)]
    [InlineData(Role.ForumMember)]
    [InlineData(Role.ForumDeputy)]
    public void A_deputy_may_do_what_a_member_may_R_50(Role role) =>
        Roles.Of(role).Permissions.ShouldBe([Permission.RankCases, Permission.GiveOwnView, Permission.DeclareBodyRecusal]);

    [Fact]
    public void Only_the_decider_decides_R_65() =>
        Roles.With(Permission.DecideGrants).ShouldBe([Role.Decider]);

    [Fact]
    public void The_decider_checks_nothing_and_drafts_nothing()
    {
        Roles.Of(Role.Decider).Permissions.ShouldNotContain(Permission.CheckQuality);
        Roles.Of(Role.Decider).Permissions.ShouldNotContain(Permission.DraftDecisions);
    }

    [Fact]
    public void Only_those_of_the_owner_submit_R_02() =>
        Roles.With(Permission.SubmitNeedReport).ShouldAllBe(role => Roles.Of(role).Relation == Relation.Owner);

    [Fact]
    public void Only_owners_and_partners_read_drafts()
    {
        Roles.Of(Role.OwnerEditor).ReadsDrafts.ShouldBeTrue();
        Roles.Of(Role.PartnerConfirmer).ReadsDrafts.ShouldBeTrue();
        Roles.Of(Role.Caseworker).ReadsDrafts.ShouldBeFalse();
        Roles.Of(Role.ForumMember).ReadsDrafts.ShouldBeFalse();
        Roles.Of(Role.Auditor).ReadsDrafts.ShouldBeFalse();
    }

    [Fact]
    public void Those_who_only_watch_do_nothing() =>
        new[] { Role.Auditor, Role.DirectorateOfficer, Role.WorkingGroupObserver, Role.ForumNonVoting }.ShouldAllBe(role => Roles.Of(role).Permissions.Count == 0);

    [Fact]
    public void Every_role_has_rules_and_every_permission_somebody()
    {
        Enum.GetValues<Role>().ShouldAllBe(role => Roles.Of(role).Role == role);
        Enum.GetValues<Permission>().ShouldAllBe(permission => Roles.With(permission).Any() || Roles.Of(Role.System).Permissions.Contains(permission));
    }

    [Fact]
    public void The_system_is_nobodys_role() =>
        Roles.All.Select(rules => rules.Role).ShouldNotContain(Role.System);

    [Fact]
    public void A_mandate_reaches_its_own_scope_and_no_other()
    {
        var caseworker = Somebody.Holding(Somebody.District, Role.Caseworker);
        caseworker.May(Permission.CheckQuality, new Place { District = Somebody.District }).ShouldBeTrue();
        caseworker.May(Permission.CheckQuality, new Place { District = Ref<Organisation>.New().Value }).ShouldBeFalse();
        caseworker.May(Permission.CheckQuality, new Place { Owner = Somebody.District }).ShouldBeFalse();
        caseworker.May(Permission.CheckQuality, Place.Nowhere).ShouldBeFalse();
    }

    [Fact]
    public void A_member_reaches_what_the_body_may_see()
    {
        var body = Ref<Organisation>.New().Value;
        var member = Somebody.Holding(body, Role.ForumMember);
        member.May(Permission.RankCases, new Place { Bodies = [body] }).ShouldBeTrue();
        member.May(Permission.RankCases, new Place { District = body, Owner = body }).ShouldBeFalse();
        Actor.Public.May(Permission.RankCases, new Place { Bodies = [body] }).ShouldBeFalse();
    }
}
