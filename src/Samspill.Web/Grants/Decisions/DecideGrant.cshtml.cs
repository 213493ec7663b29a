using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The own share of a year, held against the grant that is proposed .</summary>
public sealed record OwnShareCheck(int Year, Nok Required, Nok Promised);

/// <summary>The decider reviews the draft and decides: nobody signs what they have not seen (c.2 rows 14 and 15).</summary>
public sealed class DecideGrantPage(Recorder recorder, Reader reader, TextCatalog texts, TimeProvider clock) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recorder = recorder;
    private readonly TextCatalog texts = texts;

    /// <summary>The decider has read the draft and the letters.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    public GrantCase Case { get; private set; } = null!;

    public RuleSet Rules { get; private set; } = null!;

    public ForumLine? Forum { get; private set; }

    public BalanceSight Balance { get; private set; } = null!;

    public IReadOnlyList<OwnShareCheck> OwnShares { get; private set; } = [];

    /// <summary>The letters as they will be sent; empty while something hinders the decision.</summary>
    public IReadOnlyList<LetterModel> Letters { get; private set; } = [];

    /// <summary>Why it cannot be decided now; empty when it can.</summary>
    public IReadOnlyList<Hindrance> InTheWay { get; private set; } = [];

    public DecisionDraft? Draft => Case.DecisionDraft;

    /// <summary>True when the draft is not what the forum recommended.</summary>
    public bool Departs => Draft is { } draft && Forum is { } forum && DraftDecision.Departs(draft.Outcome, draft.Amounts, forum.Sight);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Confirmed) { ModelState.AddModelError(nameof(Confirmed), texts["decisions.confirm-missing"]); }
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (!ModelState.IsValid || !await MayAsync(ct)) { return await RecordAsync(new DecideGrant(), Urls.Case(Id.Value), ct); }
        var recorded = await recorder.RecordAsync(Id, new DecideGrant(), Seen, ct);
        return await AnswerAsync(recorded, Urls.Case(Id.Value), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        var found = await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id.Value, ct);
        if (found is not { Content: { } content } || await reader.RulesAsync(found.RulesId, ct) is not { } rules) { return false; }
        (Case, Rules) = (found, rules);
        Forum = await reader.ForumLineAsync(found, rules, ct);
        Balance = await reader.BalanceAsync(found, ct);
        OwnShares = Draft is { } draft && rules.Scheme(found.SchemeCode).OwnSharePercent is not null ? [.. Shares(found, draft, content, rules)] : [];
        InTheWay = LetterItems.InWords(await recorder.PreviewAsync(found, new DecideGrant(), ct) ?? [], texts);
        if (InTheWay.Count == 0 && Draft is not null && Forum is not null) { Letters = await LettersAsync(ct); }
        Shows(found.Version);
        return true;
    }

    protected override IReadOnlyList<Hindrance> Told(IReadOnlyList<Hindrance> hindrances) => LetterItems.InWords(hindrances, texts);

    protected override async Task<bool> MayAsync(CancellationToken ct)
    {
        // Who has stepped aside is locked out of the case.
        var actor = await reader.ActorAsync(ct);
        return Asks(Permission.DecideGrants, actor.May(Permission.DecideGrants, Case.Place) && !Case.IsRecused(actor.Person));
    }

    private static IEnumerable<OwnShareCheck> Shares(GrantCase subject, DecisionDraft draft, NeedReport content, RuleSet rules) =>
        from year in YearAmounts.Years
        where draft.Amounts.In(year) > Nok.Zero
        select new OwnShareCheck(
            subject.Year + year - 1,
            BudgetChecks.RequiredOwnShare(rules.Scheme(subject.SchemeCode), draft.Amounts.In(year)),
            content.Budget.OwnShareIn(year));

    // The same act decides here, on the same sights, as when it is recorded; only the names of caseworker and decider are their roles, since
    // pages do not read persons.
    private async Task<IReadOnlyList<LetterModel>> LettersAsync(CancellationToken ct)
    {
        var parties = await reader.PartiesAsync(Case, ct);
        var sender = parties.First(party => party.Id == Case.District.Value);
        var dates = await (await reader.RoundsAsync(ct)).Where(round => round.Id == Case.Round.Value).Select(round => round.Dates).FirstAsync(ct);
        var letter = new LetterSight(
            [.. parties.Where(party => party.Id != sender.Id).Select(party => new Addressee(party.Id, party.Number, party.Name, party.Address ?? "", party.LanguageForm))],
            sender.Name,
            sender.Address ?? "",
            texts.Of(Role.Caseworker),
            texts.Of(Role.Decider),
            dates.FirstOrDefault(date => date.Key == "report")?.Day);
        Sight[] sights = [Forum!.Sight, Balance, letter];
        var given = new Given(await reader.ActorAsync(ct), clock.GetUtcNow(), Rules) { Sights = sights };
        return new DecideGrant().Decide(Case, given) is Outcome.Done(GrantDecided decided)
            ? [.. LetterWriting.Recipients(Case, decided.Decision)
                .Select(recipient => LetterWriting.Of(Case, decided.Decision, Rules, recipient)).OfType<LetterModel>()
                .Select(one => one with { IsPreview = true })]
            : [];
    }
}
