using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

public sealed class CloseRoundPage(Reader reader, Recorder recorder, TextCatalog texts) : RoundActPage(reader, recorder, texts)
{
    protected override Act<CallRound> Asked => new CloseRound();
}
