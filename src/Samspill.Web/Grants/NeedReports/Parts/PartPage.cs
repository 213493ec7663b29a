using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A page for one part of the need report: what the frame around the fields shows, and what every form carries.</summary>
public abstract class PartPage(Reader reader, TimeProvider clock) : PageModel
{
    private const string SavedCookie = "samspill-lagret";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The revision the form rests on.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>What the form showed, unit by unit (<see cref="UnitBasis"/>).</summary>
    [BindProperty]
    public string? Basis { get; set; }

    /// <summary>The sign of this opened form, so that it is never in conflict with itself.</summary>
    [BindProperty]
    public string? Sign { get; set; }

    /// <summary>Which text shall stand where two have written, by unit.</summary>
    [BindProperty(Name = nameof(Choices))]
    public Dictionary<string, Choice?> Choices { get; set; } = [];

    /// <summary>The hash of the other text the choice was made against, by unit.</summary>
    [BindProperty(Name = nameof(Theirs))]
    public Dictionary<string, string?> Theirs { get; set; } = [];

    /// <summary>The list a row is added to.</summary>
    [BindProperty]
    public string? AddRow { get; set; }

    /// <summary>The list and the place of the row that is taken away: «Partners:0».</summary>
    [BindProperty]
    public string? RemoveRow { get; set; }

    /// <summary>True for the button that goes on to the next part.</summary>
    [BindProperty]
    public bool GoOn { get; set; }

    /// <summary>Which fields are shown for writing.</summary>
    public FieldGate Gate => new(Work.Case, Work.Rules, Part);

    public WorkingReport Work { get; private set; } = null!;

    /// <summary>Which part the page is for.</summary>
    public abstract ReportPart Part { get; }

    /// <summary>The partner the reader writes for; null for the owner's own people.</summary>
    public ConfirmationRequest? Partner => DraftRights.PartnerOf(Work.Case, Work.Actor);

    /// <summary>True when some of the part is the reader's to write now.</summary>
    public bool IsWritten => DraftRights.Closed(Work.Case) is null && DraftRights.MayWriteIn(Work.Case, Work.Actor, Part);

    /// <summary>Who writes the unit, when it is not the reader; null when it is.</summary>
    public string? LockedBy(string unit) => DraftRights.MandateFor(Work.Case, Work.Actor, unit) is not null ? null
        : DraftRights.WritersOf(Work.Case, unit) is { Count: > 0 } writers ? string.Join(", ", writers.Select(writer => writer.OrganisationName)) : Work.Case.OwnerName;

    /// <summary>The form came back because something could not be saved.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Units two have written in, to choose between.</summary>
    public IReadOnlyList<UnitConflict> Conflicts { get; protected set; } = [];

    protected Reader Reader { get; } = reader;

    protected DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Reads the report; an answer when the page cannot be shown.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(Reader, clock, Id, ct) is not { } work) { return NotFound(); }
        Work = work;
        HttpContext.Items["permission"] = Permission.WriteNeedReport;
        return DraftRights.MayOpen(work.Case, work.Actor) ? null : Forbid();
    }

    /// <summary>The form shows what is saved.</summary>
    protected void RestsOnSaved()
    {
        Revision = Work.Draft.RevisionOf(Part);
        Basis = UnitBasis.Of(ReportUnits.OfPart(Part, Work.Report)).ToString();
        Sign = Ref<GrantCase>.New().ToString();
    }

    /// <summary>The form keeps what was typed and rests on what was saved of it.</summary>
    protected void RestsOn(DraftSaved.Done saved)
    {
        foreach (var carried in new[] { nameof(Revision), nameof(Basis) }) { ModelState.Remove(carried); }
        (Revision, Basis, Conflicts) = (saved.Revision, saved.Basis.ToString(), saved.Conflicts);
    }

    /// <summary>Tells the script that everything in the form is saved, so that nothing of it is kept on the device; read on the next page of the form.</summary>
    protected void TellSaved()
    {
        if (!Guid.TryParse(Sign, out var sign)) { return; }
        Response.Cookies.Append(SavedCookie, sign.ToString(), new CookieOptions { Path = Urls.NeedReports, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
    }

    protected PageResult Answer(int status)
    {
        IsRefused = status >= StatusCodes.Status400BadRequest;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}

/// <summary>Which text shall stand where two have written in the same field.</summary>
public enum Choice
{
    Mine,
    Theirs,
    Both,
}
