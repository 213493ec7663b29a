using AngleSharp.Dom;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>How many of the chosen cases each act fits, told before one is pressed (ux.md, section 8).</summary>
public sealed class BulkFitTests : InCheck
{
    [Fact]
    public async Task The_bar_knows_how_many_of_the_chosen_each_act_fits_and_the_preview_agrees()
    {
        (await Own.World.OnCaseAsync(Scenes.Caseworker, Cases[2].Id, new DeclareCaseRecusal("Nær slekt"))).ShouldBeOfType<Recorded.Done>();
        (await Own.World.OnCaseAsync(Scenes.Caseworker, Cases[1].Id, new AssignCase(new Ref<Person>(await Own.World.PersonAsync(Scenes.Caseworker))))).ShouldBeOfType<Recorded.Done>();
        var boxes = (await Caseworker.GetAsync($"{Urls.Cases}?vis=alle")).Document.QuerySelectorAll("#liste input[name=valg]").ToList();
        boxes.Count.ShouldBe(50);
        var chosen = string.Join('&', boxes.Select(box => $"valg={box.GetAttribute("value")}"));
        foreach (var act in BulkActs.Offered.Select(BulkActs.KeyOf))
        {
            var fitting = boxes.Where(box => box.GetAttribute("data-fits")!.Split(' ').Contains(act)).Select(box => box.GetAttribute("value")!).Order().ToList();
            var preview = await Caseworker.GetAsync($"{Urls.Casework}?handling={act}&{chosen}");
            preview.Document.QuerySelectorAll("form input[name=valg]").Select(box => box.GetAttribute("value")!.Split(':')[0]).Order().ToList().ShouldBe(fitting, act);
            fitting.Count.ShouldBeInRange(act == "fordel" ? 2 : 1, 49, act);
        }
    }

    [Fact]
    public async Task Without_an_act_each_is_shown_with_how_many_it_fits_and_the_list_is_kept()
    {
        var chosen = string.Join('&', Cases.Select(one => $"valg={one.Id}"));
        var page = await Caseworker.GetAsync($"{Urls.Casework}?steg=kvalitetssjekk&{chosen}");
        page.Document.QuerySelector("main")!.TextContent.ShouldContain(Answers.Text("casework.bulk.fits", 10, 10));
        page.Document.QuerySelectorAll("main button[name=handling]").Select(button => button.GetAttribute("value")).ShouldBe([.. BulkActs.Offered.Select(BulkActs.KeyOf), "skriv-ut"]);
        page.Document.QuerySelector("main form input[name=steg]")!.GetAttribute("value").ShouldBe("kvalitetssjekk");
        var list = await Caseworker.GetAsync($"{Urls.Cases}?vis=alle");
        list.Document.QuerySelectorAll(".sp-bulk button:not([name]):not([type=reset])").ShouldHaveSingleItem().TextContent.Trim().ShouldBe(Answers.Text("casework.bulk.see-fits"));
    }
}
