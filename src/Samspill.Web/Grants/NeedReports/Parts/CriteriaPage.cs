using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>E. How the measure meets the criteria.</summary>
public sealed class CriteriaPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<CriteriaForm, CriteriaPart>(reader, recorder, texts, clock)
{
    public override ReportPart Part => ReportPart.Criteria;

    /// <summary>The criteria the owner answers in this scheme.</summary>
    public IEnumerable<Criterion> Criteria => Work.Rules.AnsweredIn(Work.Case.SchemeCode);

    protected override CriteriaForm Fill(NeedReport report) => CriteriaForm.From(report.Criteria);

    protected override NeedReport With(NeedReport report, CriteriaPart part) => report with { Criteria = part };

    protected override CriteriaPart Read(OpenDraft open, Faults faults) =>
        Form.Part(open.Report.Criteria, [.. open.Rules.AnsweredIn(open.Case.SchemeCode).Select(criterion => criterion.Id)], open.Scheme.IsCrossSector);

    protected override Task PrepareAsync(CancellationToken ct)
    {
        foreach (var criterion in Criteria) { Form.Answers.TryAdd(criterion.Id, null); }
        return base.PrepareAsync(ct);
    }
}

/// <summary>Part E as it is typed.</summary>
public sealed class CriteriaForm : PartForm
{
    public Dictionary<string, string?> Answers { get; set; } = [];

    public bool KindergartenTakesPart { get; set; }

    public bool SchoolTakesPart { get; set; }

    public bool PptTakesPart { get; set; }

    public string? NotAllReason { get; set; }

    public string? TeamAroundChild { get; set; }

    public string? SamiPerspective { get; set; }

    public static CriteriaForm From(CriteriaPart part) => new()
    {
        Answers = part.Answers.ToDictionary(answer => answer.Criterion, answer => (string?)answer.Text),
        KindergartenTakesPart = part.KindergartenTakesPart,
        SchoolTakesPart = part.SchoolTakesPart,
        PptTakesPart = part.PptTakesPart,
        NotAllReason = part.NotAllReason,
        TeamAroundChild = part.TeamAroundChild,
        SamiPerspective = part.SamiPerspective,
    };

    public CriteriaPart Part(CriteriaPart saved, IReadOnlyList<string> criteria, bool isCrossSector) => saved with
    {
        Answers = [.. criteria.Select(id => new CriterionAnswer(id, Text(Answers.GetValueOrDefault(id)))).Where(answer => answer.Text.Length > 0)],
        KindergartenTakesPart = isCrossSector && KindergartenTakesPart,
        SchoolTakesPart = isCrossSector && SchoolTakesPart,
        PptTakesPart = isCrossSector && PptTakesPart,
        NotAllReason = isCrossSector ? Text(NotAllReason) : "",
        TeamAroundChild = isCrossSector ? Text(TeamAroundChild) : "",
        SamiPerspective = Text(SamiPerspective),
    };
}
