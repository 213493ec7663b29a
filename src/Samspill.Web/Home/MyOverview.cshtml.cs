using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Home.News;
using Samspill.Web.Notices;
using Samspill.Web.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home;

/// <summary>Everything that waits for somebody, over all their roles, by the day it is due (ux.md section 12).</summary>
public sealed class MyOverviewPage(Reader reader, CurrentActor current, NoticeBox box, NewsMarks marks, TextCatalog texts, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Duty> all = [];

    /// <summary>What the address chooses; what makes no sense is passed over.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public OverviewChoice Choice { get; set; } = new();

    public DateOnly Today { get; private set; }

    /// <summary>The duties of the page shown.</summary>
    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public Paging Pages { get; private set; } = new(0, 1);

    /// <summary>The roles that can be chosen between.</summary>
    public IReadOnlyList<Role> Held { get; private set; } = [];

    /// <summary>The organisations and bodies that can be chosen between, with their names.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Scopes { get; private set; } = [];

    public IReadOnlyList<OwnCase> Cases { get; private set; } = [];

    /// <summary>The round the first duty belongs to, or the newest public one.</summary>
    public CallRound? Round { get; private set; }

    public IReadOnlyList<CallRound> Rounds { get; private set; } = [];

    public RuleSet? Rules { get; private set; }

    public Actor Actor { get; private set; } = null!;

    /// <summary>The rule set of each round shown, by the round's id.</summary>
    public IReadOnlyDictionary<Guid, RuleSet> RulesByRound { get; private set; } = new Dictionary<Guid, RuleSet>();

    /// <summary>«Tirsdag 14. januar 2025», as a line begins.</summary>
    public string TodayInWords => texts.Say.Culture.TextInfo.ToUpper(texts.Say.LongDay(Today)[..1]) + texts.Say.LongDay(Today)[1..];

    /// <summary>The load in a sentence; of several alike, what they are.</summary>
    public string Title => Choice.Alike is not null && all.Count > 0 ? DutiesInWords.Of(texts, all[0] with { Count = all.Count }) : DutiesInWords.Title(texts, all, Today);

    /// <summary>Whom the cases belong to, when it is one organisation.</summary>
    public string? Organisation { get; private set; }

    public bool MayStart => Actor.MaySomewhere(Permission.WriteNeedReport) && Rounds.Any(round => round.Status == RoundStatus.Open && Today <= round.ClosesOn);

    /// <summary>The newest notices that are not read.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    /// <summary>What others have done since the reader last said they had read; null when each of several alike is shown.</summary>
    public WhatIsNew? News { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>What somebody without anything to do is told.</summary>
    public IReadOnlyList<Quiet> WhyNothing => [.. Chosen.Mandates.Select(held => QuietRoles.Of(held.Role)).Distinct()];

    // The actor with the mandates that are looked at.
    private Actor Chosen => Choice.Of(Actor);

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Actor, Today) = (await reader.ActorAsync(ct), OsloTime.DayOf(Now));
        Choice = Choice.AmongOf(Actor);
        Notices = await box.UnreadAsync(3, ct);
        Held = [.. Actor.Mandates.Select(held => held.Role).Distinct()];
        Scopes = [.. current.Mandates.Select(held => (held.Scope, held.ScopeName)).DistinctBy(scope => scope.Scope).OrderBy(scope => scope.ScopeName, StringComparer.Create(texts.Say.Culture, true))];
        var duties = new DutyReader(reader, Chosen, Today);
        var every = await duties.ReadAsync(ct);
        all = Choice.Alike is { } alike ? [.. every.Where(duty => duty.Kind == alike && duty.RoundNumber == Choice.Round)] : Home.Duties.Grouped(every);
        Pages = new Paging(all.Count, Choice.Page ?? 1);
        Duties = [.. all.Skip(Pages.Skip).Take(Paging.Size)];
        Rounds = duties.Rounds;
        RulesByRound = Rounds.ToDictionary(round => round.Id, duties.RulesOf);
        Round = Rounds.FirstOrDefault(round => all.Count > 0 && round.Id == all[0].Round)
            ?? Rounds.FirstOrDefault(round => round.Status is RoundStatus.Open or RoundStatus.Closed)
            ?? Rounds.FirstOrDefault(round => round.IsPublic);
        Rules = Round is null ? null : RulesByRound[Round.Id];
        if (Choice.Alike is null) { (News, Cases) = (await WhatIsNew.ReadAsync(reader, Now, ct), await OwnCases.ReadAsync(reader, Actor, ct)); }
        var scopes = current.Mandates.Where(held => Roles.Of(held.Role).Relation is Relation.Owner or Relation.CoOwner or Relation.Partner).Select(held => held.ScopeName).Distinct().ToList();
        Organisation = scopes.Count == 1 ? scopes[0] : null;
    }

    /// <summary>The reader has read what is new, through what the page showed.</summary>
    public async Task<IActionResult> OnPostSeenAsync(long through, CancellationToken ct)
    {
        await marks.ReadAsync(through, ct);
        return LocalRedirect(Urls.Overview);
    }

    /// <summary>As whom a duty is done, where somebody has more than one role or place.</summary>
    public string? As(Duty duty) => Actor.Mandates.Count < 2 || duty.IsGroup || current.Mandates.FirstOrDefault(held => held.Id == duty.Held.Id) is not { } mandate
        ? null
        : texts["duties.as", LowerFirst(texts.Of(mandate.Role)), mandate.ScopeName];

    // Within a sentence.
    private string LowerFirst(string title) => texts.Say.Culture.TextInfo.ToLower(title[..1]) + title[1..];
}
