using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

public sealed class DecideGuidelinesPage(Reader reader, Recorder recorder, TextCatalog texts) : RoundActPage(reader, recorder, texts)
{
    [BindProperty]
    public string? Guidelines { get; set; }

    [BindProperty]
    public string? PlanReference { get; set; }

    protected override Act<CallRound> Asked => new DecideGuidelines(Guidelines ?? "", PlanReference ?? "");

    protected override void Fill() => (Guidelines, PlanReference) = (Round.Guidelines, Round.PlanReference);
}
