using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Spine.Live;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>
/// The one way to change anything: load, authorise, decide, apply, remember, save. State, ledger row and what follows of them are one
/// transaction; appending is one at a time, so that numbers, hashes and bookmarks have no gaps (architecture 2.3, 2.5).
/// </summary>
public sealed class Recorder(SamspillDb db, CurrentActor current, Remembered remembered, TimeProvider clock, RuleBook rules, LedgerSignal signal)
{
    private readonly List<Change> written = [];
    private readonly Read read = new();

    /// <summary>Records one act. <paramref name="seen"/> is the version the form showed; null when there was none to see.</summary>
    public async Task<Recorded> RecordAsync<TSubject>(Ref<TSubject> id, Act<TSubject> act, long? seen, CancellationToken ct)
        where TSubject : Subject, new()
    {
        await using var transaction = await BeginAsync(ct);
        var recorded = await StepAsync(id, act, seen, ct);
        if (recorded is Recorded.Done) { await CommitAsync(transaction, ct); }
        return recorded;
    }

    /// <summary>Records many acts in one transaction: all of them, or none. Stops at the first that is not done and returns it.</summary>
    public async Task<Recorded> TogetherAsync(Func<Steps, Task<Recorded>> steps, CancellationToken ct)
    {
        await using var transaction = await BeginAsync(ct);
        var recorded = await steps(new Steps(this));
        if (recorded is Recorded.Done) { await CommitAsync(transaction, ct); }
        else { db.ChangeTracker.Clear(); }
        return recorded;
    }

    /// <summary>
    /// Saves a part of a report that is still being written: rights asked unit by unit, what others saved meanwhile merged in, no fact (architecture
    /// 3.5). <paramref name="compose"/> reads the form against what is saved now; when another save came between, it is asked again.
    /// </summary>
    public async Task<DraftSaved> SaveDraftAsync<TPart>(Guid caseId, ReportPart part, Func<OpenDraft, DraftEdit<TPart>> compose, CancellationToken ct)
    {
        const int MostTries = 20;
        await current.GetAsync(ct);
        var saving = new DraftSaving(db, current, rules, clock.GetUtcNow());
        if (db.Database.CurrentTransaction is not null) { return await SaveAloneAsync(saving, caseId, part, compose, ct); }
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            if (await saving.SaveAtOnceAsync(caseId, part, compose, ct) is { } stored) { return stored; }
            await using var transaction = await WritingTurn.BeginAsync(db, ct);
            try
            {
                var saved = await saving.SaveAsync(caseId, part, alone: false, compose, ct);
                if (saving.ToAskAgain.Count == 0)
                {
                    await transaction.CommitAsync(ct);
                    return saved;
                }

                break;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Another save of the same part came between: what it says is merged in.
            }
        }

        // Somebody's confirmation no longer stands, and the ledger says so: appending is one at a time, so the saving begins again behind its lock.
        await using var appending = await BeginAsync(ct);
        var again = await SaveAloneAsync(saving, caseId, part, compose, ct);
        await CommitAsync(appending, ct);
        return again;
    }

    /// <summary>Saves a whole part of which nothing is known but the revision it rests on.</summary>
    public Task<DraftSaved> SaveDraftAsync<TPart>(GrantCase subject, ReportPart part, int basedOn, TPart content, CancellationToken ct) =>
        SaveDraftAsync(subject.Id, part, _ => new DraftEdit<TPart>(content, basedOn, UnitBasis.None), ct);

    /// <summary>What would hinder the act now; changes nothing. Null when the actor has no mandate for it.</summary>
    public async Task<IReadOnlyList<Hindrance>?> PreviewAsync<TSubject>(TSubject subject, Act<TSubject> act, CancellationToken ct)
        where TSubject : Subject
    {
        var actor = await current.GetAsync(ct);
        if (!actor.May(act.Requires, act.PlaceOf(subject))) { return null; }
        var given = await GivenAsync(subject, act, actor, ct);
        return act.Decide(subject, given) is Outcome.Hindered(var hindrances) ? hindrances : [];
    }

    internal Task<DraftSaved> BeginDraftAsync(Guid caseId, NeedReport report, CancellationToken ct)
    {
        read.ForgetWritten(caseId);
        return new DraftSaving(db, current, rules, clock.GetUtcNow()).BeginAsync(caseId, report, ct);
    }

    internal async Task<Written?> WrittenAsync(Guid caseId, Permission asks, CancellationToken ct) => await DraftSights.LockedAsync(db, caseId, ct) is { } subject && (await current.GetAsync(ct)).May(asks, subject.Place)
        ? await read.WrittenAsync(caseId, () => DraftSights.ReadAsync(db, subject, ct))
        : null;

    internal async Task<Recorded> StepAsync<TSubject>(Ref<TSubject> id, Act<TSubject> act, long? seen, CancellationToken ct)
        where TSubject : Subject, new() => await StepAsync(id, act, seen, await current.GetAsync(ct), ct);

    private async Task<Recorded> StepAsync<TSubject>(Ref<TSubject> id, Act<TSubject> act, long? seen, Actor actor, CancellationToken ct)
        where TSubject : Subject, new()
    {
        var subject = await db.Set<TSubject>().FindAsync([id.Value], ct);
        if (subject is null && act is not IOpens) { return new Recorded.Unknown(); }
        var isNew = subject is null;
        subject ??= new TSubject { Id = id.Value };
        if (actor.MandateFor(act.Requires, act.PlaceOf(subject)) is not { } mandate) { return new Recorded.Forbidden(act.Requires); }
        if (seen is { } version && version != subject.Version) { return new Recorded.Overtaken(id.Value, version, subject.Version); }
        var given = await GivenAsync(subject, act, actor, ct);
        var outcome = act.Decide(subject, given);
        if (outcome is not Outcome.Done(var fact)) { return Hindered(outcome); }

        subject.Take(fact);
        if (isNew) { db.Add(subject); }
        await RememberAsync(subject, act, fact, given, mandate, ct);
        written.Add(new Change(subject.Id, subject.Version));
        if (subject is GrantCase) { read.ForgetWritten(subject.Id); }
        else { read.Forget(); }
        if (subject is GrantCase left && fact is NeedReportWithdrawn or CaseDismissed) { await LeaveListsAsync(left, ct); }
        if (subject is Recommendation opened && fact is RecommendationReopened) { await TakeOutAsync(opened, ct); }
        return new Recorded.Done(fact, subject.Version);
    }

    // What left while the list was finished leaves it now.
    private async Task TakeOutAsync(Recommendation opened, CancellationToken ct)
    {
        var cases = opened.Lines.Select(line => line.Case).ToList();
        var left = await db.Cases.AsNoTracking().Where(one => cases.Contains(one.Id) && (one.Status == CaseStatus.Withdrawn || one.Status == CaseStatus.Dismissed)).Select(one => one.Id).ToListAsync(ct);
        foreach (var @case in left) { await StepAsync(new Ref<Recommendation>(opened.Id), new TakeOutCase(@case), seen: null, Actor.TheSystem, ct); }
    }

    // A case that no longer stands leaves the lists that are still on the table; the program says so, since its owner has no place there.
    private async Task LeaveListsAsync(GrantCase left, CancellationToken ct)
    {
        var lists = await db.Recommendations.AsNoTracking().Where(list => list.Round == left.Round && list.SchemeCode == left.SchemeCode && list.Final == null).ToListAsync(ct);
        foreach (var list in lists.Where(list => list.LineOf(left.Id) is not null))
        {
            await StepAsync(new Ref<Recommendation>(list.Id), new TakeOutCase(left.Id), seen: null, Actor.TheSystem, ct);
        }
    }

    private async Task<DraftSaved> SaveAloneAsync<TPart>(DraftSaving saving, Guid caseId, ReportPart part, Func<OpenDraft, DraftEdit<TPart>> compose, CancellationToken ct)
    {
        var saved = await saving.SaveAsync(caseId, part, alone: true, compose, ct);
        read.ForgetWritten(caseId);
        foreach (var request in saving.ToAskAgain) { await StepAsync(new Ref<GrantCase>(caseId), new AskAgain(request), seen: null, ct); }
        return saved;
    }

    // Whoever follows the ledger or a subject is told after the commit, when the row can be seen.
    private async Task CommitAsync(WritingTurn transaction, CancellationToken ct)
    {
        await transaction.CommitAsync(ct);
        signal.Raise([.. written]);
    }

    private static Recorded.Hindered Hindered(Outcome outcome) => new(((Outcome.Hindered)outcome).Hindrances);

    private async Task RememberAsync(Subject subject, IAct act, Fact fact, Given given, HeldMandate mandate, CancellationToken ct)
    {
        remembered.HasRecorded();
        var entry = LedgerWriting.Entry(subject, act, fact, given, mandate, LedgerWriting.HeadOf(db, subject));
        db.Ledger.Add(entry);
        LedgerWriting.SetHead(db, subject, entry.Hash);
        await Following.OfAsync(db, read, subject, fact, given, ct);
        await db.SaveChangesAsync(ct);
        db.Concerns.AddRange(fact.Concerns().Where(other => other != subject.Id).Distinct()
            .Select(other => new LedgerConcern { SubjectId = other, Sequence = entry.Sequence }));
        if (db.ChangeTracker.HasChanges()) { await db.SaveChangesAsync(ct); }

        // Nothing is kept between acts, so that hundreds in one transaction cost no more each than one.
        db.ChangeTracker.Clear();
    }

    private async Task<Given> GivenAsync<TSubject>(TSubject subject, Act<TSubject> act, Actor actor, CancellationToken ct)
        where TSubject : Subject
    {
        var now = clock.GetUtcNow();
        var pinned = await rules.ForAsync(db, RuleSetOf(subject, act), ct);
        var looking = new Looking(db, remembered, subject, act, OsloTime.DayOf(now), pinned, actor, ct) { Read = db.Database.CurrentTransaction is null ? new Read() : read };
        var sights = new List<Sight>();
        foreach (var kind in act.Sees) { sights.Add(await Sights.LoadAsync(kind, looking)); }
        return new Given(actor, now, pinned) { Sights = sights };
    }

    private static string? RuleSetOf(Subject subject, IAct act) =>
        subject.Version > 0 ? subject.RuleSetId : act.GetType().GetProperty("RulesId")?.GetValue(act) as string;

    private async Task<WritingTurn> BeginAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        written.Clear();
        read.Forget();
        var transaction = await WritingTurn.BeginAsync(db, ct);
        if (db.IsPostgres) { await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(5080)", ct); }
        current.BeginsToAct();
        return transaction;
    }
}

/// <summary>Acts recorded in one transaction.</summary>
public sealed class Steps(Recorder recorder)
{
    public Task<Recorded> RecordAsync<TSubject>(Ref<TSubject> id, Act<TSubject> act, long? seen, CancellationToken ct)
        where TSubject : Subject, new() => recorder.StepAsync(id, act, seen, ct);

    /// <summary>The report of a case as it is written now, and stays until the transaction ends; null when there is no such case for who holds the permission.</summary>
    public Task<Written?> WrittenAsync(Guid caseId, Permission asks, CancellationToken ct) => recorder.WrittenAsync(caseId, asks, ct);

    /// <summary>Writes a whole report in which nobody has written, as a draft.</summary>
    public Task<DraftSaved> WriteReportAsync(Guid caseId, NeedReport report, CancellationToken ct) => recorder.BeginDraftAsync(caseId, report, ct);
}
