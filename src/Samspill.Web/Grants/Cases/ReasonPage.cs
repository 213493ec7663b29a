using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A page for an act on a case whose form is the reason, and little else.</summary>
public abstract class ReasonPage(Reader reader, Recorder recorder, TextCatalog texts) : CaseActPage(reader, recorder, texts)
{
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The act with this reason, and with what else the form says.</summary>
    protected abstract Act<GrantCase> For(string reason);

    protected override Act<GrantCase> Unfilled => For("");

    public virtual Task<IActionResult> OnPostAsync(CancellationToken ct) => RecordAsync(For(Reason ?? ""), Urls.Case(Id.Value), ct);

    protected override string FieldFor(string field) => field == "Reasons" ? nameof(Reason) : field;
}
