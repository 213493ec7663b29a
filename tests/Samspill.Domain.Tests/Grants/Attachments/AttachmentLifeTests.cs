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

    [Fact]
    public void A_report_sent_back_lets_go_only_files_of_the_fields_that_are_to_be_mended_R_82()
    {
        Tried(AnAttachment.Attached(), new RemoveAttachment(), AnAttachment.Editor, AnAttachment.SentBackFor("Need.Assessment")).ThenHindered(RemoveAttachment.NotNamed, exactly: true);
        Tried(AnAttachment.Attached(), new RemoveAttachment(), AnAttachment.Editor, AnAttachment.SentBackFor("Need.PlanLink")).ThenDone<AttachmentRemoved>();
        Tried(AnAttachment.Attached(), new RemoveAttachment(), AnAttachment.Editor, AnAttachment.SentBackFor(null)).ThenDone<AttachmentRemoved>();
        Tried(AnAttachment.Scanned(AttachmentState.Infected), new RemoveAttachment(), AnAttachment.Editor, AnAttachment.SentBackFor("Need.Assessment")).ThenDone<AttachmentRemoved>();
    }

    [Fact]
    public void A_file_that_shows_a_confirmation_stays_while_the_confirmation_rests_on_it_g_21()
    {
        var letter = new Attachment { Id = AConfirmation.Attachment }.Do(AnAttachment.Attach with { Field = AttachmentFields.Confirmation }, AnAttachment.NoFiles);
        var resting = FilesSight.Of(AConfirmation.Overridden, [letter]);
        Tried(letter, new RemoveAttachment(), AnAttachment.Editor, resting).ThenHindered(RemoveAttachment.IsEvidence, exactly: true).Arguments.ShouldBe([letter.Name]);
        var withdrawn = AConfirmation.Overridden.Do(new WithdrawConfirmationRequest(AConfirmation.Request), AConfirmation.By(AConfirmation.Writer));
        Tried(letter, new RemoveAttachment(), AnAttachment.Editor, FilesSight.Of(withdrawn, [letter])).ThenDone<AttachmentRemoved>();
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
    public void Opening_is_hindered_while_the_scanner_is_waited_for_and_for_who_is_recused_R_80()
    {
        Tried(AnAttachment.Attached(), new OpenUnscanned(HasScanner: false), Caseworker).ThenHindered(OpenUnscanned.IsScanned, exactly: true);
        Tried(AnAttachment.Scanned(AttachmentState.NotScanned), new OpenUnscanned(HasScanner: false), Caseworker, AnAttachment.NoFiles with { Recused = [Caseworker.Person] })
            .ThenHindered(OpenUnscanned.Recused, exactly: true);
    }

    [Fact]
    public void Where_there_is_a_scanner_everybody_waits_for_it() =>
        Tried(AnAttachment.Scanned(AttachmentState.NotScanned), new OpenUnscanned(HasScanner: true), Caseworker).ThenHindered(OpenUnscanned.ScannerIsThere, exactly: true);

    private static Decided<Attachment> Tried(Attachment subject, Act<Attachment> act, Actor actor, FilesSight? files = null) =>
        Scenario.Given(subject, Moment.RuleSet, files ?? AnAttachment.NoFiles).By(actor).When(act);
}
