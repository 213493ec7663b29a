using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Spine;

public sealed class ActorTests
{
    private static readonly Guid Elsewhere = new("00000000-0000-7000-8000-00000000e001");

    [Theory]
    [InlineData(Role.Caseworker, Permission.CheckQuality)]
    [InlineData(Role.Decider, Permission.DecideGrants)]
    public void The_county_governor_reaches_the_cases_of_its_own_district_only(Role role, Permission permission)
    {
        Somebody.Holding(Somebody.District, role).May(permission, ACase.Submitted().Place).ShouldBeTrue();
        Somebody.Holding(Elsewhere, role).May(permission, ACase.Submitted().Place).ShouldBeFalse();
    }

    [Fact]
    public void An_owner_reaches_its_own_reports_only_R_02()
    {
        Somebody.Holding(AReport.Owner, Role.OwnerSubmitter).May(Permission.SubmitNeedReport, ACase.Draft().Place).ShouldBeTrue();
        Somebody.Holding(AReport.OtherOwner, Role.OwnerSubmitter).May(Permission.SubmitNeedReport, ACase.Draft().Place).ShouldBeFalse();
    }

    [Fact]
    public void A_body_reaches_a_case_from_the_release_of_its_stage_R_41()
    {
        var member = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupMember);
        member.MandateFor(Permission.RankCases, ACase.Approved().Place).ShouldBeNull();
        member.MandateFor(Permission.RankCases, ACase.InGroups().Place).ShouldNotBeNull().Role.ShouldBe(Role.WorkingGroupMember);
    }

    [Fact]
    public void Somebody_not_signed_in_may_do_nothing()
    {
        Actor.Public.IsPublic.ShouldBeTrue();
        Enum.GetValues<Permission>().ShouldAllBe(permission => !Actor.Public.May(permission, ACase.Submitted().Place));
    }

    [Fact]
    public void The_program_opens_and_closes_rounds_and_decides_nothing()
    {
        Actor.TheSystem.May(Permission.OpenAndCloseRounds, ARound.Announced.Place).ShouldBeTrue();
        Actor.TheSystem.May(Permission.DecideGrants, ACase.Drafted().Place).ShouldBeFalse();
        Actor.TheSystem.MaySomewhere(Permission.CheckQuality).ShouldBeFalse();
    }
}
