using System.Net;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>Who has a case: taken, given to a colleague, let go; told within the County Governor only.</summary>
public sealed class AssigningTests : IAsyncLifetime
{
    private OwnWorld own = null!;
    private GrantCase subject = null!;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        subject = await own.World.InCheckAsync();
    }

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Fact]
    public async Task A_caseworker_takes_a_case_gives_it_to_a_colleague_and_the_case_page_says_so()
    {
        var colleague = await own.World.SecondCaseworkerAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        (await (await visitor.GetAsync(Urls.AssignCase(subject.Id))).SaveAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(Urls.Case(subject.Id))).Document.QuerySelector("dl")!.TextContent.ShouldContain(Answers.Text("casework.me"));

        (await (await visitor.GetAsync(Urls.AssignCase(subject.Id))).SaveAsync(("Person", colleague.ToString()))).ShouldBe(HttpStatusCode.Redirect);

        (await own.World.CaseAsync(subject.Id)).AssignedTo.ShouldBe(new Ref<Person>(colleague));
        (await visitor.GetAsync(Urls.Case(subject.Id))).Document.QuerySelector("dl")!.TextContent.ShouldContain(Office.Colleague);
        (await (await visitor.GetAsync(Urls.AssignCase(subject.Id))).SaveAsync(("Person", ""))).ShouldBe(HttpStatusCode.Redirect);
        (await own.World.CaseAsync(subject.Id)).AssignedTo.ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_who_is_no_caseworker_is_refused_and_the_choice_is_kept()
    {
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var decider = await own.World.PersonAsync(Office.Decider);

        var answer = await (await visitor.GetAsync(Urls.AssignCase(subject.Id))).SaveAsync(("Person", decider.ToString()));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Person", AssignCase.NotCaseworker.Said());
    }

    [Fact]
    public async Task The_owner_does_not_see_who_has_the_case()
    {
        var me = new Ref<Person>(await own.World.PersonAsync(Scenes.Caseworker));
        (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, new AssignCase(me))).ShouldBeOfType<Recorded.Done>();
        using var visitor = await own.World.AsAsync("Revisor");
        (await visitor.GetAsync(Urls.Case(subject.Id))).Body.ShouldContain(Answers.Text("fact.casework.assigned.v1"));
        using var outside = await own.World.AsAsync(await own.World.SubmitterOfAsync(subject));

        var page = await outside.GetAsync(Urls.Case(subject.Id));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldNotContain(Answers.Text("fact.casework.assigned.v1"));
        page.Document.QuerySelectorAll("dt").Select(term => term.TextContent).ShouldNotContain(Answers.Text("casework.title"));
    }
}
