using System.Diagnostics;
using System.Net;
using Samspill.Web.Tests.Input;
using Xunit.Abstractions;

namespace Samspill.Web.Tests.Live;

/// <summary>A list of five hundred cases is worked on like one of five.</summary>
public sealed class LargeListTests(World world, ITestOutputHelper output) : IClassFixture<World>
{
    private const int Lines = 500;
    private const int Times = 60;

    [Fact]
    public async Task An_act_with_five_hundred_lines_is_answered_at_once_and_briefly()
    {
        var list = await LargeList.OpenAsync(world, Lines);
        using var visitor = await world.AsAsync("Medlem i arbeidsgruppen, Buskerud");
        var token = await visitor.TokenAsync(list.Id);
        List<double> moves = [], cells = [];
        PageSeen? last = null;
        for (var time = 0; time < Times; time++)
        {
            var now = await LargeList.NowAsync(world, list.Id);
            var line = now.Lines[time * 7 % Lines];
            var watch = Stopwatch.StartNew();
            last = await visitor.MoveAsync(now, line.Case, $"{1 + (time % 200)}", line.Revision, token);
            moves.Add(watch.Elapsed.TotalMilliseconds);
            last.ShouldBe(HttpStatusCode.OK);
            now = await LargeList.NowAsync(world, list.Id);
            watch.Restart();
            last = await visitor.WriteAsync(now, line.Case, "Reason", $"Grunn {time}", line.Reason, token);
            cells.Add(watch.Elapsed.TotalMilliseconds);
            last.ShouldBe(HttpStatusCode.OK);
        }

        output.WriteLine($"Move: {Told(moves)}. Cell: {Told(cells)}. Commands: {last!.Commands}. Answer: {last.Body.Length} characters.");

        // Two more than a list: who acts is asked again behind the lock, and who steps aside in the other lists of the scheme.
        last.Commands.ShouldBeLessThanOrEqualTo(10);
        last.Document.QuerySelectorAll("tr[data-line]").Length.ShouldBe(1);
        last.Body.Length.ShouldBeLessThan(80_000);
    }

    [Fact]
    public async Task The_page_of_five_hundred_lines_keeps_to_its_budget()
    {
        var list = await LargeList.OpenAsync(world, Lines);
        using var visitor = await world.AsAsync(Scenes.Coordinator);

        // The first page reads what is remembered from then on, such as the rule set.
        await visitor.GetAsync(Urls.Recommendation(list.Id));
        var page = await visitor.GetAsync(Urls.Recommendation(list.Id));
        List<double> times = [];
        for (var time = 0; time < 20; time++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await visitor.OpenAsync(new HttpRequestMessage(HttpMethod.Get, Urls.Recommendation(list.Id)));
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        output.WriteLine($"Page: {Told(times)}. Commands: {page.Commands}. {page.Body.Length} characters.");
        page.Document.QuerySelectorAll("tr[data-line]").Length.ShouldBe(Lines);

        // One more than other pages, for whoever delivers the list: all that hinders delivering is asked too.
        page.Commands.ShouldBeLessThanOrEqualTo(13);
    }

    private static string Told(List<double> times)
    {
        var sorted = times.Skip(3).Order().ToList();
        return $"median {sorted[sorted.Count / 2]:F0} ms, p95 {sorted[(int)(sorted.Count * 0.95)]:F0} ms";
    }
}
