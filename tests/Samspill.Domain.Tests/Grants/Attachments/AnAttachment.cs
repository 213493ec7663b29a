using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;

namespace Samspill.Domain.Tests.Grants.Attachments;

/// <summary>Attachments for tests, each made by the acts that lead there.</summary>
public static class AnAttachment
{
    public static GrantCase Case { get; } = ACase.Draft();

    public static Actor Editor { get; } = Somebody.Holding(AReport.Owner, Role.OwnerEditor);

    public static Actor Partner { get; } = Somebody.Holding(AReport.University, Role.PartnerConfirmer).ButAnother();

    public static AttachFile Attach { get; } = AttachFile.To(Case, "Need.PlanReference", "Oppvekstplan.pdf", FileKind.Pdf, 12_345, Hash('a'));

    /// <summary>What the partner of the case attaches.</summary>
    public static AttachFile ByPartner { get; } = Attach with { Partners = [AReport.University], Hash = Hash('b') };

    public static FilesSight NoFiles => Files();

    public static FilesSight Files(params Attachment[] files) => new(CaseStatus.Draft, [], files);

    /// <summary>A report sent back because of something in the need part: one field, or all of it.</summary>
    public static FilesSight SentBackFor(string? unit) =>
        FilesSight.Of(ACase.Submitted().Do(ACase.Return with { Defects = [new Defect(ReportPart.Need, "Mer", unit)] }), []);

    public static Attachment Attached(AttachFile? act = null) => new Attachment().Do(act ?? Attach, NoFiles);

    public static Attachment AttachedByPartner() =>
        new Attachment().Do(ByPartner, new Given(Partner, Scenario.Now, Rules.OsloViken2021) { Sights = [NoFiles] });

    public static Attachment Scanned(AttachmentState state) => Attached().Do(new RecordScan(state, "Test-Signature"));

    public static Attachment Removed() => Attached().Do(new RemoveAttachment(), By(Editor));

    public static Given By(Actor actor, FilesSight? files = null) => new(actor, Scenario.Now, Rules.OsloViken2021) { Sights = [files ?? NoFiles] };

    public static string Hash(char sign) => new(sign, 64);
}
