using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// The next stage is opened: the round moves, every approved case goes to its bodies, and each body gets its lists, all in one transaction
/// (c.1, c.2 rows 9, 11 and 13; ). Done by somebody who reads every case, since all of them must go on.
/// </summary>
public sealed class ReleaseStagePage(Reader reader, Recorder recorder, TextCatalog texts) : RoundActPage(reader, recorder, texts)
{
    [BindProperty]
    public string? Reasons { get; set; }

    /// <summary>The stage that opens; null when the round has none left.</summary>
    public Stage? Next => View.NextStage is { } index ? View.Rules.Stage(index) : null;

    public IReadOnlyList<ReleasedCase> Cases { get; private set; } = [];

    public IReadOnlyList<PlannedList> Lists { get; private set; } = [];

    /// <summary>Lists of the stage before that are not finished.</summary>
    public IReadOnlyList<Recommendation> Unfinished { get; private set; } = [];

    /// <summary>Cases no body of the stage gets: something is missing in the rule set's routing.</summary>
    public IReadOnlyList<ReleasedCase> WithoutBody { get; private set; } = [];

    protected override Act<CallRound> Asked => new ReleaseStage(View.Round.StageIndex + 1, Reasons ?? "");

    private Dictionary<Guid, IReadOnlyList<Guid>> Readers { get; set; } = [];

    private Dictionary<Guid, long> Versions { get; set; } = [];

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (!await base.ShowAsync(ct)) { return false; }
        if (View.NextStage is { } next) { await PlanAsync(next, ct); }
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) =>
        await base.MayAsync(ct) && (await Reader.ActorAsync(ct)).ReadsAllOf(Round);

    public override async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!await MayAsync(ct)) { return Forbid(); }
        if (WithoutBody.Count > 0) { ModelState.AddModelError("", Texts["rounds.release.without-body", WithoutBody.Count]); }
        if (!ModelState.IsValid) { return await AnswerAsync(new Recorded.Hindered([]), "", ct); }
        return await AnswerAsync(await Recorder.TogetherAsync(steps => ReleaseAsync(steps, ct), ct), Urls.Round(Number), ct);
    }

    private async Task<Recorded> ReleaseAsync(Steps steps, CancellationToken ct)
    {
        // Read again inside the transaction: a case may have been approved since the page was read.
        var next = View.Round.StageIndex + 1;
        if (View.NextStage is not null) { await PlanAsync(next, ct); }
        if (WithoutBody.Count > 0) { return new Recorded.Overtaken(Round.Id, Seen, Seen); }
        var released = await steps.RecordAsync(Id, Asked, Seen, ct);
        foreach (var one in Cases)
        {
            if (released is not Recorded.Done) { return released; }
            released = Counted(await steps.RecordAsync(new Ref<GrantCase>(one.Id), new EnterStage(next, Readers[one.Id]), Versions[one.Id], ct));
        }

        foreach (var list in Lists)
        {
            if (released is not Recorded.Done) { return released; }
            var open = new OpenRecommendation(Id, Round.Number, Round.District, Round.RulesId, list.Body, list.SchemeCode, next, list.Regions, list.Lines);
            released = await steps.RecordAsync(Ref<Recommendation>.New(), open, null, ct);
        }

        return released;
    }

    // A case that was changed meanwhile is said of the round: its own version is nothing the form has shown.
    private Recorded Counted(Recorded recorded) => recorded is Recorded.Overtaken ? new Recorded.Overtaken(Round.Id, Seen, Seen) : recorded;

    private async Task PlanAsync(int next, CancellationToken ct)
    {
        var (rules, bodies) = (View.Rules, Round.Bodies);
        var approved = await (await Reader.SubmittedAsync(Round, ct)).Where(one => one.Status == CaseStatus.Approved).OrderBy(one => one.Number).ToListAsync(ct);
        var (id, index) = (Id, Round.StageIndex);
        var before = await (await Reader.RecommendationsAsync(ct)).Where(list => list.Round == id && list.StageIndex == index).OrderBy(list => list.BodyName).ToListAsync(ct);
        Cases = [.. approved.Select(ReleasedCase.Of)];
        Versions = approved.ToDictionary(one => one.Id, one => one.Version);
        Readers = approved.Zip(Cases).ToDictionary(pair => pair.First.Id, pair => StageRelease.Readers(rules, next, bodies, pair.Second, pair.First.Bodies));
        Lists = StageRelease.Lists(rules, next, bodies, Cases, before);
        Unfinished = [.. before.Where(list => !list.IsFinal)];
        WithoutBody = rules.Stage(next).MakesLists ? [.. Cases.Where(one => Lists.All(list => list.Lines.All(line => line.Case != one.Id)))] : [];
    }
}
