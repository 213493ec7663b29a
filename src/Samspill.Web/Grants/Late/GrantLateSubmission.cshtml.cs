using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A decider lets an owner submit after the deadline .</summary>
public sealed class GrantLateSubmissionPage(Reader reader, Recorder recorder, TextCatalog texts) : CaseActPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public override string Name => texts["act.GrantLateSubmission"];

    protected override Act<GrantCase> Unfilled => new GrantLateSubmission("", default);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(new GrantLateSubmission(Reason ?? "", LastDay ?? default), Urls.Case(Id.Value), ct);
}
