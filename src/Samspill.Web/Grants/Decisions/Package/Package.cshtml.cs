using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Something a dry run rested on that somebody has changed since: which, and what was done.</summary>
public sealed record PackageChange(string Name, string Url, IReadOnlyList<TimelineEntry> Since);

/// <summary>
/// The finished lists of a round, or some of them, decided at once: a dry run that tells what would happen to each case and what hinders it, then all or
/// nothing. The caseworker makes the missing drafts, the decider decides; each case keeps its own rules (c.2 rows 13 to 15).
/// </summary>
public sealed class PackagePage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : PageModel
{
    private Actor actor = Actor.Public;
    private PackageContent content = null!;

    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = "";

    /// <summary>The lists that are chosen; none from the start.</summary>
    [BindProperty(SupportsGet = true, Name = "liste")]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Somebody asked to see what would happen.</summary>
    [BindProperty(SupportsGet = true, Name = "vis")]
    public string? Wanted { get; set; }

    /// <summary>Asked for without any list: then it is said what lacks.</summary>
    public bool IsNoneChosen => Wanted is not null && Chosen.Count == 0;

    /// <summary>Cases that are kept out of the package.</summary>
    [BindProperty(SupportsGet = true, Name = "uten")]
    public List<Guid> LeftOut { get; set; } = [];

    /// <summary>What the caseworker adds to the reasons of every draft.</summary>
    [BindProperty]
    public string? Considerations { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>The versions the dry run showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public RoundView View => content.View;

    public IReadOnlyList<Recommendation> Lists => content.Lists;

    public IReadOnlyList<PackageRow> Rows { get; private set; } = [];

    /// <summary>What others changed since the dry run; empty when nothing.</summary>
    public IReadOnlyList<PackageChange> Changed { get; private set; } = [];

    public bool MayDraft { get; private set; }

    public bool MayDecide { get; private set; }

    public IReadOnlyList<PackageRow> ToDraft => [.. Rows.Where(row => row.Draft is not null && !row.IsLeftOut)];

    public IReadOnlyList<PackageRow> ToDecide => [.. Rows.Where(row => row.Step == PackageStep.Decide && !row.IsLeftOut)];

    public IReadOnlyList<PackageRow> Hindered => [.. Rows.Where(row => row.Why.Count > 0 && !row.IsLeftOut)];

    public IReadOnlyList<PackageRow> Decided => [.. Rows.Where(row => row.Case.Decision is not null)];

    /// <summary>How many cases can be decided, hinder the package, lack a draft, and are not in it: each counted once.</summary>
    public (int Decidable, int Hindered, int Undrafted, int Outside) Counts =>
    (
        ToDecide.Count(row => row.Why.Count == 0),
        Hindered.Count,
        Rows.Count(row => row is { Step: PackageStep.Draft, IsLeftOut: false, Why.Count: 0 }),
        Rows.Count(row => row.IsLeftOut || row is { Step: PackageStep.Nothing, Why.Count: 0 })
    );

    /// <summary>How many letters the package sends.</summary>
    public int Letters => ToDecide.Sum(row => Math.Max(1, row.Case.Content?.Budget.Recipients.Count(recipient => row.Amounts.Total > Nok.Zero || recipient.Organisation == row.Case.Owner.Value) ?? 1));

    /// <summary>What the package takes of each frame.</summary>
    public IEnumerable<PackageMoney> Money =>
        from row in Rows.Where(row => row.Step != PackageStep.Nothing && !row.IsLeftOut)
        group row by row.Case.SchemeCode into same
        let balance = content.Balances.GetValueOrDefault(same.Key)
        orderby same.Key
        select new PackageMoney(same.Key, new Nok(balance?.Available ?? 0), new Nok(balance?.Committed ?? 0), same.Sum(row => row.Amounts.Year1), same.Sum(row => row.Amounts.Total - row.Amounts.Year1));

    /// <summary>The lists as an address carries them.</summary>
    public string Address(params IEnumerable<Guid> leftOut) => Urls.DecidePackage(Number, Chosen, leftOut);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ShowAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "handling")] string? handling, CancellationToken ct)
    {
        if (await ShowAsync(ct) is { } answer) { return answer; }
        var decides = handling == "vedta";
        if (!(decides ? MayDecide : MayDraft)) { return Refused(decides); }
        if (decides && !Confirmed) { ModelState.AddModelError(nameof(Confirmed), texts["package.confirm-missing"]); }
        if (decides && Hindered.Count > 0) { ModelState.AddModelError("", texts["package.hindered", Hindered.Count]); }
        if (decides && ToDraft.Count > 0) { ModelState.AddModelError("", texts["package.undrafted", ToDraft.Count]); }
        if (Considerations is { Length: > 2000 }) { ModelState.AddModelError(nameof(Considerations), texts["package.considerations-too-long", 2000, Considerations.Length]); }
        if ((decides ? ToDecide : ToDraft).Count == 0 && ModelState.IsValid) { ModelState.AddModelError("", texts["package.nothing"]); }
        var seen = PackageContent.ReadVersions(Seen);
        if (!await StandsAsync(seen, ct)) { return await OvertakenAsync(seen, ct); }
        if (!ModelState.IsValid) { return Explained(StatusCodes.Status422UnprocessableEntity); }
        var acts = decides ? ToDecide.Select(row => (row.Case, Act: (Act<GrantCase>)new DecideGrant())) : ToDraft.Select(row => (row.Case, Act: (Act<GrantCase>)row.Draft!));
        return await AnswerAsync(await recorder.TogetherAsync(steps => AllAsync(steps, [.. acts], seen, ct), ct), seen, ct);
    }

    private GrantCase? stopped;

    // Lists cannot be acted on while the transaction is open, so what was seen of them holds until it is over.
    private async Task<Recorded> AllAsync(Steps steps, IReadOnlyList<(GrantCase Case, Act<GrantCase> Act)> acts, IReadOnlyDictionary<Guid, long> seen, CancellationToken ct)
    {
        if (!await StandsAsync(seen, ct)) { return new Recorded.Overtaken(View.Round.Id, 0, 0); }
        Recorded recorded = new Recorded.Unknown();
        foreach (var (one, act) in acts)
        {
            recorded = await steps.RecordAsync(new Ref<GrantCase>(one.Id), act, seen[one.Id], ct);
            if (recorded is Recorded.Done) { continue; }
            stopped = one;
            return recorded;
        }

        return recorded;
    }

    private async Task<IActionResult> AnswerAsync(Recorded recorded, IReadOnlyDictionary<Guid, long> seen, CancellationToken ct)
    {
        switch (recorded)
        {
            case Recorded.Done: return LocalRedirect(Address(LeftOut));
            case Recorded.Overtaken: return await OvertakenAsync(seen, ct);
            case Recorded.Forbidden(var permission): return Refused(permission == Permission.DecideGrants);
            case Recorded.Hindered(var hindrances):
                foreach (var hindrance in LetterItems.InWords(hindrances, texts)) { ModelState.AddModelError("", texts["package.stopped-at", stopped!.Number, hindrance]); }
                break;
        }

        return Explained(StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IActionResult?> ShowAsync(CancellationToken ct)
    {
        if (await reader.RoundAsync(Number, ct) is not { } view) { return NotFound(); }
        actor = await reader.ActorAsync(ct);
        (MayDraft, MayDecide) = (actor.May(Permission.DraftDecisions, view.Round.Place), actor.May(Permission.DecideGrants, view.Round.Place));
        if (!MayDraft && !MayDecide) { return Refused(decides: true); }
        content = await PackageContent.ReadAsync(reader, view, Chosen, ct);
        Chosen = [.. content.Chosen.Select(list => list.Id)];
        var dryRun = new PackageDryRun(content, actor, clock.GetUtcNow(), texts) { Decides = MayDecide, LeftOut = LeftOut, Considerations = Considerations?.ReplaceLineEndings("\n").Trim() ?? "" };
        Rows = dryRun.Rows();
        if (HttpMethods.IsGet(Request.Method)) { Seen = PackageContent.Write(content.Versions()); }
        return null;
    }

    private ForbidResult Refused(bool decides)
    {
        HttpContext.Items["permission"] = decides ? Permission.DecideGrants : Permission.DraftDecisions;
        return Forbid();
    }

    // Asked once with the page, and once more when nobody else can act.
    private async Task<bool> StandsAsync(IReadOnlyDictionary<Guid, long> seen, CancellationToken ct)
    {
        var (lists, cases) = (Chosen, content.Cases.Keys.ToList());
        var now = await (await reader.RecommendationsAsync(ct)).Where(list => lists.Contains(list.Id)).Select(list => new { list.Id, list.Version }).ToListAsync(ct);
        now.AddRange(await (await reader.CasesAsync(ct)).Where(one => cases.Contains(one.Id)).Select(one => new { one.Id, one.Version }).ToListAsync(ct));
        return now.Count == seen.Count && now.All(one => seen.TryGetValue(one.Id, out var version) && version == one.Version);
    }

    private async Task<IActionResult> OvertakenAsync(IReadOnlyDictionary<Guid, long> seen, CancellationToken ct)
    {
        await ShowAsync(ct);
        var names = content.Lists.ToDictionary(list => list.Id, list => (Name: list.BodyName, Url: Urls.Recommendation(list.Id)));
        foreach (var one in content.Cases.Values) { names[one.Id] = (one.Number, Urls.Case(one.Id)); }
        var changed = content.Versions().Where(pair => !seen.TryGetValue(pair.Key, out var version) || version != pair.Value).Select(pair => pair.Key)
            .Concat(seen.Keys.Where(id => names.ContainsKey(id) && !content.Versions().ContainsKey(id))).ToList();
        var cases = await reader.HappenedAsync([.. content.Cases.Values.Where(one => changed.Contains(one.Id))], seen, ct);
        var lists = (await reader.TimelinesAsync([.. content.Lists.Select(list => list.Id).Where(changed.Contains)], ct)).Where(entry => entry.Version > seen.GetValueOrDefault(entry.SubjectId, long.MaxValue)).Select(Shown).ToLookup(entry => entry.SubjectId);
        Changed = [.. changed.Select(id => new PackageChange(names[id].Name, names[id].Url, [.. cases[id].Concat(lists[id])]))];
        Seen = PackageContent.Write(content.Versions());

        // What has changed has not been gone through.
        ModelState.Remove(nameof(Confirmed));
        Confirmed = false;
        ModelState.AddModelError("", texts["package.overtaken"]);
        return Explained(StatusCodes.Status409Conflict);
    }

    // Why something was done at the table can be about any case of the list, also one the reader steps aside in.
    private TimelineEntry Shown(TimelineEntry entry) =>
        content.Lists.Any(list => list.Id == entry.SubjectId && list.Lines.Any(line => content.Cases.GetValueOrDefault(line.Case)?.IsRecused(actor.Person) != false)) ? entry with { Reasons = "" } : entry;

    private PageResult Explained(int status)
    {
        ModelState.Remove(nameof(Seen));
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
