using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A decider says no to a report after the deadline .</summary>
public sealed class RefuseLateSubmissionPage(Reader reader, Recorder recorder, TextCatalog texts) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    public override string Name => texts["act.RefuseLateSubmission"];

    protected override Act<GrantCase> For(string reason) => new RefuseLateSubmission(reason);
}
