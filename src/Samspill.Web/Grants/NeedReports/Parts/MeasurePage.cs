using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>B. What is going to be done, for whom and how long.</summary>
public sealed class MeasurePage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<MeasureForm, MeasurePart>(reader, recorder, texts, clock)
{
    public override ReportPart Part => ReportPart.Measure;

    /// <summary>Groups that are asked about: those of other services only where the scheme is for them.</summary>
    public IEnumerable<TargetGroup> Groups => Enum.GetValues<TargetGroup>()
        .Where(group => group != TargetGroup.OtherServices || Work.Scheme.IsCrossSector || Form.TargetGroups[group] > 0);

    protected override MeasureForm Fill(NeedReport report) => MeasureForm.From(report.Measure);

    protected override NeedReport With(NeedReport report, MeasurePart part) => report with { Measure = part };

    protected override MeasurePart Read(OpenDraft open, Faults faults) => Form.Part(open.Scheme.AsksMeasureKind);

    protected override Task PrepareAsync(CancellationToken ct)
    {
        foreach (var group in Enum.GetValues<TargetGroup>()) { Form.TargetGroups.TryAdd(group, null); }
        return base.PrepareAsync(ct);
    }
}

/// <summary>Part B as it is typed.</summary>
public sealed class MeasureForm : PartForm
{
    public string? Title { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    public int? Years { get; set; }

    public List<ActivityKind> Activities { get; set; } = [];

    public List<string> Themes { get; set; } = [];

    public string? OtherTheme { get; set; }

    public MeasureKind? Kind { get; set; }

    public Dictionary<TargetGroup, int?> TargetGroups { get; set; } = [];

    public string? Description { get; set; }

    public string? Goals { get; set; }

    public string? Plan { get; set; }

    public static MeasureForm From(MeasurePart part) => new()
    {
        Title = part.Title,
        StartsOn = part.StartsOn,
        EndsOn = part.EndsOn,
        Years = part.Years == 0 ? null : part.Years,
        Activities = [.. part.Activities],
        Themes = [.. part.Themes],
        OtherTheme = part.OtherTheme,
        Kind = part.Kind,
        TargetGroups = part.TargetGroups.ToDictionary(group => group.Group, group => (int?)group.Count),
        Description = part.Description,
        Goals = part.Goals,
        Plan = part.Plan,
    };

    public MeasurePart Part(bool asksKind) => new()
    {
        Title = Text(Title),
        StartsOn = StartsOn,
        EndsOn = EndsOn,
        Years = Years ?? 0,
        Activities = [.. Activities.Distinct()],
        Themes = [.. Themes.Distinct()],
        OtherTheme = Text(OtherTheme),
        Kind = asksKind ? Kind : null,
        TargetGroups = [.. TargetGroups.Where(group => group.Value is not null and not 0).Select(group => new TargetGroupCount(group.Key, group.Value ?? 0))],
        Description = Text(Description),
        Goals = Text(Goals),
        Plan = Text(Plan),
    };
}
