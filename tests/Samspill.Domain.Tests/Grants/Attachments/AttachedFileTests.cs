using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Attachments;

/// <summary>A submitted report names its files .</summary>
public sealed class AttachedFileTests
{
    // The hash of this content before reports could have attachments; what was submitted then must keep it.
    private const string OldHash = "5b1208fcff39dcc23116c8a509d08175abca13146238bf5e68c539a575022699";

    [Fact]
    public void A_report_without_files_is_written_as_before_there_were_any()
    {
        AReport.Complete(AReport.Des).Hash().ShouldBe(OldHash);
        AttachedFile.Of([]).ShouldBeNull();
        AttachedFile.Of([AnAttachment.Removed(), AnAttachment.Scanned(AttachmentState.Infected)]).ShouldBeNull();
    }

    [Fact]
    public void The_hash_of_a_report_changes_with_its_files_and_survives_storage()
    {
        var report = AReport.Complete(AReport.Des) with { Attachments = AttachedFile.Of([AnAttachment.Attached()]) };
        report.Hash().ShouldNotBe(OldHash);
        var stored = (NeedReportSubmitted)Acted.Stored(new NeedReportSubmitted(report, report.Hash(), Scenario.Now, Guid.Empty));
        stored.Content.Hash().ShouldBe(report.Hash());
        stored.Content.Attachments.ShouldNotBeNull().Single().Name.ShouldBe("Oppvekstplan.pdf");
    }

    [Fact]
    public void A_report_is_sent_with_exactly_the_files_it_has_R_103()
    {
        var attachment = AnAttachment.Attached();
        var without = AReport.Complete(AReport.Des);
        var with = without with { Attachments = AttachedFile.Of([attachment]) };
        Sent(with, written: with).ThenDone<NeedReportSubmitted>().Content.Attachments.ShouldNotBeNull().Count.ShouldBe(1);
        Sent(with, written: without).ThenHindered(SubmitNeedReport.ChangedSinceSeen, exactly: true);
        Sent(without, written: with).ThenHindered(SubmitNeedReport.ChangedSinceSeen, exactly: true);
        attachment.Do(new RecordScan(AttachmentState.Clean));
        Sent(with, written: without with { Attachments = AttachedFile.Of([attachment]) }).ThenDone<NeedReportSubmitted>();
    }

    private static Decided<GrantCase> Sent(NeedReport report, NeedReport written) =>
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, new DraftSight(written.Hash())).When(ACase.Submit(report));
}
