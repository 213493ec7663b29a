using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A decider lets an owner submit after the deadline .</summary>
public sealed class GrantLateSubmissionPage(Reader reader, Recorder recorder, TextCatalog texts) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public override string Name => texts["act.GrantLateSubmission"];

    protected override Act<GrantCase> For(string reason) => new GrantLateSubmission(reason, LastDay ?? default);
}
