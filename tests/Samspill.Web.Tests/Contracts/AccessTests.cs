using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;

namespace Samspill.Web.Tests.Contracts;

/// <summary>Every route × everybody in the demo county, held against a table that people have read (architecture 3.7, grants.md b.2).</summary>
public sealed class AccessTests(World world) : IClassFixture<World>, IAsyncLifetime
{
    private static readonly string Table = Path.Combine(Here(), "access.csv");

    public Task InitializeAsync() => Samples.AskForViewsFirstAsync(world);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Everybody_gets_what_the_table_says()
    {
        var lines = await ActualAsync();
        lines.Count.ShouldBeGreaterThan(100);
        if (Environment.GetEnvironmentVariable("SAMSPILL_RENEW") == "1") { await File.WriteAllLinesAsync(Table, lines); }

        var expected = await File.ReadAllLinesAsync(Table);

        lines.Except(expected).ShouldBeEmpty("not in access.csv; read it, and renew it with SAMSPILL_RENEW=1 when it is right");
        expected.Except(lines).ShouldBeEmpty("in access.csv, but not what the program does");
    }

    [Fact]
    public async Task No_address_answers_with_a_fault()
    {
        (await ActualAsync()).Where(line => line.Split(';')[2].StartsWith('5')).ShouldBeEmpty();
    }

    private async Task<List<string>> ActualAsync()
    {
        var visitors = await Everybody.OfAsync(world);
        var lines = new List<string>();
        foreach (var route in Samples.Routes(world))
        {
            foreach (var sample in await Samples.ForAsync(world, route))
            {
                var answers = new List<(string Name, string Answer)>();
                foreach (var (name, visitor) in visitors) { answers.Add((name, AnswerOf(await visitor.GetAsync(sample.Url)))); }
                lines.AddRange(answers.GroupBy(answer => answer.Answer).OrderBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => $"{route};{sample.Points};{same.Key};{Names([.. same.Select(answer => answer.Name)], answers.Count)}"));
            }
        }

        return lines;
    }

    private static string AnswerOf(PageSeen page) =>
        page.Status == HttpStatusCode.Redirect && page.Location!.Contains(Urls.SignIn, StringComparison.Ordinal) ? "sign in" : ((int)page.Status).ToString(CultureInfo.InvariantCulture);

    private static string Names(List<string> names, int all) => names.Count == all ? "everybody" : string.Join(" | ", names);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
