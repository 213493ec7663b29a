using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Attachments;

public sealed class AttachFileTests
{
    private const long MegaByte = 1024 * 1024;

    [Fact]
    public void An_attached_file_waits_for_the_scanner_and_shows_on_the_case()
    {
        var attachment = AnAttachment.Attached();
        (attachment.State, attachment.Name, attachment.Kind, attachment.Size).ShouldBe((AttachmentState.Quarantined, "Oppvekstplan.pdf", FileKind.Pdf, 12_345));
        (attachment.Field, attachment.Hash, attachment.IsRemoved, attachment.Counts).ShouldBe(("Need.PlanReference", AnAttachment.Hash('a'), false, true));
        attachment.Place.Owner.ShouldBe(AReport.Owner);
        Done(AnAttachment.Attach).Concerns().ShouldBe([AnAttachment.Case.Id]);
    }

    [Fact]
    public void The_organisation_it_is_attached_for_is_the_one_the_mandate_is_from() => AnAttachment.AttachedByPartner().AttachedFor.ShouldBe(AReport.University);

    [Theory]
    [InlineData("")]
    [InlineData("confirmation")]
    [InlineData("Need.PlanReference")]
    [InlineData("Budget.Lines")]
    public void A_file_belongs_to_a_field_to_a_confirmation_or_to_the_whole(string field) => Done(AnAttachment.Attach with { Field = field }).Field.ShouldBe(field);

    [Theory]
    [InlineData("Need.Nothing")]
    [InlineData("need.planreference")]
    [InlineData("../x")]
    public void Is_hindered_when_there_is_no_such_field(string field) =>
        Tried(AnAttachment.Attach with { Field = field }).ThenHindered(AttachFile.UnknownField, exactly: true).Field.ShouldBe("Field");

    [Theory]
    [InlineData(CaseStatus.Submitted)]
    [InlineData(CaseStatus.Approved)]
    [InlineData(CaseStatus.Withdrawn)]
    [InlineData(CaseStatus.Granted)]
    public void Is_hindered_when_the_report_is_not_being_written(CaseStatus status) =>
        Tried(AnAttachment.Attach, AnAttachment.NoFiles with { Status = status }).ThenHindered(AttachFile.NotWritten, exactly: true);

    [Fact]
    public void Is_done_when_the_report_was_sent_back() =>
        Tried(AnAttachment.Attach, AnAttachment.NoFiles with { Status = CaseStatus.Returned }).ThenDone<FileAttached>();

    [Fact]
    public void Is_hindered_when_the_file_is_empty() => Tried(AnAttachment.Attach with { Size = 0 }).ThenHindered(AttachFile.Empty, exactly: true).Field.ShouldBe("File");

    [Fact]
    public void Is_done_at_twenty_megabytes_and_hindered_at_one_byte_more()
    {
        Tried(AnAttachment.Attach with { Size = 20 * MegaByte }).ThenDone<FileAttached>();
        Tried(AnAttachment.Attach with { Size = (20 * MegaByte) + 1 }).ThenHindered(AttachFile.TooLarge, exactly: true).Arguments.ShouldBe([20]);
    }

    [Fact]
    public void The_limits_are_those_of_the_rule_set()
    {
        var rules = Moment.RuleSet with { Attachments = new AttachmentLimits(1, MegaByte, [FileKind.Png], Moment.RuleSet.AttachmentLimits.Provision) };
        var given = Scenario.Given(new Attachment(), rules, AnAttachment.Files(AnAttachment.AttachedByPartner()));
        var large = given.When(AnAttachment.Attach with { Size = MegaByte + 1 });
        large.ThenHindered(AttachFile.TooLarge).Arguments.ShouldBe([1]);
        large.ThenHindered(AttachFile.TooMany).Arguments.ShouldBe([1]);
        large.ThenHindered(AttachFile.KindNotAllowed);
    }

    [Fact]
    public void Is_hindered_when_the_content_or_the_name_is_of_another_kind()
    {
        Tried(AnAttachment.Attach with { Kind = null }).ThenHindered(AttachFile.KindNotAllowed, exactly: true).Field.ShouldBe("File");
        Tried(AnAttachment.Attach with { Name = "plan.exe" }).ThenHindered(AttachFile.KindNotAllowed, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_name_holds_a_national_id_number_R_105() =>
        Tried(AnAttachment.Attach with { Name = "Vedtak 010190 12345.pdf" }).ThenHindered(AttachFile.NameHoldsIdNumber, exactly: true);

    [Fact]
    public void Is_done_for_the_tenth_file_and_hindered_for_the_eleventh()
    {
        var nine = Enumerable.Range(0, 9).Select(number => AnAttachment.Attached(AnAttachment.Attach with { Hash = AnAttachment.Hash((char)('0' + number)) })).ToArray();
        Tried(AnAttachment.Attach, AnAttachment.Files([.. nine, AnAttachment.Removed()])).ThenDone<FileAttached>();
        Tried(AnAttachment.Attach, AnAttachment.Files([.. nine, AnAttachment.AttachedByPartner()])).ThenHindered(AttachFile.TooMany, exactly: true).Arguments.ShouldBe([10]);
    }

    [Fact]
    public void Is_hindered_when_the_same_file_is_there_already_but_not_when_it_was_taken_out()
    {
        Tried(AnAttachment.Attach with { Name = "Kopi.pdf" }, AnAttachment.Files(AnAttachment.Attached())).ThenHindered(AttachFile.SameFile, exactly: true).Arguments.ShouldBe(["Oppvekstplan.pdf"]);
        Tried(AnAttachment.Attach, AnAttachment.Files(AnAttachment.Removed())).ThenDone<FileAttached>();
    }

    [Theory]
    [InlineData(Domain.Registry.Role.OwnerEditor, true)]
    [InlineData(Domain.Registry.Role.OwnerSubmitter, true)]
    [InlineData(Domain.Registry.Role.NetworkCoordinator, true)]
    [InlineData(Domain.Registry.Role.NetworkMember, false)]
    [InlineData(Domain.Registry.Role.Caseworker, false)]
    public void Those_who_write_in_the_report_attach_files(Domain.Registry.Role role, bool may) =>
        Somebody.Holding(AReport.Owner, role).May(Permission.AttachFiles, AnAttachment.Attach.PlaceOf(new Attachment())).ShouldBe(may);

    [Theory]
    [InlineData("Need.Assessment", "Need.Assessment", true)]
    [InlineData("Need.Assessment", "Need.PlanReference", false)]
    [InlineData("Need.Assessment", AttachmentFields.Whole, false)]
    [InlineData("Need.Assessment", AttachmentFields.Confirmation, true)]
    [InlineData(null, "Need.PlanReference", true)]
    [InlineData(null, "Budget.Lines", false)]
    [InlineData(null, AttachmentFields.Whole, true)]
    public void A_report_sent_back_takes_files_only_for_what_is_to_be_mended_R_82(string? named, string field, bool may)
    {
        var tried = Tried(AnAttachment.Attach with { Field = field }, AnAttachment.SentBackFor(named));
        if (may) { tried.ThenDone<FileAttached>(); }
        else { tried.ThenHindered(AttachFile.NotNamed, exactly: true).Field.ShouldBe("Field"); }
    }

    private static FileAttached Done(AttachFile act) => Tried(act).ThenDone<FileAttached>();

    private static Decided<Attachment> Tried(AttachFile act, FilesSight? files = null) =>
        Scenario.Given(new Attachment(), Moment.RuleSet, files ?? AnAttachment.NoFiles).When(act);
}
