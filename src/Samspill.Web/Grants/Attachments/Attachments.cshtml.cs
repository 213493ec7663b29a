using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Security;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.Attachments;

/// <summary>
/// The files of a report that is being written: attach one at a time, see how each is checked, take out. The form carries the id of the attachment it
/// makes, so that sending it twice makes one.
/// </summary>
[LargeForm(25 * 1024 * 1024)]
public sealed class AttachmentsPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock, IFileStore files, IVirusScanner scanner, ILogger<AttachmentsPage> log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The field a link from the form points to.</summary>
    [BindProperty(Name = "felt", SupportsGet = true)]
    public string? LinkedField { get; set; }

    /// <summary>What the file belongs to.</summary>
    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The attachment the form makes, or the one to take out.</summary>
    [BindProperty]
    public Guid Attachment { get; set; }

    public WorkingReport Work { get; private set; } = null!;

    public AttachmentLimits Limits => Work.Rules.AttachmentLimits;

    public bool HasScanner => scanner.IsThere;

    /// <summary>True while files can be attached and taken out.</summary>
    public bool IsOpen => Work.Case.IsWritable;

    public FileList List => new(Id, Work.Draft.Files, Removable: Removable);

    /// <summary>True when the report was sent back for other fields than some of those files belong to.</summary>
    public bool IsPartlyClosed => IsOpen && !FileWords.Fields.All(Sight.IsNamed);

    public IEnumerable<SelectListItem> FieldItems => FileWords.Fields.Where(Sight.IsNamed).Select(offered => new SelectListItem(texts.Belongs(offered), offered, offered == (Field ?? LinkedField ?? AttachmentFields.Whole)));

    private FilesSight Sight => FilesSight.Of(Work.Case, Work.Draft.Files);

    private HashSet<Guid> Removable =>
        IsOpen ? [.. Work.Draft.Files.Where(file => RemoveAttachment.IsFor(file, Work.Actor) && RemoveAttachment.Kept(file, Sight) is null).Select(file => file.Id)] : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await RefusedAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await RefusedAsync(ct) is { } refused) { return refused; }
        if (Upload is null) { return Explained(nameof(Upload), texts["attachments.choose-file"]); }
        await using var content = Upload.OpenReadStream();
        var act = await ActAsync(content, ct);
        if (await recorder.PreviewAsync(new Attachment(), act, ct) is { Count: > 0 } hindrances) { return Explained(hindrances); }
        try
        {
            content.Position = 0;
            await files.PutAsync(content, ct);
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            log.LogError(full, "A file could not be stored.");
            return Explained(nameof(Upload), texts["attachments.not-stored"], StatusCodes.Status503ServiceUnavailable);
        }

        return await recorder.RecordAsync(new Ref<Attachment>(Attachment), act, null, ct) switch
        {
            Recorded.Done => LocalRedirect(Urls.Attachments(Id)),
            Recorded.Hindered(var late) when late.Contains(SpineHindrances.AlreadyOpened) => LocalRedirect(Urls.Attachments(Id)),
            Recorded.Hindered(var late) => Explained(late),
            _ => Forbid(),
        };
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (await RefusedAsync(ct) is { } refused) { return refused; }
        if (Work.Draft.Files.All(file => file.Id != Attachment)) { return NotFound(); }
        return await recorder.RecordAsync(new Ref<Attachment>(Attachment), new RemoveAttachment(), null, ct) switch
        {
            Recorded.Done => LocalRedirect(Urls.Attachments(Id)),
            Recorded.Hindered(var hindrances) => Explained(hindrances),
            _ => Forbid(),
        };
    }

    private async Task<AttachFile> ActAsync(Stream content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        return AttachFile.To(Work.Case, Field ?? "", Upload!.FileName, FileContent.KindOf(content), Upload.Length, hash);
    }

    private async Task<IActionResult?> RefusedAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(reader, clock, Id, ct) is not { } work) { return NotFound(); }
        Work = work;
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) { Attachment = Ref<Attachment>.New().Value; }
        if (work.Actor.May(Permission.AttachFiles, work.Case.Place)) { return null; }
        HttpContext.Items["permission"] = Permission.AttachFiles;
        return Forbid();
    }

    private PageResult Explained(IReadOnlyList<Hindrance> hindrances)
    {
        foreach (var hindrance in hindrances) { ModelState.AddModelError(hindrance.Field is "File" or "Name" ? nameof(Upload) : hindrance.Field ?? "", texts.Of(hindrance)); }
        return Explained();
    }

    private PageResult Explained(string field, string message, int status = StatusCodes.Status422UnprocessableEntity)
    {
        ModelState.AddModelError(field, message);
        return Explained(status);
    }

    private PageResult Explained(int status = StatusCodes.Status422UnprocessableEntity)
    {
        // The next try makes an attachment of its own.
        ModelState.Remove(nameof(Attachment));
        Attachment = Ref<Attachment>.New().Value;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
