using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>The responsibility for a report goes to a colleague who may write for the same owner.</summary>
public sealed class HandOverPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : ActPage<GrantCase>(recorder, texts)
{
    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public GrantCase Case { get; private set; } = null!;

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    /// <summary>Who answers for the report now; null when nobody has been named.</summary>
    public string? Responsible => Colleagues.FirstOrDefault(colleague => colleague.Person == Case.Responsible?.Value)?.Title;

    public IEnumerable<SelectListItem> Choices => Colleagues.Select(colleague => new SelectListItem(colleague.Title, colleague.Person.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RecordAsync(new HandOver(new Ref<Person>(Person ?? Guid.Empty), (Note ?? "").ReplaceLineEndings("\n").Trim()), Urls.HandOver(Id.Value), ct);

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id.Value, ct) is not { } found) { return false; }
        (Case, Colleagues) = (found, await reader.ColleaguesAsync(found, OsloTime.DayOf(clock.GetUtcNow()), ct));
        Shows(found.Version);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.WriteNeedReport, (await reader.ActorAsync(ct)).May(Permission.WriteNeedReport, Case.Place));
}
