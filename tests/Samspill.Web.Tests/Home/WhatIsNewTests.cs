using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;
using Samspill.Web.Tests.Notices;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Home;

/// <summary>What others have done since somebody last said they had read it, of what they may read and have a part in (b.2).</summary>
public sealed class WhatIsNewTests
{
    [Fact]
    public async Task What_others_did_in_ones_cases_is_new_until_one_says_it_is_read_and_looking_changes_nothing()
    {
        await using var own = await OwnWorld.NewAsync();
        using var owner = await own.World.AsAsync(Scenes.Owner);
        await ReadAllAsync(owner);
        var returned = await own.World.ReturnAsync();

        for (var time = 0; time < 3; time++) { (await NewsAsync(owner)).ShouldContain(returned.Number); }
        var page = await owner.GetAsync(Urls.Overview);
        page.Document.GetElementById("nytt")!.TextContent.ShouldStartWith("Nytt siden sist (");
        page.Commands.ShouldBeLessThanOrEqualTo(12);
        page.Document.QuerySelectorAll("section[aria-labelledby=nytt] a").ShouldContain(link => link.GetAttribute("href") == Urls.Case(returned.Id));
        (await NewsAsync(owner)).ShouldContain(Answers.Text("fact.cases.returned.v1"));

        await ReadAllAsync(owner);

        (await NewsAsync(owner)).ShouldContain(Answers.Text("news.none"));
    }

    [Fact]
    public async Task How_much_is_marked_as_read_is_told_when_more_happened_than_is_shown()
    {
        await using var own = await OwnWorld.NewAsync();
        var colleague = await own.World.SecondCaseworkerAsync();
        using var visitor = await own.World.AsAsync(Office.Colleague);
        (await visitor.ForgeAsync(Urls.Overview + "?handler=Seen", ("through", "999999"))).ShouldBe(HttpStatusCode.Redirect);
        var cases = await own.World.CasesInCheckAsync(8);
        foreach (var subject in cases) { (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, new AssignCase(new Ref<Person>(colleague)))).ShouldBeOfType<Recorded.Done>(); }

        var news = (await visitor.GetAsync(Urls.Overview)).Document.QuerySelector("section[aria-labelledby=nytt]")!;

        news.QuerySelectorAll("li").Length.ShouldBe(6);
        news.TextContent.ShouldContain(Answers.Text("news.more", 2));
        news.QuerySelector("form button")!.TextContent.Trim().ShouldBe(Answers.Text("news.read-count", 8));
        await ReadAllAsync(visitor);
        (await NewsAsync(visitor)).ShouldContain(Answers.Text("news.none"));
    }

    [Fact]
    public async Task What_one_did_oneself_and_what_happens_elsewhere_is_not_new()
    {
        await using var own = await OwnWorld.NewAsync();
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        using var stranger = await own.World.AsAsync("Innsender for Oslo kommune");
        await ReadAllAsync(caseworker);
        await ReadAllAsync(stranger);
        var returned = await own.World.ReturnAsync();

        (await NewsAsync(caseworker)).ShouldNotContain(returned.Number);
        (await NewsAsync(stranger)).ShouldNotContain(returned.Number);
    }

    [Fact]
    public async Task Whoever_has_a_case_sees_what_is_done_in_it_and_a_colleague_without_it_does_not()
    {
        await using var own = await OwnWorld.NewAsync();
        var colleague = await own.World.SecondCaseworkerAsync();
        using var visitor = await own.World.AsAsync(Office.Colleague);
        await ReadAllAsync(visitor);
        var cases = await own.World.CasesInCheckAsync(2);
        foreach (var subject in cases) { (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, new AssignCase(new Ref<Person>(subject == cases[0] ? colleague : await own.World.PersonAsync(Scenes.Caseworker))))).ShouldBeOfType<Recorded.Done>(); }

        var news = await NewsAsync(visitor);

        news.ShouldContain(cases[0].Number);
        news.ShouldNotContain(cases[1].Number);
    }

    [Fact]
    public async Task Whoever_had_a_case_sees_nothing_of_it_when_their_mandate_has_ended()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        var caseworker = await own.World.PersonAsync(Scenes.Caseworker);
        (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, new AssignCase(new Ref<Person>(caseworker)))).ShouldBeOfType<Recorded.Done>();
        (await NewsOfAsync(own.World, caseworker)).ShouldContain(subject.Id);

        await own.World.EndMandatesAsync(Scenes.Caseworker);

        (await NewsOfAsync(own.World, caseworker)).ShouldNotContain(subject.Id);
    }

    [Fact]
    public async Task A_list_that_is_worked_on_is_new_to_its_body_by_its_milestones_and_not_by_every_line()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        using var member = await own.World.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        await ReadAllAsync(member);
        var act = new DeclareBodyRecusal(list.Lines[0].Case, "Privat grunn");
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Coordinator), recorder => recorder.RecordAsync(new Ref<Recommendation>(list.Id), act, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();

        (await NewsAsync(member)).ShouldContain(Answers.Text("news.none"), Case.Insensitive, "who steps aside is told to those who keep the list");
    }

    [Fact]
    public async Task Whoever_has_never_said_so_gets_the_last_days_and_a_mark_in_the_future_is_that_of_now()
    {
        await using var own = await OwnWorld.NewAsync();
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync(Urls.Overview)).Document.GetElementById("nytt")!.TextContent.ShouldBe(Answers.Text("news.lately", 14));

        (await owner.ForgeAsync(Urls.Overview + "?handler=Seen", ("through", long.MaxValue.ToString(System.Globalization.CultureInfo.InvariantCulture)))).ShouldBe(HttpStatusCode.Redirect);
        (await owner.ForgeAsync(Urls.Overview + "?handler=Seen", ("through", "tull"))).Status.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.BadRequest);

        var last = await own.World.AskAsync(db => db.Ledger.MaxAsync(row => row.Sequence));
        (await own.World.AskAsync(db => db.NewsMarks.SingleAsync())).Sequence.ShouldBeLessThanOrEqualTo(last);
    }

    [Fact]
    public void Every_fact_that_is_told_has_words()
    {
        var told = typeof(Reader).GetFields(System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static).Where(field => field.FieldType == typeof(string[]))
            .SelectMany(field => (string[])field.GetValue(null)!).ToList();
        told.Count.ShouldBeGreaterThan(25);
        told.ShouldAllBe(fact => TextCatalog.Has("fact." + fact));
    }

    private static async Task<IReadOnlyList<Guid>> NewsOfAsync(World world, Guid person)
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(person));
        return [.. (await scope.ServiceProvider.GetRequiredService<Reader>().NewsAsync(0, DateTimeOffset.MinValue, 1000, CancellationToken.None)).Select(entry => entry.Subject)];
    }

    private static async Task<string> NewsAsync(Visitor visitor) => (await visitor.GetAsync(Urls.Overview)).Document.QuerySelector("section[aria-labelledby=nytt]")!.TextContent;

    // Presses «Merk som lest» when there is anything to read; else says so all the same.
    private static async Task ReadAllAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync(Urls.Overview);
        var form = page.Document.QuerySelector("section[aria-labelledby=nytt] form") as IHtmlFormElement;
        var answer = form is null ? await visitor.ForgeAsync(Urls.Overview + "?handler=Seen", ("through", "999999")) : await page.SubmitAsync(form, null, []);
        answer.ShouldBe(HttpStatusCode.Redirect);
    }
}
