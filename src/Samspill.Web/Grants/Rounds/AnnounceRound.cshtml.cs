using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

public sealed class AnnounceRoundPage(Reader reader, Recorder recorder, TextCatalog texts) : RoundActPage(reader, recorder, texts)
{
    [BindProperty]
    public CallForm Call { get; set; } = new();

    protected override Act<CallRound> Asked => new AnnounceRound(Call.Written());

    protected override void Fill() => Call = CallForm.Standard(View, Texts);
}
