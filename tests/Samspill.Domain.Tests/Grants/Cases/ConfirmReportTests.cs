using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ConfirmReportTests
{
    [Theory]
    [InlineData(ConfirmationKind.Partner)]
    [InlineData(ConfirmationKind.CoOwner)]
    [InlineData(ConfirmationKind.UnionRep)]
    public void The_party_confirms_what_it_saw_word_for_word(ConfirmationKind kind)
    {
        var confirmed = AConfirmation.Confirmed(kind).Request(AConfirmation.Request)!;
        confirmed.StateIn(AConfirmation.Report).ShouldBe(ConfirmationState.Confirmed);
        confirmed.Confirmed!.Comment.ShouldBe("Vi er med.");
        ConfirmedPart.HashOf(confirmed.Confirmed.Seen).ShouldBe(confirmed.Confirmed.Hash);
        confirmed.Confirmed.Seen.ShouldContain(unit => unit.Path == "Measure.Title");
    }

    [Fact]
    public void A_change_in_the_part_makes_it_void_and_the_same_words_again_make_it_stand()
    {
        var request = AConfirmation.Confirmed().Request(AConfirmation.Request)!;
        request.StateIn(AConfirmation.WithGoals("Andre mål")).ShouldBe(ConfirmationState.Void);
        request.StateIn(AConfirmation.WithGoals(AConfirmation.Report.Measure.Goals)).ShouldBe(ConfirmationState.Confirmed);
    }

    [Fact]
    public void Is_done_again_after_a_change()
    {
        var changed = AConfirmation.WithGoals("Andre mål");
        AConfirmation.Tried(AConfirmation.Confirmed(), AConfirmation.Confirm(report: changed), AConfirmation.Partner, changed).ThenDone<ReportConfirmed>();
    }

    [Fact]
    public void Is_hindered_when_the_part_has_changed_since_it_was_seen_R_103() =>
        AConfirmation.Tried(AConfirmation.Asked(), AConfirmation.Confirm(), AConfirmation.Partner, AConfirmation.WithGoals("Andre mål"))
            .ThenHindered(ConfirmReport.ChangedSinceSeen, exactly: true);

    [Fact]
    public void Is_hindered_for_everybody_but_the_party_that_is_asked()
    {
        Actor[] others =
        [
            AConfirmation.CoOwner, AConfirmation.UnionRep, Somebody.Holding(AReport.OtherOwner, Role.PartnerConfirmer), Somebody.Holding(AReport.University, Role.CoOwnerConfirmer),
        ];
        foreach (var other in others)
        {
            AConfirmation.Tried(AConfirmation.Asked(), AConfirmation.Confirm(), other).ThenHindered(ConfirmReport.WrongParty, exactly: true)
                .Arguments.ShouldBe([ConfirmationKind.Partner, "Universitetet"]);
        }
    }

    [Theory]
    [InlineData(ConfirmationKind.Partner)]
    [InlineData(ConfirmationKind.CoOwner)]
    [InlineData(ConfirmationKind.UnionRep)]
    public void Only_the_mandate_that_answers_reaches_it(ConfirmationKind kind)
    {
        var (act, subject) = (AConfirmation.Confirm(kind), AConfirmation.Asked(kind));
        Actor[] parties = [AConfirmation.Partner, AConfirmation.CoOwner, AConfirmation.UnionRep];
        parties.Where(party => party.May(act.Requires, act.PlaceOf(subject))).ShouldBe([AConfirmation.Answering(kind)]);
    }

    [Fact]
    public void Is_hindered_without_a_request_that_stands()
    {
        Tried(AConfirmation.Draft()).ThenHindered(ConfirmReport.UnknownRequest, exactly: true);
        Tried(AConfirmation.Withdrawn).ThenHindered(ConfirmReport.RequestClosed, exactly: true);
        Tried(AConfirmation.Overridden).ThenHindered(ConfirmReport.RequestClosed, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_it_is_confirmed_already() => Tried(AConfirmation.Confirmed()).ThenHindered(ConfirmReport.AlreadyConfirmed, exactly: true);

    [Fact]
    public void Is_hindered_when_the_report_is_sent() => Tried(Sent()).ThenHindered(ConfirmReport.NotWritable, exactly: true);

    [Fact]
    public void The_comment_has_at_most_500_characters_and_no_national_id_number_R_105()
    {
        Tried(AConfirmation.Asked(), AReport.TextOf(500)).ThenDone<ReportConfirmed>();
        Tried(AConfirmation.Asked(), AReport.TextOf(501)).ThenHindered(ConfirmReport.CommentTooLong, exactly: true).Arguments.ShouldBe([500, 501]);
        Tried(AConfirmation.Asked(), "Spør 01019912345").ThenHindered(SpineHindrances.NationalId, exactly: true);
    }

    private static GrantCase Sent() => AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer));

    private static Decided<GrantCase> Tried(GrantCase subject, string comment = "") =>
        AConfirmation.Tried(subject, AConfirmation.Confirm() with { Comment = comment }, AConfirmation.Partner);
}
