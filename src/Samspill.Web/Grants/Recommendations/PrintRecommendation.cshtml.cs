using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

/// <summary>The recommendation on paper, with the content every recommendation must have (d.3, I1–I9; R-44).</summary>
public sealed class PrintRecommendationPage(Reader reader) : PageModel
{
    public ListSetting Setting { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, NeedReport> Reports { get; private set; } = new Dictionary<Guid, NeedReport>();

    /// <summary>Seats of the body, to name those who were present.</summary>
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    /// <summary>True when the reader steps aside in the case and does not see remarks.</summary>
    public bool IsRecused(RecommendationLine line) => Setting.List.IsSilent(line.Case);

    /// <summary>Who a seat is for, on the day the list was finished.</summary>
    public Seat? SeatOf(Voter voter) => Seats.FirstOrDefault(seat => seat.Key == voter.Seat);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await reader.ListAsync(id, ct) is not { } setting) { return NotFound(); }
        Setting = setting;
        var bodyId = setting.List.Body;
        Seats = (await reader.Bodies.FirstAsync(row => row.Id == bodyId, ct)).Seats;
        var ids = setting.List.Lines.Where(line => line.Outcome is LineOutcome.Full or LineOutcome.Partial).Select(line => line.Case).ToList();
        var reports = await (await reader.CasesAsync(ct)).Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Content }).ToListAsync(ct);
        Reports = reports.Where(row => row.Content is not null).ToDictionary(row => row.Id, row => row.Content!);
        return Page();
    }
}
