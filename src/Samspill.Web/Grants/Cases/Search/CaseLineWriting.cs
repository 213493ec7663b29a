using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.Search;

/// <summary>Writes what the case list shows and searches in, in the transaction of the fact that changes it; and all of it anew from the state.</summary>
internal static class CaseLineWriting
{
    private const int AtATime = 200;

    private static readonly Func<SamspillDb, Guid, Task<CaseLine?>> Line = EF.CompileAsyncQuery((SamspillDb db, Guid id) => db.CaseLines.FirstOrDefault(row => row.CaseId == id));
    private static readonly Func<SamspillDb, Guid, Task<CaseLine?>> LineWithText = EF.CompileAsyncQuery((SamspillDb db, Guid id) => db.CaseLines.Include(row => row.Text).FirstOrDefault(row => row.CaseId == id));

    /// <summary>The line of a case after a fact.</summary>
    public static async Task FollowAsync(SamspillDb db, Read read, GrantCase subject, Fact fact, Given given, CancellationToken ct)
    {
        var isText = fact is NeedReportStarted or NeedReportSubmitted;
        var line = fact is NeedReportStarted ? null : await (isText ? LineWithText : Line)(db, subject.Id);
        line ??= db.CaseLines.Add(new CaseLine { CaseId = subject.Id }).Entity;
        if (!IsPlaced(db, subject, line)) { line.Due = CaseDue.Of(subject, given.Rules, (await read.RoundAsync(subject.Round, () => db.Rounds.AsNoTracking().FirstAsync(round => round.Id == subject.Round.Value, ct))).Dates, given.Today) ?? CaseDue.None; }
        if (fact is NeedReportSubmitted or ConfirmationFact) { line.Remarks = RemarksAfter(line.Remarks, subject, given); }
        if (fact is GrantDecided { Decision: var decision }) { await FundingRemarks.FollowAsync(db, subject, decision, given, ct); }
        if (fact is NeedReportSubmitted) { await FundingRemarks.MarkAsync(db, subject, ct); }
        if (fact is NeedReportSubmitted or NeedReportWithdrawn) { await FundingRemarks.FollowAsync(db, subject, line, given, ct); }
        Fill(line, subject);
        if (!isText) { return; }
        var before = line.Text?.Words.Split(' ') ?? [];
        var words = Fill(line, CaseWords.Of(subject));
        await KnowAsync(db, [.. words.Except(before)], ct);
        await ForgetAsync(db, line.Id, [.. before.Except(words)], ct);
    }

    /// <summary>Drafts whose last day has passed wait for nobody, and stand last. Those that ask to come late wait for an answer again when a deadline that was moved for all has passed as well.</summary>
    public static async Task<int> PassAsync(SamspillDb db, RuleBook book, DateOnly today, CancellationToken ct)
    {
        var lines = db.CaseLines.Where(line => line.Status == CaseStatus.Draft && line.Due < today);
        var passed = await lines.Where(line => !line.LateWaits).ExecuteUpdateAsync(line => line.SetProperty(one => one.Due, CaseDue.None), ct);
        var asking = await lines.Where(line => line.LateWaits).Select(line => new { line.CaseId, line.Due }).ToDictionaryAsync(line => line.CaseId, line => line.Due, ct);
        var rounds = new Dictionary<Guid, CallRound>();
        foreach (var late in asking.Count == 0 ? [] : await db.Cases.AsNoTracking().Where(one => asking.Keys.Contains(one.Id)).ToListAsync(ct))
        {
            var id = late.Round.Value;
            var round = rounds.GetValueOrDefault(id) ?? (rounds[id] = await db.Rounds.AsNoTracking().FirstAsync(one => one.Id == id, ct));
            var (before, due) = (asking[late.Id], CaseDue.Of(late, await book.ForAsync(db, late.RulesId, ct), round.Dates, today) ?? CaseDue.None);
            if (due == before) { continue; }

            // Somebody may have answered meanwhile: then the line says so already.
            passed += await db.CaseLines.Where(line => line.CaseId == late.Id && line.LateWaits && line.Due == before).ExecuteUpdateAsync(line => line.SetProperty(one => one.Due, due), ct);
        }

        return passed;
    }

    /// <summary>The lines of a round's cases when its dates have changed; a returned case has a date of its own.</summary>
    public static async Task FollowAsync(SamspillDb db, CallRound round, RuleSet? rules, DateOnly today, CancellationToken ct)
    {
        if (!db.Entry(round).Property(one => one.Dates).IsModified) { return; }
        var lines = db.CaseLines.Where(line => line.RoundNumber == round.Number && line.Status != CaseStatus.Returned && (line.Status != CaseStatus.Draft || !line.IsLateAsked));
        var places = await lines
            .Select(line => new { line.Status, line.StageIndex }).Distinct().ToListAsync(ct);
        foreach (var place in places)
        {
            var due = CaseDue.Of(place.Status, place.StageIndex, null, rules, round.Dates) ?? CaseDue.None;
            await lines.Where(line => line.Status == place.Status && line.StageIndex == place.StageIndex).ExecuteUpdateAsync(line => line.SetProperty(one => one.Due, due), ct);
        }

        var id = new Ref<CallRound>(round.Id);
        foreach (var late in await db.Cases.AsNoTracking().Where(one => one.Round == id && one.Status == CaseStatus.Draft && one.Late != null).ToListAsync(ct))
        {
            var due = CaseDue.Of(late, rules, round.Dates, today) ?? CaseDue.None;
            await db.CaseLines.Where(line => line.CaseId == late.Id).ExecuteUpdateAsync(line => line.SetProperty(one => one.Due, due), ct);
        }
    }

    /// <summary>Writes every line and word anew from the cases as they are; the number of cases. One transaction.</summary>
    public static Task<int> RebuildAsync(SamspillDb db, RuleBook book, DateOnly today, CancellationToken ct) => WriteAsync(db, book, today, isCatchingUp: false, ct);

    /// <summary>Writes everything when a database from before the list is opened; of several processes that open it, one.</summary>
    public static async Task CatchUpAsync(SamspillDb db, RuleBook book, DateOnly today, CancellationToken ct)
    {
        if (!await IsWrittenAsync(db, ct)) { await WriteAsync(db, book, today, isCatchingUp: true, ct); }
    }

    // Each case has a line; an older program may have written some of them while a newer one emptied the table.
    private static async Task<bool> IsWrittenAsync(SamspillDb db, CancellationToken ct) =>
        await db.CaseLines.CountAsync(ct) == await db.Cases.CountAsync(ct) && !await db.CaseLines.AnyAsync(line => line.TitleKey == "" && line.Title != "", ct);

    // Under the lock of those who record, so that nothing is recorded meanwhile; only then is it certain that nobody else has written the lines.
    private static async Task<int> WriteAsync(SamspillDb db, RuleBook book, DateOnly today, bool isCatchingUp, CancellationToken ct)
    {
        await using var transaction = await WritingTurn.BeginAsync(db, ct);
        if (db.IsPostgres) { await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(5080)", ct); }
        if (isCatchingUp && await IsWrittenAsync(db, ct)) { return 0; }
        await db.Set<CaseText>().ExecuteDeleteAsync(ct);
        await db.CaseLines.ExecuteDeleteAsync(ct);
        await db.SearchWords.ExecuteDeleteAsync(ct);
        var rounds = await db.Rounds.AsNoTracking().ToDictionaryAsync(round => round.Id, ct);
        var (count, named) = (0, new Dictionary<Guid, string>());
        for (var last = Guid.Empty; ;)
        {
            var cases = await db.Cases.AsNoTracking().Where(one => one.Id > last).OrderBy(one => one.Id).Take(AtATime).ToListAsync(ct);
            if (cases.Count == 0) { break; }
            await AddAsync(db, book, cases, rounds, today, ct);
            foreach (var (link, from) in cases.SelectMany(one => FundingSights.LinksOf(one).Select(link => (link, one.Id)))) { named[link] = FundingRemarks.With(named.GetValueOrDefault(link, ""), from); }
            (last, count) = (cases[^1].Id, count + cases.Count);
        }

        foreach (var (link, from) in named) { await db.CaseLines.Where(line => line.CaseId == link).ExecuteUpdateAsync(line => line.SetProperty(one => one.LinkedFrom, from), ct); }
        await transaction.CommitAsync(ct);
        return count;
    }

    private static async Task AddAsync(SamspillDb db, RuleBook book, List<GrantCase> cases, Dictionary<Guid, CallRound> rounds, DateOnly today, CancellationToken ct)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var funding = await FundingSights.ReadManyAsync(db, cases, ct);
        foreach (var subject in cases)
        {
            var line = db.CaseLines.Add(new CaseLine { CaseId = subject.Id }).Entity;
            var dates = rounds.GetValueOrDefault(subject.Round.Value)?.Dates ?? [];
            var rules = await book.ForAsync(db, subject.RulesId, ct);
            line.Due = CaseDue.Of(subject, rules, dates, today) ?? CaseDue.None;
            line.Remarks = rules is null ? ReportRemark.None : ReportRemarks.Of(subject, rules, funding[subject.Id]);
            Fill(line, subject);
            words.UnionWith(Fill(line, CaseWords.Of(subject)));
        }

        await KnowAsync(db, [.. words], ct);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private static bool IsPlaced(SamspillDb db, GrantCase subject, CaseLine line) =>
        line.Id > 0 && line.Status == subject.Status && line.StageIndex == subject.StageIndex && !db.Entry(subject).Property(one => one.Correction).IsModified
        && !db.Entry(subject).Property(one => one.Late).IsModified;

    // Only whoever submits has looked at other cases; what was found there stands until the report is submitted again, the owner is promised more, or a
    // report it names is sent.
    private static ReportRemark RemarksAfter(ReportRemark before, GrantCase subject, Given given) => given.Sights.OfType<FundingSight>().FirstOrDefault() is { } funding
        ? ReportRemarks.Of(subject, given.Rules, funding)
        : ReportRemarks.Of(subject, given.Rules) | (before & ReportRemark.DoubleFunding);

    /// <summary>Writes what follows of the case alone, whatever the day.</summary>
    public static void Fill(CaseLine line, GrantCase subject)
    {
        (line.Number, line.Year, line.RoundNumber, line.District) = (subject.Number, subject.Year, subject.RoundNumber, subject.District);
        (line.Owner, line.OwnerName, line.OwnerKind, line.Title, line.TitleKey) = (subject.Owner, subject.OwnerName, subject.OwnerKind, subject.Title, FundingChecks.KeyOf(subject.Title));
        (line.SchemeCode, line.Region, line.Status, line.StageIndex) = (subject.SchemeCode, subject.Region, subject.Status, subject.StageIndex);
        (line.Asked, line.Submissions, line.SubmittedAt, line.IsLateAsked) = (subject.Requested.Year1.Kroner, subject.Submissions, subject.SubmittedAt, subject.Late is not null);
        line.LateWaits = subject.IsLateUnanswered;
        line.AssignedTo = subject.AssignedTo?.Value;
        (line.Recused, line.HasRecused) = (string.Join(' ', subject.Recused), subject.Recused.Count > 0);
        line.Head = string.Concat(CaseWords.OfHead(subject).Select(word => $" {word}"));
    }

    private static IReadOnlyList<string> Fill(CaseLine line, IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words);
        if (line.Text is null) { line.Text = new CaseText { Words = text }; }
        else { line.Text.Words = text; }
        return words;
    }

    // A word no text has any longer is no likely meaning of another. The text of the line itself is written after this.
    private static async Task ForgetAsync(SamspillDb db, long line, IReadOnlyList<string> words, CancellationToken ct)
    {
        string[] left = [.. words.Where(IsKnown)];
        if (left.Length == 0) { return; }
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM search_words WHERE word = ANY({left}) AND NOT EXISTS (SELECT 1 FROM case_texts WHERE id <> {line} AND samspill_words(words) @@ ('''' || word || '''')::tsquery)", ct);
            return;
        }

        await db.Database.ExecuteSqlAsync($"DELETE FROM search_words WHERE word IN (SELECT value FROM json_each({JsonSerializer.Serialize(left)})) AND NOT EXISTS (SELECT 1 FROM case_words WHERE case_words MATCH '\"' || search_words.word || '\"' AND rowid <> {line})", ct);
    }

    private static async Task KnowAsync(SamspillDb db, IReadOnlyList<string> words, CancellationToken ct)
    {
        string[] known = [.. words.Where(IsKnown)];
        if (known.Length == 0) { return; }
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO search_words (word, initial, length) SELECT word, left(word, 1), length(word) FROM unnest({known}) AS word ON CONFLICT DO NOTHING", ct);
            return;
        }

        await db.Database.ExecuteSqlAsync($"INSERT OR IGNORE INTO search_words (word, initial, length) SELECT value, substr(value, 1, 1), length(value) FROM json_each({JsonSerializer.Serialize(known)})", ct);
    }

    private static bool IsKnown(string word) => word.Length >= Misspelling.Shortest && char.IsLetter(word[0]);
}
