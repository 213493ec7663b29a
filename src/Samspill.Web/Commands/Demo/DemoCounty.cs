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
    public static async Task<int> RunAsync(IServiceProvider services, bool onlyIfEmpty, CancellationToken ct)
    {
        var db = services.GetRequiredService<SamspillDb>();
        if (await db.Organisations.AnyAsync(ct))
        {
            await (onlyIfEmpty ? Console.Out : Console.Error).WriteLineAsync("The database is not empty: no demo county was made.");
            return onlyIfEmpty ? 0 : 1;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (clock, current) = (new DemoClock(), services.GetRequiredService<CurrentActor>());
        var recorder = new Recorder(db, current, clock, services.GetRequiredService<RuleBook>(), services.GetRequiredService<LedgerSignal>());
        var story = new Story(recorder, current, clock);
        Tell(story, db, new DemoDays(OsloTime.DayOf(now)), new DemoFiles(services.GetRequiredService<IFileStore>(), services.GetRequiredService<IVirusScanner>()));
        await QuietStart.DuringAsync(db, [.. services.GetServices<FollowerKind>()], () => story.RunAsync(ct), ct);
        await new Sealing(db, clock).SealTodayAsync(ct);
        Console.WriteLine($"{await db.Organisations.CountAsync(ct)} organisations, {await db.Cases.CountAsync(ct)} cases, {await db.Ledger.CountAsync(ct)} facts.");
        return 0;
    }

    private static void Tell(Story story, SamspillDb db, DemoDays days, DemoFiles files)
    {
        var members = new CountyMembers();
        var cast = new Cast(members);
        Founding.Tell(story, days, members, cast);
        var treatment = new Treatment(story, db, days, members, cast);
        var writing = new ReportWriting(members, days);
        var confirmations = new DemoConfirmations(story, cast, treatment);
        foreach (var round in Rounds.All) { new RoundStory(story, days, members, cast, writing, treatment, confirmations, files, round).Tell(); }
    }
}
