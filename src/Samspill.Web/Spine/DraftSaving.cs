using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Saves a part of a draft: one question to the database, and one answer to it.</summary>
internal sealed class DraftSaving(SamspillDb db, CurrentActor current, RuleBook rules, DateTimeOffset now)
{
    private static readonly TimeSpan CountsOnce = TimeSpan.FromMinutes(10);

    // Asked at each save of each who writes, so it is put together once.
    private static readonly Func<SamspillDb, Guid, IAsyncEnumerable<Found>> Unlocked = EF.CompileAsyncQuery((SamspillDb db, Guid id) =>
        from one in db.Cases.AsNoTracking()
        where one.Id == id
        join draft in db.Drafts.AsNoTracking() on one.Id equals draft.CaseId into drafts
        from draft in drafts.DefaultIfEmpty()
        select new Found(one, draft));

    /// <summary>Requests whose confirmed part the saving changed, and whose party has not been told.</summary>
    public IReadOnlyList<Guid> ToAskAgain { get; private set; } = [];

    /// <summary>
    /// Saves what was written in a part that has been saved before: read without a lock, and stored in one step that holds only if nobody has saved the
    /// part or acted on the case meanwhile. Null when somebody has, when the part is new, and when acts follow of it: then the transaction is needed.
    /// </summary>
    public async Task<DraftSaved?> SaveAtOnceAsync<TPart>(Guid caseId, ReportPart part, Func<OpenDraft, DraftEdit<TPart>> compose, CancellationToken ct)
    {
        var work = await ComposeAsync(await Unlocked(db, caseId).ToListAsync(ct), part, compose, ct);
        if (work.Answer is not null || work.Row is not { } row) { return work.Answer; }
        var revision = row.Revision;
        Fill(work, row);
        return Changed(work.Open.Case, work.Rows).Count == 0 && await StoreAsync(work.Open.Case, row, revision, ct) ? Answer(row, work.Merge) : null;
    }

    /// <summary>Saves a part in the transaction that is open; <paramref name="alone"/> when acts follow in it.</summary>
    public async Task<DraftSaved> SaveAsync<TPart>(Guid caseId, ReportPart part, bool alone, Func<OpenDraft, DraftEdit<TPart>> compose, CancellationToken ct)
    {
        var work = await ComposeAsync(await FindAsync(caseId, alone, ct), part, compose, ct);
        if (work.Answer is not null) { return work.Answer; }
        var row = work.Row ?? db.Drafts.Add(new DraftSection { CaseId = caseId, Part = part.ToString(), Content = "" }).Entity;
        if (work.Row is not null) { db.Drafts.Attach(row); }
        Fill(work, row);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        ToAskAgain = Changed(work.Open.Case, work.Row is null ? [.. work.Rows, row] : work.Rows);
        return Answer(row, work.Merge);
    }

    // What was typed, held against what is saved now and what the actor may write; with an answer when there is nothing to store.
    private async Task<Work<TPart>> ComposeAsync<TPart>(List<Found> found, ReportPart part, Func<OpenDraft, DraftEdit<TPart>> compose, CancellationToken ct)
    {
        if (found.Count == 0) { return Work<TPart>.Ends(new DraftSaved.Unknown()); }
        var actor = await current.GetAsync(ct);
        var (subject, rows) = (found[0].Case, found.Select(row => row.Draft).OfType<DraftSection>().ToList());
        if (!DraftRights.MayOpen(subject, actor)) { return Work<TPart>.Ends(new DraftSaved.Forbidden()); }
        if (DraftRights.Closed(subject) is { } closed) { return Work<TPart>.Ends(new DraftSaved.Closed(closed)); }
        var pinned = await rules.ForAsync(db, subject.RulesId, ct) ?? throw new InvalidOperationException($"No rule set {subject.RulesId}.");
        var open = new OpenDraft(subject, DraftSights.Report(subject, rows), pinned, actor);
        var edit = compose(open);
        var row = rows.FirstOrDefault(one => one.Part == part.ToString());
        var writings = DraftWritings.Read(row);
        var written = ReportUnits.OfPart(part, edit.Content);
        var merge = DraftMerge.Of(
            new SavedUnits(ReportUnits.OfPart(part, open.Report), writings),
            new PostedUnits(written, edit.Basis, edit.BasedOn) { Form = edit.Form, Withheld = edit.Withheld },
            path => DraftRights.For(subject, actor, path) ?? NationalIdIn(written.GetValueOrDefault(path)));
        var isNothing = merge.Taken.Count == 0 && (row is not null || !edit.Begins);
        return new Work<TPart>(open, part, rows, row, writings, edit, merge, isNothing ? Answer(row, merge) : null);
    }

    /// <summary>
    /// Saves a whole report that nobody has written in, with the same rights and the same guards: one question and one answer for all its parts.
    /// </summary>
    public async Task<DraftSaved> BeginAsync(Guid caseId, NeedReport report, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var found = await FindAsync(caseId, alone: true, ct);
        if (found.Count == 0) { return new DraftSaved.Unknown(); }
        var subject = found[0].Case;
        if (!DraftRights.MayOpen(subject, actor)) { return new DraftSaved.Forbidden(); }
        if (DraftRights.Closed(subject) is { } closed) { return new DraftSaved.Closed(closed); }
        if (found[0].Draft is not null) { throw new InvalidOperationException($"{subject.Number} has been written in."); }
        var pinned = await rules.ForAsync(db, subject.RulesId, ct) ?? throw new InvalidOperationException($"No rule set {subject.RulesId}.");
        var open = new OpenDraft(subject, DraftSights.Report(subject, []), pinned, actor);
        var refused = new Dictionary<string, Hindrance>();
        foreach (var part in Enum.GetValues<ReportPart>()) { Begin(open, part, report, refused); }
        if (refused.Count > 0) { return new DraftSaved.Closed(refused.Values.First()); }
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return new DraftSaved.Done(1, 1, UnitBasis.None, now, [], [], []);
    }

    private void Begin(OpenDraft open, ReportPart part, NeedReport report, Dictionary<string, Hindrance> refused)
    {
        var units = ReportUnits.OfPart(part, report);
        foreach (var (path, unit) in units)
        {
            if ((DraftRights.For(open.Case, open.Actor, path) ?? NationalIdIn(unit)) is { } hindrance) { refused[path] = hindrance; }
        }

        var row = new DraftSection { CaseId = open.Case.Id, Part = part.ToString(), Content = ReportUnits.Write(part, report) };
        Count(row, open.Actor);
        row.Writings = JsonSerializer.Serialize(units.Keys.ToDictionary(path => path, path => By(open, path, row.Revision, form: null, source: null)), FactNames.Json);
        db.Drafts.Add(row);
    }

    // The last guard, whoever saves and however: no national id number is stored in case data.
    private static Hindrance? NationalIdIn(string? unit) => unit is not null && WrittenTexts.InJson(unit).Any(NationalIdNumber.IsIn) ? SpineHindrances.NationalId : null;

    // On PostgreSQL the case is locked: shared among those who save, for one alone when acts follow in the same transaction. SQLite has one writer.
    private async Task<List<Found>> FindAsync(Guid caseId, bool alone, CancellationToken ct)
    {
        if (!db.IsPostgres) { return await Unlocked(db, caseId).ToListAsync(ct); }
        var cases = alone ? db.Cases.FromSql($"SELECT * FROM cases WHERE id = {caseId} FOR UPDATE") : db.Cases.FromSql($"SELECT * FROM cases WHERE id = {caseId} FOR SHARE");
        return await (from one in cases.AsNoTracking()
                      join draft in db.Drafts.AsNoTracking() on one.Id equals draft.CaseId into drafts
                      from draft in drafts.DefaultIfEmpty()
                      select new Found(one, draft)).ToListAsync(ct);
    }

    private void Fill<TPart>(Work<TPart> work, DraftSection row)
    {
        var (edit, merge) = (work.Edit, work.Merge);
        var (posted, saved) = (ReportUnits.OfPart(work.Part, edit.Content), ReportUnits.OfPart(work.Part, work.Open.Report));

        // Taken apart and put together again, lists may come in another order; where nothing was merged in, the part stays as it was written.
        var merged = edit.Settle(ReportUnits.Hash(merge.Units) == ReportUnits.Hash(posted) ? edit.Content : ReportUnits.Join<TPart>(work.Part, merge.Units));
        Count(row, work.Open.Actor);
        var changed = ReportUnits.OfPart(work.Part, merged).Where(unit => saved.GetValueOrDefault(unit.Key) != unit.Value).Select(unit => unit.Key).Concat(merge.Taken).Distinct().ToList();
        foreach (var path in changed) { work.Writings[path] = By(work.Open, path, row.Revision, edit.Form, edit.Sources.GetValueOrDefault(path)); }
        (row.Content, row.Writings) = (JsonSerializer.Serialize(merged, FactNames.Json), JsonSerializer.Serialize(work.Writings, FactNames.Json));
    }

    // On PostgreSQL whoever submits has the case to themselves until they have read the drafts and removed them, and this waits for them.
    private async Task<bool> StoreAsync(GrantCase subject, DraftSection row, int revision, CancellationToken ct)
    {
        const string Stored =
            """
            UPDATE draft_sections SET content = {0}, writings = {1}, revision = {2}, version = {3}, version_at = {4}, sealed = {5}, saved_at = {6}, saved_by = {7}
            WHERE case_id = {8} AND part = {9} AND revision = {10} AND EXISTS (SELECT 1 FROM cases WHERE id = {8} AND version = {11}
            """;
        const string Unshared = Stored + ")";
        const string Shared = Stored + " FOR SHARE)";
        object[] values = [row.Content, row.Writings, row.Revision, row.Version, row.VersionAt.UtcTicks, row.Sealed, row.SavedAt.UtcTicks, row.SavedBy, row.CaseId, row.Part, revision, subject.Version];
        return await WritingTurn.StepAsync(db, () => db.Database.ExecuteSqlRawAsync(db.IsPostgres ? Shared : Unshared, values, ct), ct) > 0;
    }

    // The version shown rises by one with each save; one person's saves within ten minutes count once, and a confirmed version is never written again.
    private void Count(DraftSection row, Actor actor)
    {
        var isSame = row.Revision > 0 && !row.Sealed && row.SavedBy == actor.Person && now - row.VersionAt < CountsOnce;
        if (!isSame) { (row.Version, row.VersionAt, row.Sealed) = (row.Version + 1, now, false); }
        (row.Revision, row.SavedAt, row.SavedBy) = (row.Revision + 1, now, actor.Person);
    }

    private Writing By(OpenDraft open, string path, int revision, string? form, Origin? source)
    {
        // What follows from a partner's lines, such as the split, is not a partner's unit; it was still the partner who changed it.
        var mandate = DraftRights.MandateFor(open.Case, open.Actor, path) ?? open.Actor.Mandates.FirstOrDefault(held => held.Role == Role.PartnerConfirmer && held.Reaches(open.Case.Place))
            ?? new HeldMandate(Guid.Empty, Role.System, Guid.Empty);
        var scope = current.Mandates.FirstOrDefault(held => held.Id == mandate.Id)?.ScopeName ?? "";
        return new Writing(revision, open.Actor.Person, mandate.Role, mandate.Scope, scope, now) { Form = form, Source = source };
    }

    private DraftSaved.Done Answer(DraftSection? row, DraftMerge merge) =>
        new(row?.Revision ?? 0, row?.Version ?? 0, merge.Basis, row?.SavedAt ?? now, [.. merge.Taken], merge.Conflicts, merge.Refused);

    private sealed record Found(GrantCase Case, DraftSection? Draft);

    private static IReadOnlyList<Guid> Changed(GrantCase subject, IEnumerable<DraftSection> rows) => subject.Confirmations.All(request => request.Confirmed is null)
        ? []
        : [.. subject.ToAskAgain(DraftSights.Report(subject, rows)).Select(request => request.Id)];

    private sealed record Work<TPart>(
        OpenDraft Open, ReportPart Part, List<DraftSection> Rows, DraftSection? Row, Dictionary<string, Writing> Writings, DraftEdit<TPart> Edit, DraftMerge Merge, DraftSaved? Answer)
    {
        public static Work<TPart> Ends(DraftSaved answer) => new(null!, default, [], null, [], null!, null!, answer);
    }
}

/// <summary>Who wrote each unit of a saved part.</summary>
public static class DraftWritings
{
    public static Dictionary<string, Writing> Read(DraftSection? row) =>
        row is null ? [] : JsonSerializer.Deserialize<Dictionary<string, Writing>>(row.Writings, FactNames.Json) ?? [];
}
