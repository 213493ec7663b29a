using System.Net;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>From case to case through the list somebody came from.</summary>
public sealed class NeighbourTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData("vis=alle")]
    [InlineData("ordning=DES")]
    [InlineData("sorter=-frist&region=Buskerud")]
    [InlineData("sorter=eier")]
    [InlineData("sorter=-eier")]
    [InlineData("sorter=-sokt")]
    [InlineData("sorter=innsendt")]
    [InlineData("sorter=-innsendt")]
    [InlineData("sorter=-nummer&sok=barnehage")]
    [InlineData("sorter=tiltak")]
    public async Task Going_to_the_next_case_and_back_follows_the_list(string query)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var list = await visitor.GetAsync($"{Urls.Cases}?{query}");
        var links = list.Document.QuerySelectorAll(".sp-cases tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        links.Count.ShouldBeGreaterThan(3);
        for (var place = 0; place < 4; place++)
        {
            var page = await visitor.GetAsync(links[place]);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Commands.ShouldBeLessThanOrEqualTo(MostCommands);
            page.Document.QuerySelector("main a[rel=next]")?.GetAttribute("href").ShouldBe(links.ElementAtOrDefault(place + 1));
            page.Document.QuerySelector("main a[rel=prev]")?.GetAttribute("href").ShouldBe(place == 0 ? null : links[place - 1]);
        }
    }

    private const int MostCommands = 12;

    [Fact]
    public async Task A_case_that_was_not_reached_from_a_list_has_no_neighbours()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var subject = await world.InCheckAsync();
        (await visitor.GetAsync(Urls.Case(subject.Id))).Document.QuerySelector("a[rel=next], a[rel=prev]").ShouldBeNull();
        (await visitor.GetAsync(Urls.Case(subject.Id) + "?steg=finnesikke")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
