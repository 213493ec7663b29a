using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A round as far as the list needs it.</summary>
public sealed record CaseListRound(string Number, int Year, string RulesId, DateOnly OpensOn, DateOnly ClosesOn);

/// <summary>
/// The case list for one reader and one choice: the same for the page, the files made of it, the neighbours of a case and acts on many cases, so that
/// what is shown, counted, exported and acted on is always the same.
/// </summary>
public sealed class CaseList(Reader reader, Remembered remembered, TextCatalog texts, TimeProvider clock)
{
    private static readonly IReadOnlyList<string> OfCases = [.. Kinds.Of<GrantCase>(), .. Kinds.Of<CallRound>()];

    private readonly Dictionary<string, RuleSet> byId = [];
    private readonly Dictionary<ReportRemark, IReadOnlyList<(string Text, string Color)>> tags = [];
    private IQueryable<CaseLine> answering = Enumerable.Empty<CaseLine>().AsQueryable();

    /// <summary>What was asked, understood.</summary>
    public CaseListAsked Asked { get; private set; } = null!;

    public IReadOnlyList<CaseListRound> Rounds { get; private set; } = [];

    public IReadOnlyList<CaseGroup> Groups { get; private set; } = [];

    /// <summary>As what the reader reads each line.</summary>
    public CaseListSight Sight { get; private set; } = null!;

    public bool IsStaff => Sight.IsStaff;

    /// <summary>The reader checks cases, and can act on many at once.</summary>
    public bool MayCheck => Sight.MayCheck;

    /// <summary>The reader decides cases somewhere.</summary>
    public bool MayDecide { get; private set; }

    /// <summary>Who has the cases, for those who check them.</summary>
    public CaseStaffList? Staff { get; private set; }

    /// <summary>Nothing was found as it was typed; what is shown has words that resemble it.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>How many stand where, under the filter but not of one group.</summary>
    public IReadOnlyList<CaseListCount> Counts { get; private set; } = [];

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    /// <summary>What fits the filter and stands in the chosen group.</summary>
    public CaseListSum Sum => SumOf(Counts.Where(IsInGroup));

    /// <summary>The remarks that can be chosen, those of the rules with how many cases have them; without counts when one is chosen already.</summary>
    public IEnumerable<SelectListItem> Remarks { get; private set; } = [];

    /// <summary>All lines of the choice; in no order.</summary>
    public IQueryable<CaseLine> Lines => answering.Of(Asked.Group);

    /// <summary>All lines of the choice, in its order.</summary>
    public IQueryable<CaseLine> Sorted => Lines.Sorted(Asked.Choice.Column, Asked.Choice.IsDescending);

    /// <summary>Understands a choice; counts unless <paramref name="isCounted"/> says that nobody looks at the counts.</summary>
    public async Task OpenAsync(CaseListChoice choice, bool isCounted, CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        (Sight, MayDecide) = (new CaseListSight(actor, await reader.SteppedAsideAsync(ct)), actor.MaySomewhere(Permission.DecideGrants));
        Rounds = await RoundsAsync(actor, ct);
        await ReadRulesAsync(ct);
        var chosen = Rounds.Where(round => round.Number == choice.Round).DefaultIfEmpty().First();
        List<(string Round, RuleSet Rules)> following = [.. from round in chosen is null ? Rounds : [chosen] where byId.ContainsKey(round.RulesId) select (round.Number, byId[round.RulesId])];
        Groups = CaseGroups.Of(following, texts);
        if (MayCheck) { Staff = new CaseStaffList(await remembered.StaffAsync(reader, Today, ct), Sight.Me, texts); }
        Asked = new CaseListAsked(choice, new CaseListOptions(Rounds, [.. following.Select(one => one.Rules).DistinctBy(rules => rules.Id)], Groups, IsStaff, MayCheck), texts);
        answering = await AnsweringAsync(null, ct);
        if (isCounted) { Counts = await CountsAsync(ct); }
        if (Asked.Words.Count > 0 && (isCounted ? Counts.Count == 0 : !await answering.AnyAsync(ct))) { await GuessAsync(isCounted, ct); }
        Remarks = isCounted && IsStaff && Asked.Filter.Remark is null ? Counted(Asked.Remarks, await ToldAsync(ct)) : Asked.Remarks;
    }

    /// <summary>One page of rows.</summary>
    public async Task<IReadOnlyList<CaseListRow>> PageAsync(int page, int size, CancellationToken ct)
    {
        Task<List<CaseListRow>> ReadAsync(CancellationToken token) => Sorted.Rows().Skip((page - 1) * size).Take(size).ToListAsync(token);
        return AsksMore ? await ReadAsync(ct) : await remembered.GetAsync((nameof(CaseListRow), page, size, await KeyAsync(Asked.Choice, ct)), OfCases, ReadAsync, ct, rows => rows.Count / 2);
    }

    /// <summary>The step of a row: what happens next.</summary>
    public string StepOf(CaseListRow row) => CaseStep.Of(row, RulesOf(row.RoundNumber), AwaitsLate(row), Sight.IsStaffIn(row.District), texts);

    /// <summary>The date by which the next step of a row should be done; null when nothing waits, or no day is set.</summary>
    public static DateOnly? DueOf(CaseListRow row) => row.Due >= CaseDue.Undated ? null : row.Due;

    /// <summary>What the list remarks on a case, and how hard: where it stands first, then what the rules found. Who steps aside is told that alone .</summary>
    public IReadOnlyList<(string Text, string Color)> RemarksOf(CaseListRow row)
    {
        if (Sight.StepsAside(row)) { return [(texts["cases.remark.recused"], "neutral")]; }
        var found = Sight.RemarksOf(row);
        if (!tags.TryGetValue(found, out var said)) { tags[found] = said = [.. CaseRemarks.TagsOf(found, texts)]; }
        return Standing(row) is { } standing ? [standing, .. said] : said;
    }

    public int CountOf(CaseGroup group) => Counts.Where(count => group.Holds(count.Round, count.Status, count.StageIndex)).Sum(count => count.Count);

    private bool IsInGroup(CaseListCount count) => Asked.Group?.Holds(count.Round, count.Status, count.StageIndex) != false;

    private (string Text, string Color)? Standing(CaseListRow row) => row switch
    {
        _ when AwaitsLate(row) => (texts["cases.remark.late"], "warning"),
        { Status: CaseStatus.Returned } when row.Due < Today => (texts["cases.remark.overdue"], "warning"),
        _ when Sight.StatusOf(row) == CaseStatus.DismissalProposed => (texts["cases.remark.dismissal"], "warning"),
        { Submissions: > 1 } when Sight.StatusOf(row) == CaseStatus.Submitted => (texts["cases.remark.again"], "info"),
        _ => null,
    };

    private IEnumerable<SelectListItem> Counted(IEnumerable<SelectListItem> items, IReadOnlyList<CaseListCount> told) =>
        from item in items
        let remark = CaseRemarks.All.First(one => one.Key == item.Value)
        let count = told.Where(one => IsInGroup(one) && (one.Remarks & remark.Found) != ReportRemark.None).Sum(one => one.Count)
        where remark.Remark != CaseRemark.Found || count > 0
        select remark.Remark == CaseRemark.Found ? new SelectListItem(texts["list.with-count", item.Text, count], item.Value) : item;

    // The counts are everybody's with the same reach; where somebody has stepped aside, what is told depends on who asks.
    private async Task<IReadOnlyList<CaseListCount>> ToldAsync(CancellationToken ct)
    {
        if (!Sight.IsStaffOnly) { return await Sight.Told(answering).CountsAsync(ct); }
        var open = Counts.Where(count => !count.HasRecused);
        return Counts.Any(count => count is { HasRecused: true, Remarks: not ReportRemark.None }) ? [.. open, .. await Sight.Told(answering.Where(line => line.HasRecused)).CountsAsync(ct)] : [.. open];
    }

    private static CaseListSum SumOf(IEnumerable<CaseListCount> counts)
    {
        var (count, asked) = (0, 0L);
        foreach (var one in counts) { (count, asked) = (count + one.Count, asked + one.Asked); }
        return new CaseListSum(count, new Nok(asked));
    }

    // A round follows the rules it was announced with, whatever the newest one does.
    private RuleSet? RulesOf(string round) => RoundOf(round) is { } known ? byId.GetValueOrDefault(known.RulesId) : null;

    private CaseListRound? RoundOf(string number) => Rounds.FirstOrDefault(one => one.Number == number);

    private bool AwaitsLate(CaseListRow row) => row.LateWaits && RoundOf(row.RoundNumber) is { } round && LateRequest.Awaits(row.LateWaits, round.ClosesOn, Today);

    private async Task ReadRulesAsync(CancellationToken ct)
    {
        foreach (var id in Rounds.Select(round => round.RulesId).Distinct())
        {
            if (await reader.RulesAsync(id, ct) is { } rules) { byId[id] = rules; }
        }
    }

    // Counting costs more than reading a page, and the counts stay true until somebody acts on a case or moves a round's dates.
    private async Task<IReadOnlyList<CaseListCount>> CountsAsync(CancellationToken ct)
    {
        if (AsksMore) { return await answering.CountsAsync(ct); }
        var key = (nameof(CaseListCount), await KeyAsync(Asked.Choice with { Group = null, Sort = null }, ct));
        return await remembered.GetAsync(key, OfCases, answering.CountsAsync, ct);
    }

    // Few search for the same; and who steps aside where is not of the cases alone.
    private bool AsksMore => Asked.Words.Count > 0 || Asked.Filter.Remark?.Remark is CaseRemark.Recused or CaseRemark.Found or CaseRemark.NothingFound;

    private async Task<object> KeyAsync(CaseListChoice choice, CancellationToken ct)
    {
        var whose = Asked.Filter.Assigned switch { null => "", AssignedChoice.Me => $"{Sight.Me} {Sight.ChecksKey}", _ => Sight.ChecksKey };
        return (await reader.ReachKeyAsync(ct), whose, choice.Query, Today);
    }

    // Which rounds somebody may know of depends on their roles alone.
    private async Task<IReadOnlyList<CaseListRound>> RoundsAsync(Actor actor, CancellationToken ct) =>
        await remembered.GetAsync((nameof(CaseListRound), string.Join(' ', actor.Mandates.Select(held => held.Role).Distinct().Order())), Kinds.Of<CallRound>(), async token =>
            await (await reader.RoundsAsync(token)).OrderByDescending(round => round.Year).ThenBy(round => round.Number)
                .Select(round => new CaseListRound(round.Number, round.Year, round.RulesId, round.OpensOn, round.ClosesOn)).ToListAsync(token), ct);

    private async Task<IQueryable<CaseLine>> AnsweringAsync(IReadOnlyDictionary<string, IReadOnlyList<string>>? likely, CancellationToken ct) =>
        Asked.Filter.Of(await reader.LinesAsync(Asked.Words, likely, ct), Sight, Today);

    private async Task GuessAsync(bool isCounted, CancellationToken ct)
    {
        var likely = await reader.LikelyAsync(Asked.Words, ct);
        if (likely.Values.All(words => words.Count == 0)) { return; }
        answering = await AnsweringAsync(likely, ct);
        if (isCounted) { Counts = await CountsAsync(ct); }
        IsGuess = !isCounted || Counts.Count > 0;
    }
}
