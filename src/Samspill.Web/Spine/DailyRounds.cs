using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Notices;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>What happens at a date without anybody asking: forms open and close, drafts that were never sent leave the top of lists, the ledger is sealed, and owners are reminded of time limits. Looks every minute; says nothing when nothing is due.</summary>
public sealed class DailyRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyRounds> log) : BackgroundService
{
    // The day this process last looked on; another may have done the work.
    private DateOnly looked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await LookAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(problem, "The daily rounds will be tried again in a minute.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Opens and closes what is due, seals the day, and reminds.</summary>
    public async Task LookAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<SamspillDb>();
        var now = clock.GetUtcNow();
        var waiting = await db.Rounds.AsNoTracking().Where(round => round.Status == RoundStatus.Announced || round.Status == RoundStatus.Open).ToListAsync(ct);
        services.GetRequiredService<CurrentActor>().Become(Actor.TheSystem);
        var recorder = services.GetRequiredService<Recorder>();
        foreach (var round in waiting)
        {
            var id = new Ref<CallRound>(round.Id);
            if (round.Status == RoundStatus.Announced && OsloTime.DayOf(now) >= round.OpensOn) { await recorder.RecordAsync(id, new OpenRound(), round.Version, ct); }
            if (round.Status == RoundStatus.Open && now >= round.ClosesAt) { await recorder.RecordAsync(id, new CloseRound(), round.Version, ct); }
        }

        var passed = await WritingTurn.TakeAsync(db, () => CaseLineWriting.PassAsync(db, services.GetRequiredService<RuleBook>(), OsloTime.DayOf(now), ct), ct);
        if (passed > 0 || looked != OsloTime.DayOf(now)) { services.GetRequiredService<Memory>().Forget(); }
        looked = OsloTime.DayOf(now);
        await services.GetRequiredService<Sealing>().SealTodayAsync(ct);
        await services.GetRequiredService<Reminding>().RemindAsync(ct);
    }
}
