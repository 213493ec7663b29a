using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Attachments;

/// <summary>What happens to a file after it was attached: taken out, scanned, opened.</summary>
public sealed class AttachmentLifeTests
{
    private static readonly Actor Caseworker = Somebody.Holding(Somebody.District, Role.Caseworker);

    [Fact]
    public void A_file_that_is_taken_out_is_no_longer_part_of_the_report_but_remembered()
    {
        var removed = AnAttachment.Removed();
        (removed.IsRemoved, removed.Counts, removed.Name).ShouldBe((true, false, "Oppvekstplan.pdf"));
    }

    [Fact]
    public void Taking_out_is_hindered_twice_and_when_the_report_is_not_being_written()
    {
        Tried(AnAttachment.Removed(), new RemoveAttachment(), AnAttachment.Editor).ThenHindered(RemoveAttachment.AlreadyRemoved, exactly: true);
        Tried(AnAttachment.Attached(), new RemoveAttachment(), AnAttachment.Editor, AnAttachment.NoFiles with { Status = CaseStatus.Submitted })
            .ThenHindered(RemoveAttachment.NotWritten, exactly: true);
    }

    [Fact]
    public void A_partner_takes_out_its_own_file_alone_and_the_owner_every_file()
    {
        Tried(AnAttachment.AttachedByPartner(), new RemoveAttachment(), AnAttachment.Partner).ThenDone<AttachmentRemoved>();
        Tried(AnAttachment.AttachedByPartner(), new RemoveAttachment(), AnAttachment.Editor).ThenDone<AttachmentRemoved>();
        var owners = AnAttachment.Attached(AnAttachment.ByPartner with { Hash = AnAttachment.Hash('c') });
        Tried(owners, new RemoveAttachment(), AnAttachment.Partner).ThenHindered(RemoveAttachment.AttachedByOthers, exactly: true);
    }

    [Theory]
    [InlineData(AttachmentState.Clean)]
    [InlineData(AttachmentState.Infected)]
    [InlineData(AttachmentState.NotScanned)]
    public void A_scan_gives_the_file_its_state_and_the_same_again_changes_nothing(AttachmentState state)
    {
        var scanned = AnAttachment.Scanned(state);
        (scanned.State, scanned.Signature).ShouldBe((state, state == AttachmentState.Infected ? "Test-Signature" : null));
        Tried(scanned, new RecordScan(state), Actor.TheSystem).ThenHindered(RecordScan.AlreadyKnown, exactly: true);
    }

    [Theory]
    [InlineData(AttachmentState.Clean, AttachmentState.Infected, true)]
    [InlineData(AttachmentState.Clean, AttachmentState.NotScanned, false)]
    [InlineData(AttachmentState.Infected, AttachmentState.Clean, false)]
    [InlineData(AttachmentState.NotScanned, AttachmentState.Clean, true)]
    [InlineData(AttachmentState.NotScanned, AttachmentState.Infected, true)]
    [InlineData(AttachmentState.NotScanned, AttachmentState.Quarantined, false)]
    public void What_was_stopped_stays_stopped_and_a_later_scan_may_stop_more(AttachmentState before, AttachmentState after, bool isNews)
    {
        var tried = Tried(AnAttachment.Scanned(before), new RecordScan(after), Actor.TheSystem);
        if (isNews) { tried.ThenDone<AttachmentScanned>(); }
        else { tried.ThenHindered(RecordScan.AlreadyKnown, exactly: true); }
    }

    [Fact]
    public void Only_a_file_that_was_stopped_is_news_on_the_case()
    {
        Tried(AnAttachment.Attached(), new RecordScan(AttachmentState.Infected, "X"), Actor.TheSystem).ThenDone<AttachmentScanned>().Concerns().ShouldBe([AnAttachment.Case.Id]);
        Tried(AnAttachment.Attached(), new RecordScan(AttachmentState.Clean), Actor.TheSystem).ThenDone<AttachmentScanned>().Concerns().ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_program_records_scans()
    {
        Roles.With(Permission.RecordScans).ShouldBeEmpty();
        Actor.TheSystem.May(Permission.RecordScans, AnAttachment.Attached().Place).ShouldBeTrue();
    }

    [Fact]
    public void An_unscanned_file_is_opened_by_staff_and_that_is_remembered_R_109()
    {
        Tried(AnAttachment.Scanned(AttachmentState.NotScanned), new OpenUnscanned(HasScanner: false), Caseworker).ThenDone<UnscannedOpened>().At.ShouldBe(Scenario.Now);
        Roles.With(Permission.OpenUnscannedFiles).ShouldBe([Role.Caseworker, Role.Decider]);
    }

    [Theory]
    [InlineData(AttachmentState.Clean)]
    [InlineData(AttachmentState.Infected)]
    public void Opening_without_a_scan_is_hindered_when_there_was_one(AttachmentState state) =>
        Tried(AnAttachment.Scanned(state), new OpenUnscanned(HasScanner: false), Caseworker).ThenHindered(OpenUnscanned.IsScanned, exactly: true);

    [Fact]
    public void Opening_is_hindered_while_the_scanner_is_waited_for_when_the_file_was_taken_out_and_for_who_is_recused_R_80()
    {
        Tried(AnAttachment.Attached(), new OpenUnscanned(HasScanner: false), Caseworker).ThenHindered(OpenUnscanned.IsScanned, exactly: true);
        Tried(AnAttachment.Removed(), new OpenUnscanned(HasScanner: false), Caseworker).ThenHindered(OpenUnscanned.AlreadyRemoved, exactly: true);
        Tried(AnAttachment.Scanned(AttachmentState.NotScanned), new OpenUnscanned(HasScanner: false), Caseworker, AnAttachment.NoFiles with { Recused = [Caseworker.Person] })
            .ThenHindered(OpenUnscanned.Recused, exactly: true);
    }

    [Fact]
    public void Where_there_is_a_scanner_everybody_waits_for_it() =>
        Tried(AnAttachment.Scanned(AttachmentState.NotScanned), new OpenUnscanned(HasScanner: true), Caseworker).ThenHindered(OpenUnscanned.ScannerIsThere, exactly: true);

    private static Decided<Attachment> Tried(Attachment subject, Act<Attachment> act, Actor actor, FilesSight? files = null) =>
        Scenario.Given(subject, Moment.RuleSet, files ?? AnAttachment.NoFiles).By(actor).When(act);
}
