using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Who has a part of the report open now, and what others have saved since the page was shown; asked every quarter of a minute by the script.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PresencePage(Reader reader, Presences presences, TextCatalog texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The part that is open, by its word in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "del")]
    public string? Slug { get; set; }

    /// <summary>The revisions the page shows: «behov:4 budsjett:2».</summary>
    [BindProperty(SupportsGet = true, Name = "sett")]
    public string? Seen { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await (await reader.CasesAsync(ct)).FirstOrDefaultAsync(one => one.Id == Id, ct) is not { } subject) { return NotFound(); }
        var actor = await reader.ActorAsync(ct);
        if (!DraftRights.MayOpen(subject, actor)) { return Forbid(); }
        var part = ReportParts.All.FirstOrDefault(one => one.Slug == Slug)?.Part ?? ReportPart.Applicant;
        var there = new PresenceWords(texts, await presences.TellAsync(subject, part, ct));
        var draft = await DraftReport.ReadAsync(reader, subject, ct);
        var rules = await reader.RulesAsync(subject.RulesId, ct) ?? throw new InvalidOperationException($"No rule set {subject.RulesId}.");
        var reading = new UnitReading(subject, rules, actor.Person, clock.GetUtcNow(), texts);
        return new JsonResult(new
        {
            here = there.Everywhere,
            parts = ReportParts.All.ToDictionary(one => one.Slug, one => there.In(one.Part)),
            news = string.Join(' ', News(draft, actor.Person, reading)),
            session = Security.SignIn.Left(HttpContext)?.TotalSeconds,
        });
    }

    private IEnumerable<string> News(DraftReport draft, Guid person, UnitReading reading)
    {
        var seen = (Seen ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).Where(pair => pair.Length == 2).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1]);
        return
            from one in ReportParts.All
            where seen.TryGetValue(one.Slug, out var shown) && int.TryParse(shown, out var revision) && draft.RevisionOf(one.Part) > revision
            let last = draft.LastIn(one.Part)
            where last is not null && last.By != person
            select texts["writing.saved-by", reading.Who(last), texts.Of(one.Part), reading.When(last.At)];
    }
}
