using Microsoft.EntityFrameworkCore;
using Samspill.Browser.Tests.Harness;
using Samspill.Domain.Grants.Cases;
using Samspill.Web;
using Samspill.Web.Files;
using Samspill.Web.Tests;
using Samspill.Web.Tests.Attachments;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>A file that holds a virus is attached, stopped by the real scanner, said so, and taken out again (d.1, global rules; ux.md section 5).</summary>
[Collection(InCounty.Name)]
public sealed class InfectedFile(Chromium chromium, ClamdDaemon daemon) : IClassFixture<ClamdDaemon>
{
    [Fact]
    public async Task An_infected_file_is_stopped_and_the_owner_is_told()
    {
        var world = new World { Also = builder => builder.Configuration[Clamd.Setting] = daemon.Setting };
        await world.InitializeAsync();
        try
        {
            var draft = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike")).OrderBy(one => one.Number).FirstAsync());
            await using var owner = await Walker.AsAsync(chromium, world, "Kommunalsjef oppvekst", withScript: true);
            await owner.GoAsync(Urls.Attachments(draft.Id));
            await owner.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Oppvekstplan.docx", MimeType = "application/octet-stream", Buffer = SomeFile.InfectedDocx });
            await owner.PressAsync();
            (await owner.TextAsync()).ShouldContain("Kontrolleres");

            await world.FollowAsync();
            await owner.GoAsync(Urls.Attachments(draft.Id));
            (await owner.TextAsync()).ShouldContain("Stoppet, filen kan være skadelig");
            await Shots.TakeAsync(owner.Page, "journey-infected");
            await TakeOutAsync(owner);
            (await owner.TextAsync()).ShouldNotContain("Stoppet, filen kan være skadelig");
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static Task TakeOutAsync(Walker owner) =>
        owner.Page.Locator("main tr", new() { HasText = "Oppvekstplan.docx" }).Locator("button").LeadsOnAsync();
}
