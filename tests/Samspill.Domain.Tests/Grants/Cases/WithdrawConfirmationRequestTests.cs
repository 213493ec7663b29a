using Samspill.Domain.Grants.Cases;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class WithdrawConfirmationRequestTests
{
    [Fact]
    public void A_withdrawn_request_stays_on_record_and_asks_nobody()
    {
        var subject = AConfirmation.Withdrawn;
        subject.Request(AConfirmation.Request)!.StateIn(AConfirmation.Report).ShouldBe(ConfirmationState.Withdrawn);
        subject.RequestTo(Parties.NamedIn(AConfirmation.Report, subject).First()).ShouldBeNull();
    }

    [Fact]
    public void Is_done_also_after_an_answer() => Tried(AConfirmation.Confirmed()).ThenDone<ConfirmationWithdrawn>();

    [Fact]
    public void Is_hindered_the_second_time_and_without_a_request()
    {
        Tried(AConfirmation.Withdrawn).ThenHindered(WithdrawConfirmationRequest.AlreadyWithdrawn, exactly: true);
        Tried(AConfirmation.Draft()).ThenHindered(WithdrawConfirmationRequest.UnknownRequest, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_report_is_sent() =>
        Tried(AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer)))
            .ThenHindered(WithdrawConfirmationRequest.NotWritable, exactly: true);

    private static Decided<GrantCase> Tried(GrantCase subject) =>
        AConfirmation.Tried(subject, new WithdrawConfirmationRequest(AConfirmation.Request), AConfirmation.Writer);
}
