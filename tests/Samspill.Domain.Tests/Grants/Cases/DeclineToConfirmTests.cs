using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class DeclineToConfirmTests
{
    [Fact]
    public void The_owner_sees_that_the_party_will_not_and_why()
    {
        var request = AConfirmation.Declined.Request(AConfirmation.Request)!;
        (request.StateIn(AConfirmation.Report), request.Declined!.Reasons).ShouldBe((ConfirmationState.Declined, "Vi har ikke kapasitet."));
    }

    [Fact]
    public void A_confirmation_that_was_given_no_longer_stands()
    {
        var subject = AConfirmation.Confirmed().Do(new DeclineToConfirm(AConfirmation.Request, "Trekker oss."), AConfirmation.By(AConfirmation.Partner))
            .Do(new AskAgain(AConfirmation.Request), AConfirmation.By(AConfirmation.Writer));
        subject.Request(AConfirmation.Request)!.StateIn(AConfirmation.Report).ShouldBe(ConfirmationState.Asked);
    }

    [Fact]
    public void Is_done_first_by_confirming_after_all() =>
        AConfirmation.Tried(AConfirmation.Declined, AConfirmation.Confirm(), AConfirmation.Partner).ThenDone<ReportConfirmed>();

    [Fact]
    public void Is_hindered_the_second_time() => Tried(AConfirmation.Declined, "Fortsatt ikke").ThenHindered(DeclineToConfirm.AlreadyDeclined, exactly: true);

    [Fact]
    public void Is_hindered_without_reasons_that_can_be_read()
    {
        Tried(AConfirmation.Asked(), " ").ThenHindered(DeclineToConfirm.ReasonsMissing, exactly: true);
        Tried(AConfirmation.Asked(), AReport.TextOf(1001)).ThenHindered(DeclineToConfirm.ReasonsTooLong, exactly: true);
        Tried(AConfirmation.Asked(), "Spør 01019912345").ThenHindered(SpineHindrances.NationalId, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_somebody_else() => Tried(AConfirmation.Asked(), "Nei", AConfirmation.CoOwner).ThenHindered(ConfirmReport.WrongParty, exactly: true);

    private static Decided<GrantCase> Tried(GrantCase subject, string reasons, Actor? by = null) =>
        AConfirmation.Tried(subject, new DeclineToConfirm(AConfirmation.Request, reasons), by ?? AConfirmation.Partner);
}
