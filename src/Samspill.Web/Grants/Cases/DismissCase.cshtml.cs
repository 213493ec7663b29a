using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A decider dismisses a report: an individual decision with reasons and right of appeal .</summary>
public sealed class DismissCasePage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    public override string Name => texts["cases.do.dismiss"];

    /// <summary>The last day to appeal when the decision is made today .</summary>
    public DateOnly AppealBy => AppealPeriod.LastDay(OsloTime.DayOf(clock.GetUtcNow()));

    protected override Act<GrantCase> For(string reason) => new DismissCase(reason);

    // The caseworker's words are a draft of the letter's: shown for the decider to make their own.
    protected override void Prepare()
    {
        if (HttpMethods.IsGet(Request.Method)) { Reason = Case.Dismissal?.Reasons; }
    }
}
