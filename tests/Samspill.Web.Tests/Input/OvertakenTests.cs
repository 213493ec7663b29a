using System.Net;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Two act on the same case; the second is told what happened and keeps what was typed.</summary>
public sealed class OvertakenTests
{
    [Fact]
    public async Task Whoever_acts_on_a_case_that_has_moved_is_told_and_can_do_it_again()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync(Urls.ReturnForCorrection(subject.Id));
        var decider = await own.World.PersonAsync("Beslutter");
        await own.World.ActingAsync(decider, recorder => recorder.RecordAsync(new Ref<GrantCase>(subject.Id), new DeclareCaseRecusal("Nær slekt"), subject.Version, CancellationToken.None));

        var answer = await page.SaveAsync(("Defects[0].IsChosen", "true"), ("Defects[0].Text", "Kontaktperson mangler"), ("Guidance", "Ring oss gjerne"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSumUp(Answers.Text("shared.overtaken"));
        answer.Document.GetElementById("skjedd")!.TextContent.ShouldContain(Answers.Text("shared.happened-meanwhile"));
        answer.Document.QuerySelectorAll("section[aria-labelledby=skjedd] li").ShouldNotBeEmpty();
        answer.Typed("Defects[0].Text").ShouldBe("Kontaktperson mangler");
        answer.Typed("Guidance").ShouldBe("Ring oss gjerne");
        (await answer.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await own.World.FactsAsync(subject.Id, nameof(ReturnForCorrection))).ShouldBe(1);
    }

    [Fact]
    public async Task The_second_of_two_who_return_a_case_sees_that_it_is_returned_and_keeps_what_was_typed()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        using var one = await own.World.AsAsync(Scenes.Caseworker);
        using var other = await own.World.AsAsync(Scenes.Caseworker);
        var first = await one.GetAsync(Urls.ReturnForCorrection(subject.Id));
        var second = await other.GetAsync(Urls.ReturnForCorrection(subject.Id));
        (await first.SaveAsync(("Defects[1].IsChosen", "true"), ("Defects[1].Text", "Mål mangler"))).ShouldBe(HttpStatusCode.Redirect);

        var answer = await second.SaveAsync(("Defects[0].IsChosen", "true"), ("Defects[0].Text", "Kontaktperson mangler"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSumUp(Answers.Text("shared.overtaken"));
        answer.Document.QuerySelectorAll("section[aria-labelledby=skjedd] li").ShouldNotBeEmpty();
        answer.Typed("Defects[0].Text").ShouldBe("Kontaktperson mangler");
        (await own.World.FactsAsync(subject.Id, nameof(ReturnForCorrection))).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_saves_a_list_that_others_have_saved_is_told_and_keeps_what_was_typed()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        using var one = await own.World.AsAsync(Scenes.Coordinator);
        using var other = await own.World.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        var first = await one.GetAsync(Urls.Recommendation(list.Id));
        var second = await other.GetAsync(Urls.Recommendation(list.Id));
        (await first.SaveAsync(("Lines[0].Reason", "Den første grunnen"))).ShouldBe(HttpStatusCode.Redirect);

        var answer = await second.SaveAsync(("Lines[0].Reason", "Den andre grunnen"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        var line = list.LineOf(Guid.Parse(answer.Document.QuerySelector("input[name='Lines[0].Case']")!.GetAttribute("value")!))!;
        answer.ShouldPointAt("Lines[0].Rank", LineRules.LineChangedMeanwhile.Said(line.Number));
        answer.Typed("Lines[0].Reason").ShouldBe("Den andre grunnen");
        (await answer.SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
    }
}
