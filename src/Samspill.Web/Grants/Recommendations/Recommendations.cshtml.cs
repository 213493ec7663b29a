using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>A list as the overview shows it.</summary>
/// <param name="Available">Null while no frame is entered.</param>
public sealed record ListSummary(Guid Id, string BodyName, Scheme Scheme, int StageIndex, Stage Stage, int Cases, Nok Proposed, Nok? Available, DateOnly Deadline, DateTimeOffset? FinalAt);

/// <summary>A round that has lists.</summary>
public sealed record ListedRound(Guid Id, string Number, int Year, IReadOnlyList<RoundDate> Dates);

/// <summary>The lists of the reader's bodies, or of the district, one round at a time (c.2 rows 10 and 12).</summary>
public sealed class RecommendationsPage(Reader reader) : PageModel
{
    /// <summary>The round to show; the newest when none is chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "runde")]
    public string? Number { get; set; }

    public IReadOnlyList<ListedRound> Rounds { get; private set; } = [];

    public ListedRound? Chosen { get; private set; }

    public IReadOnlyList<ListSummary> Lists { get; private set; } = [];

    /// <summary>Lists of which the reader is to give a view of their own first.</summary>
    public IReadOnlyList<Recommendation> ToView { get; private set; } = [];

    public int Open => Lists.Count(list => list.FinalAt is null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var lists = await reader.RecommendationsAsync(ct);
        var ids = (await lists.Select(list => list.Round).Distinct().ToListAsync(ct)).ConvertAll(round => round.Value);
        Rounds = await (await reader.RoundsAsync(ct)).Where(round => ids.Contains(round.Id)).OrderByDescending(round => round.Year).ThenBy(round => round.Number)
            .Select(round => new ListedRound(round.Id, round.Number, round.Year, round.Dates)).ToListAsync(ct);
        Chosen = Rounds.FirstOrDefault(round => round.Number == Number) ?? (Rounds.Count > 0 ? Rounds[0] : null);
        ToView = await reader.ListsToViewAsync(ct);
        if (Chosen is not null) { Lists = await OfAsync(lists, Chosen, ct); }
    }

    private async Task<IReadOnlyList<ListSummary>> OfAsync(IQueryable<Recommendation> lists, ListedRound round, CancellationToken ct)
    {
        var reference = new Ref<CallRound>(round.Id);
        var rows = await lists.Where(list => list.Round == reference).OrderByDescending(list => list.StageIndex).ThenBy(list => list.BodyName).ThenBy(list => list.SchemeCode)
            .Select(list => new { list.Id, list.BodyName, list.RulesId, list.SchemeCode, list.StageIndex, list.Regions, list.Lines, list.Final }).ToListAsync(ct);
        var frames = await reader.Frames.Where(frame => frame.Round == reference).ToListAsync(ct);
        var rules = rows.Count == 0 ? null : await reader.RulesAsync(rows[0].RulesId, ct);
        if (rules is null) { return []; }
        return [.. rows.Select(row => new ListSummary(
            row.Id, row.BodyName, rules.Scheme(row.SchemeCode), row.StageIndex, rules.Stage(row.StageIndex), row.Lines.Count,
            row.Lines.Sum(line => line.Amounts.Year1), AvailableOf(frames, row.SchemeCode, row.Regions),
            round.Dates.First(date => date.Key == rules.Stage(row.StageIndex).DeadlineKey).Day, row.Final?.At))];
    }

    private static Nok? AvailableOf(IEnumerable<Frame> frames, string scheme, IReadOnlyList<string> regions) =>
        frames.FirstOrDefault(frame => frame.SchemeCode == scheme)?.AvailableIn(regions);
}
