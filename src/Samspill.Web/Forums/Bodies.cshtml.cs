using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Forums;

/// <summary>The forums, each with the working groups that report to it.</summary>
[AllowAnonymous]
public sealed class BodiesPage(Reader reader, TimeProvider clock) : PageModel
{
    private const int Most = 200;

    /// <summary>Forums first, each followed by its groups; what reports to no known forum comes last.</summary>
    public IReadOnlyList<(Body Forum, IReadOnlyList<Body> Groups)> Forums { get; private set; } = [];

    public DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken ct)
    {
        var bodies = (await reader.Bodies.OrderBy(body => EF.Functions.Collate(body.Name, "nb")).Take(Most).ToListAsync(ct)).Where(body => body.Valid.Contains(Today)).ToList();
        var codes = bodies.Where(body => body.ParentCode is null).Select(body => body.Code).ToHashSet();
        Forums =
        [
            .. bodies.Where(body => body.ParentCode is null || !codes.Contains(body.ParentCode))
                .Select(forum => (forum, (IReadOnlyList<Body>)[.. bodies.Where(body => body.ParentCode == forum.Code && body.District == forum.District)])),
        ];
    }
}
