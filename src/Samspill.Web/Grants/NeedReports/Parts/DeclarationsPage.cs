using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>G. What the owner declares.</summary>
public sealed class DeclarationsPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<DeclarationsForm, DeclarationsPart>(reader, recorder, texts, clock)
{
    public override ReportPart Part => ReportPart.Declarations;

    protected override DeclarationsForm Fill(NeedReport report) => new() { Declared = [.. report.Declarations.Declared] };

    protected override NeedReport With(NeedReport report, DeclarationsPart part) => report with { Declarations = part };

    // Only what the rule set asks can be declared; the reasons given on the review page stay.
    protected override DeclarationsPart Read(OpenDraft open, Faults faults) => open.Report.Declarations with
    {
        Declared = [.. open.Rules.Declarations.Select(declaration => declaration.Id).Where(Form.Declared.Contains)],
    };
}

/// <summary>Part G as it is ticked.</summary>
public sealed class DeclarationsForm : PartForm
{
    public List<string> Declared { get; set; } = [];
}
