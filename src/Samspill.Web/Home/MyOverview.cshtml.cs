using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Home;

/// <summary>Everything that waits for somebody, over all their roles, by the day it is due (ux.md section 12).</summary>
public sealed class MyOverviewPage(Reader reader, CurrentActor current, NoticeBox box, TextCatalog texts, TimeProvider clock) : PageModel
{
    /// <summary>Show what waits for one role only.</summary>
    [BindProperty(SupportsGet = true, Name = "rolle")]
    public Role? As { get; set; }

    public DateOnly Today { get; private set; }

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    /// <summary>The roles that can be chosen between.</summary>
    public IReadOnlyList<Role> Held { get; private set; } = [];

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

    public string Title => DutiesInWords.Title(texts, Duties, Today);

    /// <summary>Whom the cases belong to, when it is one organisation.</summary>
    public string? Organisation { get; private set; }

    public bool MayStart => Actor.MaySomewhere(Permission.WriteNeedReport) && Rounds.Any(round => round.Status == RoundStatus.Open && Today <= round.ClosesOn);

    /// <summary>The newest notices that are not read.</summary>
    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Actor, Today) = (await reader.ActorAsync(ct), OsloTime.DayOf(clock.GetUtcNow()));
        Notices = await box.UnreadAsync(3, ct);
        Held = [.. Actor.Mandates.Select(held => held.Role).Distinct()];
        var duties = new DutyReader(reader, As is null ? Actor : Actor with { Mandates = [.. Actor.Mandates.Where(held => held.Role == As)] }, Today);
        Duties = await duties.ReadAsync(ct);
        Rounds = duties.Rounds;
        RulesByRound = Rounds.ToDictionary(round => round.Id, duties.RulesOf);
        Round = Rounds.FirstOrDefault(round => Duties.Count > 0 && round.Id == Duties[0].Round)
            ?? Rounds.FirstOrDefault(round => round.Status is RoundStatus.Open or RoundStatus.Closed)
            ?? Rounds.FirstOrDefault(round => round.IsPublic);
        Rules = Round is null ? null : RulesByRound[Round.Id];
        Cases = await OwnCases.ReadAsync(reader, Actor, ct);
        var scopes = current.Mandates.Where(held => Roles.Of(held.Role).Relation is Relation.Owner or Relation.CoOwner or Relation.Partner).Select(held => held.ScopeName).Distinct().ToList();
        Organisation = scopes.Count == 1 ? scopes[0] : null;
    }
}
