using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A decider dismisses a report: an individual decision with reasons and right of appeal .</summary>
public sealed class DismissCasePage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : CaseActPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public string? Reasons { get; set; }

    public override string Name => texts["cases.do.dismiss"];

    /// <summary>The last day to appeal when the decision is made today .</summary>
    public DateOnly AppealBy => AppealPeriod.LastDay(OsloTime.DayOf(clock.GetUtcNow()));

    protected override Act<GrantCase> Unfilled => new DismissCase("");

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(new DismissCase(Reasons ?? ""), Urls.Case(Id.Value), ct);

    // The caseworker's words are a draft of the letter's: shown for the decider to make their own.
    protected override void Prepare()
    {
        if (HttpMethods.IsGet(Request.Method)) { Reasons = Case.Dismissal?.Reasons; }
    }
}
