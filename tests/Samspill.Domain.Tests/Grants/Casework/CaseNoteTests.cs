using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Casework;

public sealed class CaseNoteTests
{
    private static readonly WriteNote Note = new(Ref<GrantCase>.New(), ARound.District, "Ring kommunen om egenandelen.");

    private static readonly NotedSight Free = new(IsSubmitted: true, IsRecused: false);

    [Fact]
    public void Says_who_wrote_it_as_what_and_where_it_lies()
    {
        var note = Written();
        (note.Text, note.By, note.Role).ShouldBe((Note.Text, ACase.Caseworker.Person, Samspill.Domain.Registry.Role.Caseworker));
        note.Place.ShouldBe(new Place { District = ARound.District.Value });
    }

    [Fact]
    public void Only_the_County_Governors_own_write_notes_R_101() =>
        Samspill.Domain.Registry.Roles.With(Permission.WriteNotes).ShouldBe([Samspill.Domain.Registry.Role.Caseworker, Samspill.Domain.Registry.Role.Decider], ignoreOrder: true);

    [Fact]
    public void Is_hindered_without_text_with_too_much_and_with_a_national_id_R_105()
    {
        Tried(Note with { Text = "  " }).ThenHindered(WriteNote.TextMissing, exactly: true).Field.ShouldBe("Text");
        Tried(Note with { Text = AReport.TextOf(2001) }).ThenHindered(WriteNote.TextTooLong, exactly: true);
        Tried(Note with { Text = "Gjelder 01019912345" }).ThenHindered(SpineHindrances.NationalId, exactly: true);
        Tried(Note with { Text = AReport.TextOf(2000) }).ThenDone<NoteWritten>();
    }

    [Fact]
    public void Is_hindered_on_a_draft_and_for_somebody_recused_R_80()
    {
        Tried(Note, new NotedSight(IsSubmitted: false, IsRecused: false)).ThenHindered(WriteNote.NotSubmitted, exactly: true);
        Tried(Note, new NotedSight(IsSubmitted: true, IsRecused: true)).ThenHindered(WriteNote.Recused, exactly: true);
    }

    [Fact]
    public void Whoever_wrote_it_withdraws_it_once_and_nobody_else()
    {
        var note = Written();
        Scenario.Given(note, null, Free).By(ACase.OtherCaseworker).When(new WithdrawNote()).ThenHindered(WithdrawNote.NotYours, exactly: true);
        note.Do(new WithdrawNote(), Moment.By(ACase.Caseworker, Free));
        note.WithdrawnAt.ShouldNotBeNull();
        Scenario.Given(note, null, Free).By(ACase.Caseworker).When(new WithdrawNote()).ThenHindered(WithdrawNote.AlreadyWithdrawn, exactly: true);
    }

    [Fact]
    public void Whoever_has_stepped_aside_since_withdraws_nothing_R_80() =>
        Scenario.Given(Written(), null, Free with { IsRecused = true }).By(ACase.Caseworker).When(new WithdrawNote()).ThenHindered(WithdrawNote.Recused, exactly: true);

    private static CaseNote Written() => new CaseNote().Do(Note, Moment.By(ACase.Caseworker, new NotedSight(true, false)));

    private static Decided<CaseNote> Tried(WriteNote act, NotedSight? seen = null) =>
        Scenario.Given(new CaseNote(), null, seen ?? new NotedSight(true, false)).By(ACase.Caseworker).When(act);
}
