using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class AskAgainTests
{
    private static readonly NeedReport Changed = AConfirmation.WithGoals("Andre mål");

    [Fact]
    public void A_party_whose_part_was_changed_is_asked_again_once()
    {
        var subject = AConfirmation.Confirmed();
        subject.ToAskAgain(AConfirmation.Report).ShouldBeEmpty();
        subject.ToAskAgain(Changed).Single().Id.ShouldBe(AConfirmation.Request);
        subject.Do(new AskAgain(AConfirmation.Request), AConfirmation.By(AConfirmation.Writer, Changed));
        subject.ToAskAgain(Changed).ShouldBeEmpty();
        subject.Request(AConfirmation.Request)!.StateIn(Changed).ShouldBe(ConfirmationState.Void);
        Tried(subject, Changed).ThenHindered(AskAgain.AskedAlready, exactly: true);
    }

    [Fact]
    public void It_can_be_asked_again_after_it_has_answered()
    {
        var subject = AConfirmation.Confirmed().Do(new AskAgain(AConfirmation.Request), AConfirmation.By(AConfirmation.Writer, Changed))
            .Do(AConfirmation.Confirm(report: Changed), AConfirmation.By(AConfirmation.Partner, Changed));
        Tried(subject, AConfirmation.Report).ThenDone<ConfirmationAskedAgain>();
    }

    [Fact]
    public void A_partner_that_changes_its_own_part_records_it_too() => AConfirmation.Partner.May(new AskAgain(AConfirmation.Request).Requires, AConfirmation.Asked().Place).ShouldBeTrue();

    [Fact]
    public void Is_hindered_when_there_is_nothing_new_to_ask()
    {
        Tried(AConfirmation.Asked(), Changed).ThenHindered(AskAgain.NothingToAskAgain, exactly: true);
        Tried(AConfirmation.Confirmed(), AConfirmation.Report).ThenHindered(AskAgain.NothingToAskAgain, exactly: true);
        Tried(AConfirmation.Withdrawn, Changed).ThenHindered(AskAgain.NothingToAskAgain, exactly: true);
        Tried(AConfirmation.Draft(), Changed).ThenHindered(AskAgain.UnknownRequest, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_report_is_sent() =>
        Tried(AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer)), Changed).ThenHindered(AskAgain.NotWritable, exactly: true);

    private static Decided<GrantCase> Tried(GrantCase subject, NeedReport report) =>
        AConfirmation.Tried(subject, new AskAgain(AConfirmation.Request), AConfirmation.Writer, report);
}
