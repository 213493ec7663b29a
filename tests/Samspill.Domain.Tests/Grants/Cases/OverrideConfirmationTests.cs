using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class OverrideConfirmationTests
{
    [Fact]
    public void The_reason_and_the_attachment_are_kept_and_the_report_can_be_sent_g_21()
    {
        var request = AConfirmation.Overridden.Request(AConfirmation.Request)!;
        request.StateIn(AConfirmation.Report).ShouldBe(ConfirmationState.Overridden);
        request.Overridden!.Evidence.ShouldBe(new Evidence(AConfirmation.Attachment, "bekreftelse.pdf", "abc"));
        request.Overridden.Reasons.ShouldBe("Instituttet har svart i brev.");
    }

    [Fact]
    public void It_is_void_when_the_party_s_part_changes_and_is_told_again_for_what_stands_then_R_103()
    {
        var changed = AConfirmation.WithGoals("Andre mål");
        AConfirmation.Overridden.Request(AConfirmation.Request)!.StateIn(changed).ShouldBe(ConfirmationState.Void);
        AConfirmation.Overridden.ToAskAgain(changed).ShouldBeEmpty("the party answered outside the program, so the owner tells again");
        AConfirmation.Tried(AConfirmation.Overridden, new AskAgain(AConfirmation.Request), AConfirmation.Writer, changed).ThenHindered(AskAgain.NothingToAskAgain, exactly: true);
        AConfirmation.Tried(AConfirmation.Overridden, AConfirmation.Override, AConfirmation.Writer, changed).ThenDone<ConfirmationOverridden>();
        var again = AConfirmation.Overridden.Do(AConfirmation.Override, AConfirmation.By(AConfirmation.Writer, changed));
        again.Request(AConfirmation.Request)!.StateIn(changed).ShouldBe(ConfirmationState.Overridden);
    }

    [Fact]
    public void A_change_elsewhere_leaves_it_and_one_from_before_the_text_was_kept_stands()
    {
        var elsewhere = AConfirmation.Report with { Need = AConfirmation.Report.Need with { Assessment = "En annen vurdering" } };
        var request = AConfirmation.Overridden.Request(AConfirmation.Request)!;
        request.StateIn(elsewhere).ShouldBe(ConfirmationState.Overridden);
        (request with { Overridden = request.Overridden! with { Hash = null } }).StateIn(AConfirmation.WithGoals("Andre mål")).ShouldBe(ConfirmationState.Overridden);
    }

    [Fact]
    public void Is_hindered_without_a_reason_that_can_be_read()
    {
        Tried(AConfirmation.Override with { Reasons = " " }).ThenHindered(OverrideConfirmation.ReasonsMissing, exactly: true);
        Tried(AConfirmation.Override with { Reasons = AReport.TextOf(1001) }).ThenHindered(OverrideConfirmation.ReasonsTooLong, exactly: true);
        Tried(AConfirmation.Override with { Reasons = "Spør 01019912345" }).ThenHindered(SpineHindrances.NationalId, exactly: true);
    }

    [Fact]
    public void Is_hindered_without_an_attachment_of_the_case()
    {
        Tried(AConfirmation.Override with { Attachment = Guid.Empty }).ThenHindered(OverrideConfirmation.EvidenceMissing, exactly: true);
        Scenario.Given(AConfirmation.Asked(), AConfirmation.Rules, new WrittenSight(AConfirmation.Report), AConfirmation.Letter with { IsInCase = false })
            .When(AConfirmation.Override).ThenHindered(OverrideConfirmation.EvidenceMissing, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_party_has_confirmed_itself() =>
        Tried(AConfirmation.Override, AConfirmation.Confirmed()).ThenHindered(OverrideConfirmation.AlreadyConfirmed, exactly: true);

    [Fact]
    public void Is_hindered_without_a_request_that_stands()
    {
        Tried(AConfirmation.Override, AConfirmation.Draft()).ThenHindered(OverrideConfirmation.UnknownRequest, exactly: true);
        Tried(AConfirmation.Override, AConfirmation.Overridden).ThenHindered(OverrideConfirmation.RequestClosed, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_report_is_sent() =>
        Tried(AConfirmation.Override, AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer)))
            .ThenHindered(OverrideConfirmation.NotWritable);

    private static Decided<GrantCase> Tried(OverrideConfirmation act, GrantCase? subject = null) =>
        AConfirmation.Tried(subject ?? AConfirmation.Asked(), act, AConfirmation.Writer);
}
