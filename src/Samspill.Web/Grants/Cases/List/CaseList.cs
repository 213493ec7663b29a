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
public sealed record CaseListRound(string Number, int Year, string RulesId, DateOnly OpensOn, IReadOnlyList<RoundDate> Dates);

/// <summary>
/// The case list for one reader and one choice: the same for the page, the files made of it, the neighbours of a case and acts on many cases, so that
/// what is shown, counted, exported and acted on is always the same.
/// </summary>
public sealed class CaseList(Reader reader, Remembered remembered, TextCatalog texts, TimeProvider clock)
{
    private IQueryable<CaseLine> answering = Enumerable.Empty<CaseLine>().AsQueryable();
    private Guid me;

    /// <summary>What was asked, understood.</summary>
    public CaseListAsked Asked { get; private set; } = null!;

    public IReadOnlyList<CaseListRound> Rounds { get; private set; } = [];

    public RuleSet? Rules { get; private set; }

    public IReadOnlyList<CaseGroup> Groups { get; private set; } = [];

    public bool IsStaff { get; private set; }

    /// <summary>The reader checks cases, and can act on many at once.</summary>
    public bool MayCheck { get; private set; }

    /// <summary>Who has the cases, for those who check them.</summary>
    public CaseStaffList? Staff { get; private set; }

    /// <summary>Nothing was found as it was typed; what is shown has words that resemble it.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>How many stand where, under the filter but not of one group.</summary>
    public IReadOnlyList<CaseListCount> Counts { get; private set; } = [];

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    /// <summary>What fits the filter and stands in the chosen group.</summary>
    public CaseListSum Sum => SumOf(Counts.Where(count => Asked.Group?.Holds(count.Status, count.StageIndex) != false));

    /// <summary>All lines of the choice; in no order.</summary>
    public IQueryable<CaseLine> Lines => answering.Of(Asked.Group);

    /// <summary>All lines of the choice, in its order.</summary>
    public IQueryable<CaseLine> Sorted => Lines.Sorted(Asked.Choice.Column, Asked.Choice.IsDescending);

    /// <summary>Understands a choice; counts unless <paramref name="isCounted"/> says that nobody looks at the counts.</summary>
    public async Task OpenAsync(CaseListChoice choice, bool isCounted, CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        me = actor.Person;
        IsStaff = actor.Mandates.Any(held => Roles.Of(held.Role) is { Relation: Relation.District or Relation.Nation, ReadsCases: true });
        MayCheck = actor.MaySomewhere(Permission.CheckQuality);
        Rounds = await RoundsAsync(actor, ct);
        Rules = await reader.RulesAsync((Rounds.FirstOrDefault(round => round.Number == choice.Round) ?? (Rounds.Count > 0 ? Rounds[0] : null))?.RulesId, ct);
        Groups = CaseGroups.Of(Rules, texts);
        if (MayCheck) { Staff = new CaseStaffList(await StaffAsync(ct), me, texts); }
        Asked = new CaseListAsked(choice, new CaseListOptions(Rounds, Rules, Groups, IsStaff, MayCheck), texts);
        answering = await AnsweringAsync(null, ct);
        if (isCounted) { Counts = await CountsAsync("", ct); }
        if (Asked.Words.Count > 0 && (isCounted ? Counts.Count == 0 : !await answering.AnyAsync(ct))) { await GuessAsync(isCounted, ct); }
    }

    /// <summary>One page of rows.</summary>
    public Task<List<CaseListRow>> PageAsync(int page, int size, CancellationToken ct) => Sorted.Rows().Skip((page - 1) * size).Take(size).ToListAsync(ct);

    /// <summary>The step of a row: what happens next.</summary>
    public CaseStep StepOf(CaseListRow row) => CaseStep.Of(row.Status, row.StageIndex, null, Rules, DatesOf(row.RoundNumber), IsStaff, texts);

    /// <summary>The date by which the next step of a row should be done; null when nothing waits.</summary>
    public static DateOnly? DueOf(CaseListRow row) => row.Due == CaseDue.None ? null : row.Due;

    /// <summary>What the list remarks on a case, and how hard; null for nothing.</summary>
    public (string Text, string Color)? RemarkOf(CaseListRow row) => row switch
    {
        _ when row.Recused.Length > 0 && row.Recused.Contains(me.ToString(), StringComparison.Ordinal) => (texts["cases.remark.recused"], "neutral"),
        { Status: CaseStatus.Returned } when row.Due < Today => (texts["cases.remark.overdue"], "warning"),
        { Status: CaseStatus.DismissalProposed } when IsStaff => (texts["cases.remark.dismissal"], "warning"),
        { Status: CaseStatus.Submitted, Submissions: > 1 } => (texts["cases.remark.again"], "info"),
        _ => null,
    };

    /// <summary>The status as the reader is told it: what is only proposed is internal until it is decided.</summary>
    public CaseStatus StatusOf(CaseListRow row) => row.Status switch
    {
        CaseStatus.DismissalProposed when !IsStaff => CaseStatus.Submitted,
        CaseStatus.DecisionDrafted when !IsStaff => CaseStatus.Approved,
        var status => status,
    };

    public int CountOf(CaseGroup group) => Counts.Where(count => group.Holds(count.Status, count.StageIndex)).Sum(count => count.Count);

    private static CaseListSum SumOf(IEnumerable<CaseListCount> counts)
    {
        var (count, asked) = (0, 0L);
        foreach (var one in counts) { (count, asked) = (count + one.Count, asked + one.Asked); }
        return new CaseListSum(count, new Nok(asked));
    }

    private IReadOnlyList<RoundDate> DatesOf(string round) => Rounds.FirstOrDefault(one => one.Number == round)?.Dates ?? [];

    // Counting costs more than reading a page, and the counts stay true until somebody acts on a case or moves a round's dates.
    private async Task<IReadOnlyList<CaseListCount>> CountsAsync(string how, CancellationToken ct)
    {
        var isMine = Asked.Words.Count > 0 || Asked.Filter.Assigned == AssignedChoice.Me || Asked.Filter.Remark == CaseRemark.Recused;
        var key = (nameof(CaseListCount), await reader.ReachKeyAsync(ct), isMine ? me : Guid.Empty, (Asked.Choice with { Group = null, Sort = null }).Query, how, Today);
        return await remembered.GetAsync(key, [.. Kinds.Of<GrantCase>(), .. Kinds.Of<CallRound>()], answering.CountsAsync, ct);
    }

    // Which rounds somebody may know of depends on their roles alone.
    private async Task<IReadOnlyList<CaseListRound>> RoundsAsync(Actor actor, CancellationToken ct) =>
        await remembered.GetAsync((nameof(CaseListRound), string.Join(' ', actor.Mandates.Select(held => held.Role).Distinct().Order())), Kinds.Of<CallRound>(), async token =>
            await (await reader.RoundsAsync(token)).OrderByDescending(round => round.Year).ThenBy(round => round.Number)
                .Select(round => new CaseListRound(round.Number, round.Year, round.RulesId, round.OpensOn, round.Dates)).ToListAsync(token), ct);

    private async Task<IReadOnlyList<CaseStaff>> StaffAsync(CancellationToken ct) =>
        await remembered.GetAsync((nameof(CaseStaff), await reader.ReachKeyAsync(ct), Today), [.. Kinds.Of<Mandate>(), .. Kinds.Of<Person>()], token => reader.CaseStaffAsync(Today, token), ct);

    private async Task<IQueryable<CaseLine>> AnsweringAsync(IReadOnlyDictionary<string, IReadOnlyList<string>>? likely, CancellationToken ct) =>
        Asked.Filter.Of(await reader.LinesAsync(Asked.Words, likely, ct), me, Today);

    private async Task GuessAsync(bool isCounted, CancellationToken ct)
    {
        var likely = await reader.LikelyAsync(Asked.Words, ct);
        if (likely.Values.All(words => words.Count == 0)) { return; }
        answering = await AnsweringAsync(likely, ct);
        if (isCounted) { Counts = await CountsAsync("guess", ct); }
        IsGuess = !isCounted || Counts.Count > 0;
    }
}
