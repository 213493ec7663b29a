using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>Internal notes: written, read and withdrawn at the County Governor, and seen by nobody else .</summary>
public sealed class CaseNoteTests(World world) : IClassFixture<World>
{
    private const string Text = "Ring kommunen om egenandelen.";

    [Fact]
    public async Task A_note_is_read_by_the_office_and_by_auditors_and_by_nobody_else()
    {
        var subject = await world.InCheckAsync();
        using var caseworker = await world.AsAsync(Scenes.Caseworker);
        (await (await caseworker.GetAsync(Urls.CaseNotes(subject.Id))).SaveAsync(("Text", Text))).ShouldBe(HttpStatusCode.Redirect);

        foreach (var reader in new[] { Office.Decider, "Revisor" })
        {
            using var visitor = await world.AsAsync(reader);
            (await visitor.GetAsync(Urls.CaseNotes(subject.Id))).Body.ShouldContain(Text);
        }

        using var owner = await world.AsAsync(await world.SubmitterOfAsync(subject));
        (await owner.GetAsync(Urls.CaseNotes(subject.Id))).ShouldBe(HttpStatusCode.Forbidden);
        var page = await owner.GetAsync(Urls.Case(subject.Id));
        page.Body.ShouldNotContain(Text);
        page.Body.ShouldNotContain(Answers.Text("notes.title"));
        (await owner.ForgeAsync(Urls.CaseNotes(subject.Id), ("Text", "Jeg skriver her"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_note_is_withdrawn_by_whoever_wrote_it_and_one_with_a_national_id_is_not_kept()
    {
        var subject = (await world.CasesInCheckAsync(3))[^1];
        using var decider = await world.AsAsync(Office.Decider);
        (await (await decider.GetAsync(Urls.CaseNotes(subject.Id))).SaveAsync(("Text", Text))).ShouldBe(HttpStatusCode.Redirect);
        var note = await world.AskAsync(db => db.CaseNotes.AsNoTracking().FirstAsync(row => row.Case == new Ref<GrantCase>(subject.Id)));
        using var caseworker = await world.AsAsync(Scenes.Caseworker);
        (await caseworker.ForgeAsync(Urls.CaseNotes(subject.Id), ("trekk", note.Id.ToString()))).ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await decider.ForgeAsync(Urls.CaseNotes(subject.Id), ("trekk", note.Id.ToString()))).ShouldBe(HttpStatusCode.Redirect);

        (await decider.GetAsync(Urls.CaseNotes(subject.Id))).Body.ShouldNotContain(Text);
        var wrong = await (await decider.GetAsync(Urls.CaseNotes(subject.Id))).SaveAsync(("Text", "Gjelder 01019912345"));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await world.AskAsync(db => db.CaseNotes.CountAsync(row => row.Case == new Ref<GrantCase>(subject.Id)))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_steps_aside_reads_no_notes_R_80()
    {
        var subject = (await world.CasesInCheckAsync(2))[^1];
        using var decider = await world.AsAsync(Office.Decider);
        (await (await decider.GetAsync(Urls.CaseNotes(subject.Id))).SaveAsync(("Text", Text))).ShouldBe(HttpStatusCode.Redirect);
        (await world.OnCaseAsync(Scenes.Caseworker, subject.Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        using var caseworker = await world.AsAsync(Scenes.Caseworker);

        (await caseworker.GetAsync(Urls.CaseNotes(subject.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }
}
