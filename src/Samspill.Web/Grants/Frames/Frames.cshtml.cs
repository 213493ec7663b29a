using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Grants;

[AllowAnonymous]
public sealed class FramesPage(Reader reader) : PageModel
{
    public RoundView View { get; private set; } = null!;

    public IReadOnlyList<SchemeMoney> Schemes { get; private set; } = [];

    public bool MaySet { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await reader.RoundAsync(number, ct) is not { } view) { return NotFound(); }
        View = view;
        MaySet = (await reader.ActorAsync(ct)).May(Permission.SetFrames, view.Round.Place);
        Schemes = await reader.MoneyAsync(view, ct);
        return Page();
    }
}
