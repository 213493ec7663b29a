using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Ties between members and cases, proposed from what the registry knows: stepped aside, denied with a reason, or unanswered (R-80, R-81, g-3).</summary>
public sealed class OwnLinksPage(Recorder recorder, Reader reader, TimeProvider clock, TextCatalog texts) : TablePage(recorder, reader, texts)
{
    private readonly TextCatalog words = texts;

    /// <summary>Person and case of the tie that is answered.</summary>
    [BindProperty]
    public string? Link { get; set; }

    /// <summary>None is chosen beforehand.</summary>
    [BindProperty]
    public TieState? Answer { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public IReadOnlyList<TieRow> Ties { get; private set; } = [];

    public RecusalMode Mode => Setting.Rules.PolicyOf(List.BodyKind).Recuses;

    /// <summary>The reader keeps the list, and sees the ties of all members.</summary>
    public bool Keeps { get; private set; }

    public IReadOnlyList<SelectListItem> Open =>
        [.. Ties.Where(tie => tie.State == TieState.Unanswered).Select(tie => new SelectListItem(words[tie.IsOwn ? "table.tie-own" : "table.tie-other", tie.Link.Organisation, NameOf(tie.Link.Case)], tie.Key))];

    public IReadOnlyList<SelectListItem> Answers => [.. new[] { TieState.Recused, TieState.Denied }.Select(state => new SelectListItem(words.Of(state), state.ToString()))];

    /// <summary>Cases somebody steps aside in, and how many do.</summary>
    public IReadOnlyList<(string Case, int Members)> Aside =>
        [.. List.Recusals.GroupBy(recusal => recusal.Case).Select(same => (NameOf(same.Key), same.Select(recusal => recusal.Person).Distinct().Count()))];

    protected override Permission Needs => Permission.DeclareBodyRecusal;

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Answer is not (TieState.Recused or TieState.Denied)) { ModelState.AddModelError(nameof(Answer), words["table.answer-missing"]); }
        var (person, @case) = Link?.Split('.') is [var first, var second] && Guid.TryParse(first, out var who) && Guid.TryParse(second, out var what) ? (who, what) : (Guid.Empty, Guid.Empty);
        if (@case == Guid.Empty) { ModelState.AddModelError(nameof(Link), words["table.tie-missing"]); }
        return TakeAsync(
            Answer == TieState.Recused ? new DeclareBodyRecusal(@case, Reasons ?? "") { Person = person } : new AnswerLink(@case, person, Reasons ?? ""),
            Urls.OwnLinks(Id.Value), ct);
    }

    // A tie is answered before the view is given, so the page is there for those who see the cases alone.
    protected override Task<ListSetting?> FoundAsync(CancellationToken ct) => Reader.ListOrBlindAsync(Id.Value, ct);

    protected override string FieldFor(string field) => field == "Case" ? nameof(Link) : field;

    protected override async Task MoreAsync(CancellationToken ct)
    {
        Keeps = Actor.May(Permission.FinaliseRecommendation, List.Place);
        var links = await Reader.LinksAsync(List, OsloTime.DayOf(clock.GetUtcNow()), ct);
        Ties = [.. links.Where(link => Keeps || link.Person == Actor.Person).Select(link => TieRow.Of(List, link, Actor.Person)).OrderBy(tie => tie.State).ThenBy(tie => NameOf(tie.Link.Case), StringComparer.Ordinal)];
        if (Link is null && Guid.TryParse(Request.Query["sak"], out var asked)) { Link = Ties.FirstOrDefault(tie => tie.State == TieState.Unanswered && tie.Link.Case == asked)?.Key; }
    }
}
