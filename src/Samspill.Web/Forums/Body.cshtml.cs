using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Forums;

/// <summary>One body: its seats by category, where it stands, and how it decides.</summary>
[AllowAnonymous]
public sealed class BodyPage(Reader reader, TimeProvider clock) : PageModel
{
    public Body Shown { get; private set; } = null!;

    /// <summary>The forum it reports to; null for a forum.</summary>
    public Body? Forum { get; private set; }

    public IReadOnlyList<Body> Groups { get; private set; } = [];

    public string Governor { get; private set; } = "";

    /// <summary>How it decides under the newest rules that send it cases; null when no rules name it.</summary>
    public BodyPolicy? Policy { get; private set; }

    public string RulesId { get; private set; } = "";

    /// <summary>What is unusual about the seats, for those who set bodies up.</summary>
    public IReadOnlyList<Hindrance> Remarks { get; private set; } = [];

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    /// <summary>Seats of today by category, in the order of the composition.</summary>
    public IEnumerable<IGrouping<SeatCategory, Seat>> Categories => Shown.SeatsOn(Today).GroupBy(seat => seat.Category);

    /// <summary>Seats that are over or have not begun.</summary>
    public IReadOnlyList<Seat> Others => [.. Shown.Seats.Where(seat => !seat.Valid.Contains(Today))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await reader.Bodies.FirstOrDefaultAsync(body => body.Id == id, ct) is not { } shown) { return NotFound(); }
        Shown = shown;
        var near = await reader.Bodies.Where(body => body.District == shown.District && (body.Code == shown.ParentCode || body.ParentCode == shown.Code))
            .OrderBy(body => EF.Functions.Collate(body.Name, "nb")).ToListAsync(ct);
        Forum = near.Find(body => body.Code == shown.ParentCode);
        Groups = near.FindAll(body => body.ParentCode == shown.Code && body.Valid.Contains(Today));
        Governor = await reader.Organisations.Where(one => one.Id == shown.District).Select(one => one.Name).FirstOrDefaultAsync(ct) ?? "";
        await PolicyAsync(ct);
        if ((await reader.ActorAsync(ct)).May(Permission.EstablishBodies, shown.Place)) { Remarks = shown.SoftRemarks(Today); }
        return Page();
    }

    private async Task PolicyAsync(CancellationToken ct)
    {
        var codes = await reader.RuleSets.Where(set => set.District == Shown.District).OrderByDescending(set => set.PublishedAt).Select(set => set.Code).ToListAsync(ct);
        foreach (var code in codes)
        {
            if (await reader.RulesAsync(code, ct) is { } rules && Names(rules) && rules.Policies.FirstOrDefault(policy => policy.Body == Shown.Kind) is { } policy)
            {
                (Policy, RulesId) = (policy, code);
                return;
            }
        }
    }

    private bool Names(RuleSet rules) => rules.Routing.Any(route => route.BodyCode == Shown.Code) || rules.Regions.Any(region => region.ForumCode == Shown.Code);
}
