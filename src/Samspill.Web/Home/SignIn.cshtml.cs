using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Security;
using Samspill.Web.Storage;

namespace Samspill.Web.Home;

/// <summary>Signing in. Where the demo sign-in is open, one button for each role; else it says that no sign-in is set up.</summary>
[AllowAnonymous]
public sealed class SignInPage(SamspillDb db, DemoSignIn demo, TimeProvider clock) : PageModel
{
    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true, Name = "retur")]
    public string? Back { get; set; }

    public bool IsOpen => demo.IsOpen;

    /// <summary>Those who can be signed in as, by the heading they stand under.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<DemoPerson> Persons)> Groups { get; private set; } = [];

    private DateOnly Today => OsloTime.DayOf(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (!IsOpen) { return; }
        var persons = await SignInReader.PersonsAsync(db, Today, ct);
        Groups =
        [
            .. persons.GroupBy(person => HeadingOf(person.Mandates[0].Role)).OrderBy(group => Array.IndexOf(Headings, group.Key))
                .Select(group => (group.Key, (IReadOnlyList<DemoPerson>)[.. group])),
        ];
    }

    public async Task<IActionResult> OnPostAsync(Guid person, Guid mandate, CancellationToken ct)
    {
        if (!IsOpen || !await SignInReader.HoldsAsync(db, person, mandate, Today, ct)) { return NotFound(); }
        await Security.SignIn.AsAsync(HttpContext, person, mandate);
        if (Url.IsLocalUrl(Back)) { return LocalRedirect(Back); }

        // A caseworker who has a view of their own begins there (ux.md section 2).
        return LocalRedirect(await SignInReader.BeginsInCasesAsync(db, person, mandate, ct) ? Urls.Cases : Urls.Overview);
    }

    private static readonly string[] Headings = ["home.owners-group", "home.partners-group", "home.groups-group", "home.forum-group", "home.governor-group", "home.nation-group"];

    private static string HeadingOf(Role role) => Roles.Of(role).Relation switch
    {
        Relation.Owner or Relation.CoOwner => Headings[0],
        Relation.Partner => Headings[1],
        Relation.Body when role is Role.ForumMember or Role.ForumDeputy or Role.ForumNonVoting or Role.ForumSecretary => Headings[3],
        Relation.Body => Headings[2],
        Relation.District => Headings[4],
        _ => Headings[5],
    };
}
