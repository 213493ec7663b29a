using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Somebody at the County Governor declares that they are recused in a case .</summary>
public sealed class DeclareCaseRecusalPage(Reader reader, Recorder recorder, TextCatalog texts) : ReasonPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    public override string Name => texts["cases.do.recusal"];

    protected override Act<GrantCase> For(string reason) => new DeclareCaseRecusal(reason);
}
