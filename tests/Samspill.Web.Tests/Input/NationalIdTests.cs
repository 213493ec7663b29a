using System.Net;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>National id numbers are refused wherever somebody can write, and said at the field .</summary>
public sealed class NationalIdTests(World world) : IClassFixture<World>
{
    private const string Typed = "Gjelder eleven født 010199 12345.";

    [Fact]
    public async Task A_caseworkers_notes_are_refused_at_their_field()
    {
        using var visitor = await world.AsAsync("Saksbehandler");
        var page = await visitor.GetAsync(Urls.PassQualityCheck((await world.InCheckAsync()).Id));

        var answer = await page.SubmitAsync(("InternalNote", Typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("InternalNote", Answers.Text("spine.national-id"));
        answer.Typed("InternalNote").ShouldBe(Typed);
    }

    [Fact]
    public async Task A_note_in_a_row_is_refused_in_its_row()
    {
        using var visitor = await world.AsAsync("Saksbehandler");
        var page = await visitor.GetAsync(Urls.PassQualityCheck((await world.InCheckAsync()).Id));

        var answer = await page.SubmitAsync(("Answers[2].Value", "Yes"), ("Answers[2].Note", Typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Answers[2].Note", Answers.Text("spine.national-id"));
    }

    [Fact]
    public async Task A_members_reason_is_refused_and_nothing_is_recorded()
    {
        var list = await world.OpenListAsync();
        using var visitor = await world.AsAsync("Koordinator for arbeidsgruppen, Buskerud");
        var page = await visitor.GetAsync(Urls.DeclareBodyRecusal(list.Id));
        var before = await world.FactsAsync(list.Id, nameof(Domain.Grants.Recommendations.DeclareBodyRecusal));

        var answer = await page.SubmitAsync(("Reasons", Typed));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldSumUp(Answers.Text("spine.national-id"));
        (await world.FactsAsync(list.Id, nameof(Domain.Grants.Recommendations.DeclareBodyRecusal))).ShouldBe(before);
    }

    [Fact]
    public async Task A_draft_is_not_saved_with_one_whoever_saves_it_and_the_rest_of_the_part_is()
    {
        var (draft, person) = (await world.DraftAsync(), await world.PersonAsync(Scenes.Owner));
        var part = new NeedPart { Assessment = Typed, StaffInvolvement = "Alle deltok." };

        var saved = await world.ActingAsync(person, recorder => recorder.SaveDraftAsync(draft, ReportPart.Need, 0, part, CancellationToken.None));

        var done = saved.ShouldBeOfType<DraftSaved.Done>();
        done.Refused.ShouldHaveSingleItem().ShouldSatisfyAllConditions(refused => refused.Path.ShouldBe("Need.Assessment"), refused => refused.Hindrance.ShouldBe(SpineHindrances.NationalId));
        done.Saved.ShouldContain("Need.StaffInvolvement");
        (await world.AskAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(db.Drafts.Where(row => row.CaseId == draft.Id).Select(row => row.Content)))).ShouldAllBe(content => !content.Contains("12345"));
    }
}
