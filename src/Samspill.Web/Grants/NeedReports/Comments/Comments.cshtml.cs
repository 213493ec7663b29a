using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What owner, partner and co-owners say to each other about the fields of a report while they write it.</summary>
public sealed class CommentsPage(Reader reader, Recorder recorder, TextCatalog texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The field that is spoken of; empty shows them all.</summary>
    [BindProperty(SupportsGet = true, Name = "felt")]
    public string? Unit { get; set; }

    /// <summary>The id the new comment gets, so that sending it twice makes one.</summary>
    [BindProperty]
    public Guid New { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The comment that is dealt with.</summary>
    [BindProperty]
    public Guid? Settled { get; set; }

    public GrantCase Case { get; private set; } = null!;

    public IReadOnlyList<FieldComment> Comments { get; private set; } = [];

    public bool MayWrite => Case.Status is CaseStatus.Draft or CaseStatus.Returned;

    private Dictionary<Guid, string> organisations = [];

    /// <summary>The fields that have comments, in the order of the form.</summary>
    public IEnumerable<IGrouping<string, FieldComment>> Threads => Comments.Where(comment => string.IsNullOrEmpty(Unit) || comment.Unit == Unit)
        .OrderBy(comment => ReportUnits.PartOf(comment.Unit)).ThenBy(comment => comment.At).GroupBy(comment => comment.Unit);

    /// <summary>Fields to choose from when none is given.</summary>
    public IEnumerable<SelectListItem> FieldItems => Fields.Units.Select(unit => new SelectListItem($"{texts.Of(ReportUnits.PartOf(unit))}: {NameOf(unit)}", unit));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } answer) { return answer; }
        New = Ref<FieldComment>.New().Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } answer) { return answer; }
        if (Settled is { } id) { return await SettleAsync(id, ct); }
        var recorded = await recorder.RecordAsync(new Ref<FieldComment>(New), new WriteComment(new(Id), Unit ?? "", Text ?? "", Case.Place), null, ct);
        return recorded switch
        {
            Recorded.Hindered(var hindrances) when !hindrances.Contains(SpineHindrances.AlreadyOpened) => Refused(hindrances),
            Recorded.Forbidden => Forbid(),
            _ => LocalRedirect(Urls.Comments(Id, Unit)),
        };
    }

    /// <summary>What the field is called on the form.</summary>
    public string NameOf(string unit) => Fields.LabelOfUnit(unit) is { } key ? texts[key] : texts.Of(ReportUnits.PartOf(unit));

    /// <summary>Who wrote it: role and organisation, never a name.</summary>
    public string WriterOf(FieldComment comment) => texts["comments.writer", comment.Role, organisations.GetValueOrDefault(comment.Organisation, "")];

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id, ct) is not { } found) { return NotFound(); }
        Case = found;
        HttpContext.Items["permission"] = Permission.CommentOnReports;
        if (!(await reader.ActorAsync(ct)).May(Permission.CommentOnReports, found.Place)) { return Forbid(); }
        if (!string.IsNullOrEmpty(Unit) && !WriteComment.IsField(Unit)) { return NotFound(); }
        Comments = await (await reader.CommentsAsync(found, ct)).ToListAsync(ct);
        var writers = Comments.Select(comment => comment.Organisation).Distinct().ToList();
        organisations = await reader.Organisations.Where(one => writers.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, ct);
        return null;
    }

    // Settling what somebody has settled already is what was asked for.
    private async Task<IActionResult> SettleAsync(Guid id, CancellationToken ct)
    {
        if (Comments.FirstOrDefault(comment => comment.Id == id) is not { } comment) { return NotFound(); }
        return await recorder.RecordAsync(new Ref<FieldComment>(id), new SettleComment(Case.Place), comment.Version, ct) is Recorded.Forbidden ? Forbid() : LocalRedirect(Urls.Comments(Id, Unit));
    }

    private PageResult Refused(IReadOnlyList<Hindrance> hindrances)
    {
        foreach (var hindrance in hindrances) { ModelState.AddModelError(hindrance.Field == "Unit" ? "felt" : hindrance.Field ?? "", texts.Of(hindrance)); }
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
