using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A field of the report, and what must be mended in it; without a field the whole part.</summary>
public sealed class DefectInput
{
    public ReportPart Part { get; set; }

    public string? Unit { get; set; }

    public bool IsChosen { get; set; }

    public string? Text { get; set; }
}

/// <summary>The caseworker sends a report back with what is missing, guidance and a time limit .</summary>
public sealed class ReturnForCorrectionPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : CaseActPage(reader, recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty]
    public List<DefectInput> Defects { get; set; } = [];

    [BindProperty]
    public string? Guidance { get; set; }

    [BindProperty]
    public DateOnly? CorrectBy { get; set; }

    public override string Name => texts["cases.return.title", Case.OwnerName];

    protected override Act<GrantCase> Unfilled => new ReturnForCorrection([], "", default);

    /// <summary>What the fields are called.</summary>
    public FieldNames Names => new(Case, Rules, texts);

    // A field that is ticked without a text is still a defect, so that the act says what is missing.
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var defects = Defects.Where(defect => defect.IsChosen || !string.IsNullOrWhiteSpace(defect.Text)).Select(defect => new Defect(defect.Part, defect.Text?.Trim() ?? "", string.IsNullOrEmpty(defect.Unit) ? null : defect.Unit));
        return RecordAsync(new ReturnForCorrection([.. defects], Guidance ?? "", CorrectBy ?? default), Urls.Case(Id.Value), ct);
    }

    protected override void Prepare()
    {
        Defects = [.. Enum.GetValues<ReportPart>().SelectMany(part => Names.In(part).Prepend("").Select(unit => Chosen(part, unit)))];
        if (HttpMethods.IsGet(Request.Method)) { CorrectBy = WorkingDays.After(OsloTime.DayOf(clock.GetUtcNow()), Rules.CorrectionDays.Value); }
    }

    // What was posted stays in the form, whatever came of it.
    private DefectInput Chosen(ReportPart part, string unit) =>
        Defects.Find(defect => defect.Part == part && (defect.Unit ?? "") == unit) ?? new DefectInput { Part = part, Unit = unit };
}
