using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class DraftRightsTests
{
    [Theory]
    [InlineData(Role.OwnerEditor)]
    [InlineData(Role.OwnerSubmitter)]
    public void The_owners_people_write_every_unit_of_a_draft(Role role)
    {
        var actor = Somebody.Holding(AReport.Owner, role);
        foreach (var unit in ReportUnits.Of(AReport.Complete(AReport.Des)).Keys)
        {
            DraftRights.For(ACase.Draft(), actor, unit).ShouldBeNull();
        }

        DraftRights.MandateFor(ACase.Draft(), actor, "Need.Assessment")?.Role.ShouldBe(role);
    }

    [Fact]
    public void A_report_that_was_sent_back_is_written_only_where_it_is_to_be_mended_R_82()
    {
        var actor = Somebody.Holding(AReport.Owner, Role.OwnerEditor);
        DraftRights.For(ACase.Returned(), actor, "Budget.Lines").ShouldBeNull("the whole part was named");
        DraftRights.For(ACase.Returned(), actor, "Need.Assessment").ShouldBe(DraftRights.NotNamed);
        var named = ACase.Submitted().Do(ACase.Return with { Defects = [new Defect(ReportPart.Need, "Mer", "Need.Assessment")] });
        DraftRights.For(named, actor, "Need.Assessment").ShouldBeNull();
        DraftRights.For(named, actor, "Need.PlanLink").ShouldBe(DraftRights.NotNamed);
    }

    [Fact]
    public void Nobody_writes_in_a_report_that_has_been_sent_or_withdrawn()
    {
        var actor = Somebody.Holding(AReport.Owner, Role.OwnerSubmitter);
        DraftRights.For(ACase.Submitted(), actor, "Need.Assessment").ShouldBe(DraftRights.NotOpen);
        DraftRights.For(ACase.Withdrawn(), actor, "Need.Assessment").ShouldBe(DraftRights.NotOpen);
        DraftRights.Closed(ACase.Draft()).ShouldBeNull();
    }

    [Fact]
    public void Others_do_not_write_in_it()
    {
        var stranger = Somebody.Holding(AReport.OtherOwner, Role.OwnerEditor);
        DraftRights.For(ACase.Draft(), stranger, "Need.Assessment").ShouldBe(DraftRights.NotYours);
        DraftRights.MayOpen(ACase.Draft(), stranger).ShouldBeFalse();
        DraftRights.MayOpen(ACase.Draft(), Somebody.Holding(AReport.Owner, Role.OwnerEditor)).ShouldBeTrue();
    }
}
