using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Decisions;

/// <summary>A county with one round whose forums have delivered, and as many cases waiting for a decision as a test asks for.</summary>
internal sealed class Waiting : IAsyncDisposable
{
    public const string Decider = "Beslutter";

    private static readonly SemaphoreSlim Once = new(1);
    private static readonly Dictionary<int, TestDatabase> Made = [];

    private Waiting(World world, IReadOnlyList<Recommendation> lists) => (World, Lists) = (world, lists);

    public World World { get; }

    /// <summary>The forums' finished lists.</summary>
    public IReadOnlyList<Recommendation> Lists { get; }

    public string Number => Lists[0].RoundNumber;

    /// <summary>The dry run of everything.</summary>
    public string Address => Urls.DecidePackage(Number, Lists.Select(list => list.Id));

    public static async Task<Waiting> NewAsync(int cases)
    {
        var world = new World { From = () => TemplateAsync(cases) };
        await world.InitializeAsync();
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.StageIndex == 2).OrderBy(list => list.Id).ToListAsync());
        return new Waiting(world, lists);
    }

    public async ValueTask DisposeAsync() => await World.DisposeAsync();

    /// <summary>How many cases stand so.</summary>
    public Task<int> CountAsync(params CaseStatus[] statuses) => World.AskAsync(db => db.Cases.CountAsync(one => statuses.Contains(one.Status)));

    /// <summary>Where the ledger and what is stored differ; null when nowhere.</summary>
    public async Task<string?> DifferenceAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().FirstDifferenceAsync(CancellationToken.None);
    }

    private static async Task<TestDatabase> TemplateAsync(int cases)
    {
        await Once.WaitAsync();
        try
        {
            if (!Made.TryGetValue(cases, out var made)) { Made[cases] = made = await World.MakeAsync(services => MakeAsync(services, cases)); }
            return made;
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task MakeAsync(IServiceProvider services, int cases)
    {
        var (db, clock, current) = (services.GetRequiredService<SamspillDb>(), new DemoClock(), services.GetRequiredService<CurrentActor>());
        var recorder = new Recorder(db, current, clock, services.GetRequiredService<RuleBook>(), services.GetRequiredService<LedgerSignal>());
        var (story, today) = (new Story(recorder, current, clock), OsloTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var (days, members) = (new DemoDays(today), new CountyMembers(true));
        var plan = Rounds.WaitingForDecision with { Cases = [.. new MadeCases(members).For("demo-6", today.Year, cases, Reached.AtDecision)] };
        var cast = new Cast(members, true);
        Founding.Tell(story, days, members, cast, WholeCounty.FirstDay([plan]));
        var treatment = new Treatment(story, db, days, members, cast);
        var files = new DemoFiles(services.GetRequiredService<IFileStore>(), services.GetRequiredService<IVirusScanner>());
        new RoundStory(story, db, days, members, cast, new ReportWriting(members), treatment, new DemoConfirmations(story, cast, treatment), files, plan).Tell();
        await QuietStart.DuringAsync(db, [.. services.GetServices<FollowerKind>()], () => story.RunAsync(CancellationToken.None), CancellationToken.None);
    }
}
