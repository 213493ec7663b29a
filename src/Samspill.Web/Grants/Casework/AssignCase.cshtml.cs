using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A caseworker takes a case, gives it to a colleague, or lets it go.</summary>
public sealed class AssignCasePage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : CaseActPage(reader, recorder, texts)
{
    private readonly Reader reader = reader;
    private readonly TextCatalog texts = texts;
    private Guid me;

    /// <summary>Who shall have the case; empty for nobody.</summary>
    [BindProperty]
    public Guid? Person { get; set; }

    public override string Name => texts["act.AssignCase"];

    public CaseStaffList Staff { get; private set; } = null!;

    /// <summary>Oneself first, then the colleagues, then nobody.</summary>
    public IEnumerable<SelectListItem> Choices =>
    [
        .. Staff.Now.OrderByDescending(one => one.Person == me).Select(one => new SelectListItem(Staff.Of(new Ref<Person>(one.Person)), one.Person.ToString(), one.Person == Person)),
        new SelectListItem(texts["casework.assign.nobody"], "", Person is null),
    ];

    // What hinders whoever is chosen; the choice itself is asked about when it is posted.
    protected override Act<GrantCase> Unfilled => new AssignCase(Ref<Person>.None);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RecordAsync(Person is { } person ? new AssignCase(new Ref<Person>(person)) : new ReleaseCase(), Urls.Case(Id.Value), ct);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (!await base.ShowAsync(ct)) { return false; }
        me = (await reader.ActorAsync(ct)).Person;
        Staff = new CaseStaffList(await reader.CaseStaffAsync(OsloTime.DayOf(clock.GetUtcNow()), ct), me, texts);
        if (HttpMethods.IsGet(Request.Method)) { Person = me; }
        return true;
    }
}
