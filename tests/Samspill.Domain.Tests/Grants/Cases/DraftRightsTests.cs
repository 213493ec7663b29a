using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
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

    [Fact]
    public void A_partner_that_is_asked_writes_its_own_part_and_the_owner_does_not_b_2()
    {
        string[] own = ["Partnership.TeacherEducation", "Partnership.PartnerConfirmation", ReportUnits.LinesOf(AReport.University)];
        foreach (var unit in ReportUnits.Of(AConfirmation.Report).Keys)
        {
            DraftRights.For(AConfirmation.Asked(), AConfirmation.Partner, unit).ShouldBe(own.Contains(unit) ? null : DraftRights.NotYours);
            DraftRights.For(AConfirmation.Asked(), AConfirmation.Writer, unit).ShouldBe(own.Contains(unit) ? DraftRights.NotYours : null);
        }

        DraftRights.MandateFor(AConfirmation.Asked(), AConfirmation.Partner, own[0])?.Role.ShouldBe(Role.PartnerConfirmer);
        DraftRights.MayOpen(AConfirmation.Asked(), AConfirmation.Partner).ShouldBeTrue();
        DraftRights.MayWriteIn(AConfirmation.Asked(), AConfirmation.Partner, ReportPart.Budget).ShouldBeTrue();
        DraftRights.MayWriteIn(AConfirmation.Asked(), AConfirmation.Partner, ReportPart.Need).ShouldBeFalse();
    }

    [Fact]
    public void Before_it_is_asked_and_after_the_request_is_gone_the_part_is_the_owners()
    {
        foreach (var subject in new[] { AConfirmation.Draft(), AConfirmation.Withdrawn, AConfirmation.Overridden })
        {
            DraftRights.For(subject, AConfirmation.Writer, "Partnership.TeacherEducation").ShouldBeNull();
            DraftRights.For(subject, AConfirmation.Partner, "Partnership.TeacherEducation").ShouldBe(DraftRights.NotYours);
            DraftRights.MayOpen(subject, AConfirmation.Partner).ShouldBeFalse();
        }
    }

    [Fact]
    public void Another_partner_s_lines_and_other_parties_write_nothing()
    {
        DraftRights.For(AConfirmation.Asked(), AConfirmation.Partner, ReportUnits.LinesOf(AReport.OtherOwner)).ShouldBe(DraftRights.NotYours);
        DraftRights.MayOpen(AConfirmation.Asked(ConfirmationKind.CoOwner), AConfirmation.CoOwner).ShouldBeFalse();
        DraftRights.MayOpen(AConfirmation.Asked(ConfirmationKind.UnionRep), AConfirmation.UnionRep).ShouldBeFalse();
    }
}
