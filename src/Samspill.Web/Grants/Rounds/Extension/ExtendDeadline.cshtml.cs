using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The deadline is moved for everybody .</summary>
public sealed class ExtendDeadlinePage(Reader reader, Recorder recorder, TextCatalog texts) : RoundActPage(reader, recorder, texts)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    protected override Act<CallRound> Asked => new ExtendDeadline(Reason ?? "", LastDay ?? default);
}
