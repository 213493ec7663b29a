using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands.Demo;

/// <summary>
/// A county to try the program in: every fact in it is recorded by an act, by somebody with the mandate for it, at a time before now. All
/// organisations and rounds are marked as examples, and nobody in it has a name.
/// </summary>
public static class DemoCounty
{
    /// <summary>Makes the county; 0 when it is there afterwards, 1 when the database holds something else already.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, DemoSize size, bool onlyIfEmpty, CancellationToken ct)
    {
        var db = services.GetRequiredService<SamspillDb>();
        if (await db.Organisations.AnyAsync(ct))
        {
            await (onlyIfEmpty ? Console.Out : Console.Error).WriteLineAsync("The database is not empty: no demo county was made.");
            return onlyIfEmpty ? 0 : 1;
        }

        var begun = Stopwatch.GetTimestamp();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (clock, current) = (new DemoClock(), services.GetRequiredService<CurrentActor>());
        var recorder = new Recorder(db, current, services.GetRequiredService<Remembered>(), clock, services.GetRequiredService<RuleBook>(), services.GetRequiredService<LedgerSignal>());
        var story = new Story(recorder, current, clock);
        var cases = Tell(story, db, size, OsloTime.DayOf(now), new DemoFiles(services.GetRequiredService<IFileStore>(), services.GetRequiredService<IVirusScanner>()));
        if (size.IsFull) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Recording a county with {cases} cases. A thousand take about ten seconds.")); }
        await QuietStart.DuringAsync(db, [.. services.GetServices<FollowerKind>()], () => story.RunAsync(ct), ct);
        await new Sealing(db, clock).SealTodayAsync(ct);
        await TellAsync(db, Stopwatch.GetElapsedTime(begun), ct);
        return 0;
    }

    private static async Task TellAsync(SamspillDb db, TimeSpan took, CancellationToken ct)
    {
        var (organisations, rounds, cases, facts) = (await db.Organisations.CountAsync(ct), await db.Rounds.CountAsync(ct), await db.Cases.CountAsync(ct), await db.Ledger.CountAsync(ct));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{organisations} organisations, {rounds} rounds, {cases} cases, {facts} facts in {took.TotalSeconds:0.0} seconds."));
    }

    private static int Tell(Story story, SamspillDb db, DemoSize size, DateOnly today, DemoFiles files)
    {
        var (days, members) = (new DemoDays(today), new CountyMembers(size.IsFull));
        var rounds = WholeCounty.Rounds(size, today, members);
        var cast = new Cast(members, size.IsFull);
        Founding.Tell(story, days, members, cast, WholeCounty.FirstDay(rounds));
        var treatment = new Treatment(story, db, days, members, cast);
        var writing = new ReportWriting(members);
        var confirmations = new DemoConfirmations(story, cast, treatment);
        foreach (var round in rounds) { new RoundStory(story, db, days, members, cast, writing, treatment, confirmations, files, round).Tell(); }
        return rounds.Sum(round => round.Cases.Count);
    }
}
