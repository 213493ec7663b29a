using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The owner asks to submit after the deadline .</summary>
public sealed class AskToSubmitLatePage(Reader reader, Recorder recorder, TextCatalog texts) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    public override string Name => texts["act.AskToSubmitLate"];

    /// <summary>The deadline that has passed.</summary>
    public DateOnly Deadline => Matter.Round.ClosesOn;

    protected override Act<GrantCase> For(string reason) => new AskToSubmitLate(reason);
}
