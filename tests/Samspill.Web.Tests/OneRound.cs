using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Spine;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests;

/// <summary>A county with one round, and as many cases in it as a test asks for: a long list or a large package in a few seconds. Made once for each.</summary>
internal static class OneRound
{
    private static readonly SemaphoreSlim Once = new(1);
    private static readonly Dictionary<(Reached, int), TestDatabase> Made = [];

    /// <summary>A round that has come so far.</summary>
    public static async Task<TestDatabase> ReachedAsync(Reached reached, int cases)
    {
        await Once.WaitAsync();
        try
        {
            if (!Made.TryGetValue((reached, cases), out var made)) { Made[(reached, cases)] = made = await World.MakeAsync(services => MakeAsync(services, reached, cases)); }
            return made;
        }
        finally
        {
            Once.Release();
        }
    }

    private static async Task MakeAsync(IServiceProvider services, Reached reached, int cases)
    {
        var (db, clock, current) = (services.GetRequiredService<SamspillDb>(), new DemoClock(), services.GetRequiredService<CurrentActor>());
        var recorder = new Recorder(db, current, services.GetRequiredService<Remembered>(), clock, services.GetRequiredService<RuleBook>(), services.GetRequiredService<LedgerSignal>());
        var (story, today) = (new Story(recorder, current, clock), OsloTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var (days, members) = (new DemoDays(today), new CountyMembers(true));
        var round = Rounds.All.Append(Rounds.WaitingForDecision).First(one => one.Reached == reached);
        var plan = round with { Cases = [.. new MadeCases(members).For(round.Number, today.Year, cases, reached)] };
        var cast = new Cast(members, true);
        Founding.Tell(story, days, members, cast, WholeCounty.FirstDay([plan]));
        var treatment = new Treatment(story, db, days, members, cast);
        var files = new DemoFiles(services.GetRequiredService<IFileStore>(), services.GetRequiredService<IVirusScanner>());
        new RoundStory(story, db, days, members, cast, new ReportWriting(members), treatment, new DemoConfirmations(story, cast, treatment), files, plan).Tell();
        await QuietStart.DuringAsync(db, [.. services.GetServices<FollowerKind>()], () => story.RunAsync(CancellationToken.None), CancellationToken.None);
    }
}
