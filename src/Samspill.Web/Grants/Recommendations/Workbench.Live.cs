using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Live;

namespace Samspill.Web.Grants;

/// <content>One cell or one place at a time, and what others have changed: the same rows, the same rights, a part of the page.</content>
public sealed partial class WorkbenchPage
{
    /// <summary>Facts since the page was shown that are told row by row; after more than these all rows are sent.</summary>
    private const int MostFacts = 200;

    /// <summary>How often a cell is read against a line that others write in elsewhere, before the writer is asked.</summary>
    private const int MostTries = 5;

    /// <summary>Who else has the list open; null when it is not told.</summary>
    public IReadOnlyList<Attending>? Others { get; private set; }

    /// <summary>Rows that have changed since the page was shown.</summary>
    public IReadOnlyList<ListRow> Fresh { get; private set; } = [];

    /// <summary>Something has changed, so that order and sums are told.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>What has been done, or what hinders it, in words for the status line.</summary>
    public string Said { get; private set; } = "";

    /// <summary>What somebody else did last, with «{cell}» where the page puts the cells it changed.</summary>
    public string News { get; private set; } = "";

    /// <summary>The move that can be taken back.</summary>
    public CaseMoved? Moved { get; private set; }

    /// <summary>Somebody else changed what was being written: mine and theirs are shown, and one of them is chosen.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>How the page is laid out; a page that is laid out otherwise is read again.</summary>
    public string Mode => Setting.List.IsFinal ? "final" : MayRank ? "open" : "read";

    public async Task<IActionResult> OnGetLinesAsync(long siden, CancellationToken ct)
    {
        if (await reader.ListAsync(Id.Value, ct) is not { } setting) { return NotFound(); }
        Arrange(setting, await reader.ActorAsync(ct), new HashSet<Guid>());
        Others = await attendance.OthersAsync(Id.Value, Reading, ct);
        return await FreshAsync(siden, own: null, StatusCodes.Status200OK, ct);
    }

    public async Task<IActionResult> OnGetHereAsync(CancellationToken ct)
    {
        if (await ListReader.FollowableAsync(reader, Id.Value, ct) is null) { return NotFound(); }
        Others = await attendance.OthersAsync(Id.Value, (await reader.ActorAsync(ct)).Person, ct);
        return Partial("_Presence", this);
    }

    public async Task<IActionResult> OnPostLineAsync(CellInput cell, CancellationToken ct)
    {
        if (await FoundAsync(cell.Case, ct) is { } refused) { return refused; }
        var line = Setting.List.LineOf(cell.Case)!;
        ModelState.Clear();
        if (LineEdit.Of(line, cell) is not { } change)
        {
            var isAmount = cell.Column?.StartsWith("Year", StringComparison.Ordinal) == true;
            return await HinderedAsync(cell.Case, cell.Column ?? "", cell.Value, [(cell.Column ?? "", words[isAmount ? "shared.must-be-amount" : "shared.cannot-read"])], cell.Since, ct);
        }

        if (LineEdit.Says(line, change) && Rows.Of(cell.Case) is { IsOpen: true }) { return await StandsAsync(words["workbench.saved"], cell.Case, cell.Since, ct); }
        return await AnsweredAsync(await WrittenAsync(change, cell, ct), cell.Case, cell.Column!, cell.Value, cell.Since, ct);
    }

    public async Task<IActionResult> OnPostMoveAsync(MoveInput move, CancellationToken ct)
    {
        if (await FoundAsync(move.Case, ct) is { } refused) { return refused; }
        ModelState.Clear();
        int? to = null;
        if (!string.IsNullOrWhiteSpace(move.To))
        {
            if (!int.TryParse(move.To, System.Globalization.CultureInfo.InvariantCulture, out var place)) { return await HinderedAsync(move.Case, "Rank", move.To, [("Rank", words["shared.must-be-number"])], move.Since, ct); }
            to = place;
        }

        var recorded = await recording.RecordAsync(Id, new MoveCase(move.Case, to, move.Seen), null, ct);
        if (recorded is Recorded.Hindered(var hindrances) && hindrances.Contains(MoveCase.SamePlace) && hindrances.All(one => one == MoveCase.SamePlace || one == LineRules.LineChangedMeanwhile))
        {
            await AgainAsync(ct);
            return await StandsAsync(PlacedAt(to), move.Case, move.Since, ct);
        }

        return await AnsweredAsync(recorded, move.Case, "Rank", move.To, move.Since, ct);
    }

    // Somebody may write elsewhere in the line between the reading and the recording: the cell is then read against what stands, until it is another's.
    private async Task<Recorded> WrittenAsync(ChangeLine change, CellInput cell, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var recorded = await recording.RecordAsync(Id, change, null, ct);
            if (tries == MostTries || recorded is not Recorded.Hindered(var hindrances) || !hindrances.Contains(LineRules.LineChangedMeanwhile)) { return recorded; }
            await AgainAsync(ct);
            if (Setting.List.LineOf(cell.Case) is not { } line || LineEdit.Of(line, cell) is not { } again || again.Seen == change.Seen) { return recorded; }
            change = again;
        }
    }

    // What is asked for stands already, perhaps because an answer was lost on the way: nothing to record.
    private Task<IActionResult> StandsAsync(string said, Guid @case, long since, CancellationToken ct)
    {
        Said = said;
        return FreshAsync(since, @case, StatusCodes.Status200OK, ct);
    }

    private string PlacedAt(int? place) => place is { } to ? words["workbench.moved", to] : words["workbench.unplaced"];

    // The list is read with the reader's rights before anything is tried; null when the reader may try.
    private async Task<IActionResult?> FoundAsync(Guid @case, CancellationToken ct)
    {
        if (await reader.ListAsync(Id.Value, ct) is not { } setting || setting.List.LineOf(@case) is null) { return NotFound(); }
        Arrange(setting, await reader.ActorAsync(ct), new HashSet<Guid>());
        return Asks(Permission.RankCases, (await reader.ActorAsync(ct)).May(Permission.RankCases, setting.List.Place)) ? null : Forbid();
    }

    private async Task<IActionResult> AnsweredAsync(Recorded recorded, Guid @case, string column, string? typed, long since, CancellationToken ct)
    {
        if (recorded is Recorded.Hindered(var hindrances))
        {
            var isOld = hindrances.Contains(LineRules.LineChangedMeanwhile) && !hindrances.Contains(LineRules.Recused);
            if (isOld) { await AgainAsync(ct); }
            IsConflict = isOld;
            List<(string, string)> said = [.. Told(hindrances).Select(hindrance => (hindrance.Field is null or "" or "To" ? column : hindrance.Field, words.Of(hindrance)))];
            if (isOld && Setting.List.LineOf(@case) is { } now) { said.Add((column, words["workbench.theirs", Shown(now, column)])); }
            return await HinderedAsync(@case, column, typed, said, since, ct, isOld ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }

        if (recorded is not Recorded.Done(var fact, var version)) { return await AnswerAsync(recorded, Urls.Recommendation(Id.Value), ct); }
        if (version == Setting.List.Version + 1)
        {
            // What was read is one fact behind: taking it spares reading the list once more.
            Setting.List.Take(fact);
            Arrange(new ListSetting(Setting.List, Setting.Round, Setting.Rules, Setting.Frame), await reader.ActorAsync(ct), new HashSet<Guid>());
        }
        else { await AgainAsync(ct); }

        Moved = fact as CaseMoved;
        Said = Moved is null ? words["workbench.saved"] : PlacedAt(Moved.To);
        return await FreshAsync(since, @case, StatusCodes.Status200OK, ct);
    }

    private string Shown(RecommendationLine line, string column) =>
        column == "Outcome" ? line.Outcome is { } outcome ? words.Of(outcome) : "–" : LineEdit.Written(line, column) is { Length: > 0 } written ? written : "–";

    private async Task AgainAsync(CancellationToken ct)
    {
        if (await reader.ListAsync(Id.Value, ct) is { } setting) { Arrange(setting, await reader.ActorAsync(ct), new HashSet<Guid>()); }
    }

    private async Task<IActionResult> HinderedAsync(Guid @case, string column, string? typed, IReadOnlyList<(string Column, string Text)> said, long since, CancellationToken ct, int status = StatusCodes.Status422UnprocessableEntity)
    {
        if (Rows.Of(@case) is { } row)
        {
            ModelState.SetModelValue(row.NameOf(column), new ValueProviderResult(typed ?? ""));
            foreach (var (at, text) in said) { ModelState.AddModelError(row.NameOf(at), text); }
        }

        Said = string.Join(' ', said.Select(one => one.Text));
        return await FreshAsync(since, @case, status, ct);
    }

    private async Task<IActionResult> FreshAsync(long since, Guid? own, int status, CancellationToken ct)
    {
        var version = Setting.List.Version;
        HasChanged = version > since;
        HashSet<Guid>? cases = own is { } one ? [one] : [];
        if (version > since + (own is not null && status == StatusCodes.Status200OK ? 1 : 0))
        {
            var written = await reader.WrittenSince(Setting.List, since).Take(MostFacts + 1).ToListAsync(ct);
            cases = Touched(written, cases);
            News = written.FindLast(row => row.Person != Reading) is { } last ? NewsOf(last) : "";
        }

        Fresh = cases is null ? Rows.Rows : [.. Rows.Rows.Where(row => cases.Contains(row.Line.Case))];
        Gate = await GateAsync(await reader.ActorAsync(ct), ct);
        var part = Partial("_Live", this);
        part.StatusCode = status;
        return part;
    }

    // Null when the facts do not say which lines they are about.
    private static HashSet<Guid>? Touched(List<Storage.LedgerEntry> written, IEnumerable<Guid> own)
    {
        if (written.Count > MostFacts) { return null; }
        var cases = own.ToHashSet();
        foreach (var fact in written.Select(row => FactNames.Read(row.Fact, row.Content)))
        {
            switch (fact)
            {
                case LineChanged changed: cases.Add(changed.Case); break;
                case CaseMoved moved: cases.Add(moved.Case); break;
                case CasesRanked ranked: cases.UnionWith(ranked.Changes.Select(change => change.Case)); break;
                case BodyRecusalDeclared declared: cases.Add(declared.Recusal.Case); break;
                default: return null;
            }
        }

        return cases;
    }

    private string NewsOf(Storage.LedgerEntry last)
    {
        var who = words.Of(Enum.Parse<Role>(last.Role));
        return FactNames.Read(last.Fact, last.Content) switch
        {
            LineChanged changed when Setting.List.LineOf(changed.Case) is { } line => words["workbench.news-changed", who, line.Title, words.Say.Time(last.At)],
            CaseMoved { To: { } to } moved when Setting.List.LineOf(moved.Case) is { } line => words["workbench.news-moved", who, line.Title, to, words.Say.Time(last.At)],
            _ => words["workbench.news", who, words.Say.Time(last.At)],
        };
    }
}
