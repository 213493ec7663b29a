using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A part of the report, and what must be mended in it.</summary>
public sealed class DefectInput
{
    public ReportPart Part { get; set; }

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

    // A part that is ticked without a text is still a defect, so that the act says what is missing.
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var defects = Defects.Where(defect => defect.IsChosen || !string.IsNullOrWhiteSpace(defect.Text)).Select(defect => new Defect(defect.Part, defect.Text?.Trim() ?? ""));
        return RecordAsync(new ReturnForCorrection([.. defects], Guidance ?? "", CorrectBy ?? default), Urls.Case(Id.Value), ct);
    }

    protected override void Prepare()
    {
        Defects = [.. Enum.GetValues<ReportPart>().Select(part => Defects.Find(defect => defect.Part == part) ?? new DefectInput { Part = part })];
        if (HttpMethods.IsGet(Request.Method)) { CorrectBy = WorkingDays.After(OsloTime.DayOf(clock.GetUtcNow()), Rules.CorrectionDays.Value); }
    }
}
