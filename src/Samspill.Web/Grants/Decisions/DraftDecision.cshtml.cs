using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The caseworker writes a draft decision, begun from the forum's line (c.2 row 13).</summary>
public sealed class DraftDecisionPage(Recorder recorder, Reader reader, TextCatalog texts) : ActPage<GrantCase>(recorder, texts)
{
    private readonly Recorder recorder = recorder;
    private readonly TextCatalog texts = texts;

    /// <summary>What is filled in.</summary>
    [BindProperty]
    public DraftForm Input { get; set; } = new();

    public GrantCase Case { get; private set; } = null!;

    public RuleSet Rules { get; private set; } = null!;

    public ForumLine? Forum { get; private set; }

    public BalanceSight Balance { get; private set; } = null!;

    /// <summary>Why no draft can be written now; empty when it can.</summary>
    public IReadOnlyList<Hindrance> InTheWay { get; private set; } = [];

    /// <summary>The years money was asked for.</summary>
    public IEnumerable<int> Years => YearAmounts.Years.Where(year => Case.Requested.In(year) > Nok.Zero);

    public IEnumerable<SelectListItem> Outcomes => DraftForm.Outcomes.Select(outcome => new SelectListItem(texts.Of(outcome), outcome.ToString()));

    /// <summary>The calendar year of a measure's year.</summary>
    public int Calendar(int year) => Case.Year + year - 1;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await base.OnGetAsync(ct);
        if (Case is not null && Rules is not null && answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult) { Input = await BeginningAsync(ct); }
        return answer;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.Outcome is null) { ModelState.TryAddModelError("Input.Outcome", texts["decisions.outcome-missing"]); }
        return RecordAsync(Input.Act(), Urls.Case(Id.Value), ct);
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        var found = await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id.Value, ct);
        if (found is not { Content: not null } || await reader.RulesAsync(found.RulesId, ct) is not { } rules) { return false; }
        (Case, Rules) = (found, rules);
        Forum = await reader.ForumLineAsync(found, rules, ct);
        Balance = await reader.BalanceAsync(found, ct);
        Shows(found.Version);
        var hindrances = await recorder.PreviewAsync(found, Input.Act(), ct);
        InTheWay = [.. (hindrances ?? []).Where(hindrance => hindrance.Field is null)];
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct)
    {
        // Who has stepped aside is locked out of the case.
        var actor = await reader.ActorAsync(ct);
        return Asks(Permission.DraftDecisions, actor.May(Permission.DraftDecisions, Case.Place) && !Case.IsRecused(actor.Person));
    }

    protected override string FieldFor(string field) => field switch
    {
        "Amounts.Year1" => "Input.Year1",
        "Amounts.Year2" => "Input.Year2",
        "Amounts.Year3" => "Input.Year3",
        "Conditions" => "Input.Conditions[0].Text",
        _ => $"Input.{field}",
    };

    private async Task<DraftForm> BeginningAsync(CancellationToken ct)
    {
        if (Case.DecisionDraft is { } draft) { return DraftForm.Of(draft); }
        var owner = (await reader.PartiesAsync(Case, ct)).First(party => party.Id == Case.Owner.Value);
        var language = LetterModel.CodeOf(owner.LanguageForm);
        return DraftForm.Beginning(Case, Forum?.Line, StandardConditions.For(Case, Rules, language), FactsForReasons.Of(Case, Forum, language));
    }
}
