using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>Saved views, columns, density and keys: everybody's own.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task A_view_is_saved_shown_renamed_and_deleted()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var list = await visitor.GetAsync($"{Urls.Cases}?ordning=DES&region=Buskerud&ukjent=1");
        var form = await visitor.GetAsync(list.Document.QuerySelector($"a[href^='{Urls.CaseViews}?']")!.GetAttribute("href")!);

        var saved = await form.SubmitAsync(FormOf(form, "Save"), null, [("Name", "  DES i Buskerud ")]);

        saved.Status.ShouldBe(HttpStatusCode.Redirect);
        saved.Location.ShouldBe($"{Urls.Cases}?ordning=DES&region=Buskerud");
        var shown = await visitor.GetAsync(saved.Location!);
        shown.Document.QuerySelector("a.ds-chip[aria-current=true]")!.TextContent.ShouldBe("DES i Buskerud");
        shown.Commands.ShouldBeLessThanOrEqualTo(8);

        var views = await visitor.GetAsync(Urls.CaseViews);
        (await views.SubmitAsync(FormOf(views, "Change"), null, [("own-name", "Buskerud, skole")])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(Urls.Cases)).Body.ShouldContain("Buskerud, skole");
        views = await visitor.GetAsync(Urls.CaseViews);
        var delete = FormOf(views, "Change");
        (await views.SubmitAsync(delete, delete.QuerySelectorAll<IHtmlButtonElement>("button").Last(), [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync(Urls.Cases)).Body.ShouldNotContain("Buskerud, skole");
    }

    [Fact]
    public async Task Views_are_there_from_the_start_for_what_each_role_begins_the_day_with()
    {
        await using var own = await OwnWorld.NewAsync();
        using var caseworker = await own.World.AsAsync(Scenes.Caseworker);
        using var decider = await own.World.AsAsync("Beslutter");
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var (first, second, third) = (await ChipsAsync(caseworker), await ChipsAsync(decider), await ChipsAsync(owner));
        first.Select(chip => chip.TextContent).ShouldBe(
            [.. new[] { "list.ready-mine", "list.ready-week", "list.ready-free", "list.ready-unconfirmed", "list.ready-remarked" }.Select(key => Answers.Text(key))]);
        second.Select(chip => chip.TextContent).ShouldBe([.. new[] { "list.ready-decide", "list.ready-week", "list.ready-overdue" }.Select(key => Answers.Text(key))]);
        third.Select(chip => chip.TextContent).ShouldBe([.. new[] { "list.ready-week", "list.ready-overdue" }.Select(key => Answers.Text(key))]);
        foreach (var (visitor, chip) in first.Select(chip => (caseworker, chip)).Concat(second.Select(chip => (decider, chip))).Concat(third.Select(chip => (owner, chip))))
        {
            var page = await visitor.GetAsync(chip.GetAttribute("href")!);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelector(".ds-alert").ShouldBeNull("every filter of it exists");
            page.Document.QuerySelector("a.ds-chip[aria-current=true]")!.TextContent.ShouldBe(chip.TextContent);
            page.Document.QuerySelector($"a[href^='{Urls.CaseViews}?']").ShouldBeNull("it need not be saved");
        }
    }

    [Fact]
    public async Task The_list_opens_with_the_persons_own_view_and_the_rest_is_one_step_away()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        await SaveAsync(visitor, "steg=kvalitetssjekk&sorter=-sokt", "Til sjekk", ("IsDefault", "true"));

        var landing = await visitor.GetAsync(Urls.Cases);
        landing.Location.ShouldBe($"{Urls.Cases}?steg=kvalitetssjekk&sorter=-sokt");
        var page = await visitor.GetAsync(landing.Location!);
        var all = page.Document.QuerySelector(".sp-stages a")!.GetAttribute("href")!;
        (await visitor.GetAsync(all)).Status.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/saker?vis=alle")).Status.ShouldBe(HttpStatusCode.OK);

        await SaveAsync(visitor, "ordning=REG", "Barnehage", ("IsDefault", "true"));
        (await visitor.GetAsync(Urls.Cases)).Location.ShouldBe($"{Urls.Cases}?ordning=REG", "one view is the one it opens with");
        using var other = await own.World.AsAsync("Beslutter");
        (await other.GetAsync(Urls.Cases)).Status.ShouldBe(HttpStatusCode.OK, "views are everybody's own");
    }

    [Fact]
    public async Task A_saved_view_whose_filter_is_gone_says_so_and_works()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        await SaveAsync(visitor, "ordning=KKU&region=Buskerud", "Gammel ordning", ("IsDefault", "true"));
        var page = await visitor.GetAsync((await visitor.GetAsync(Urls.Cases)).Location!);
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector(".ds-alert")!.TextContent.ShouldContain("Ordning: «KKU» finnes ikke");
        page.Document.QuerySelectorAll(".sp-cases tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_shared_view_reaches_those_in_the_same_role_and_nobody_else()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        await SaveAsync(visitor, "ordning=DES", "Delt av rollen", ("IsShared", "true"));
        await SaveAsync(visitor, "ordning=REG", "Bare min");
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await owner.GetAsync($"{Urls.Cases}?vis=alle")).Body.ShouldNotContain("Delt av rollen");
        using var colleague = await own.World.AsAsync(Scenes.Caseworker);
        (await colleague.GetAsync($"{Urls.Cases}?vis=alle")).Body.ShouldContain("Delt av rollen");
    }

    [Fact]
    public async Task A_shared_view_goes_with_the_mandate_of_whoever_shared_it()
    {
        await using var own = await OwnWorld.NewAsync();
        await own.World.SecondCaseworkerAsync(Office.Decider);
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        await SaveAsync(visitor, "ordning=DES", "Delt av rollen", ("IsShared", "true"));
        using var colleague = await own.World.AsAsync(Office.Decider);
        (await colleague.GetAsync($"{Urls.Cases}?vis=alle")).Body.ShouldContain("Delt av rollen");

        await own.World.EndMandatesAsync(Scenes.Caseworker);

        (await colleague.GetAsync($"{Urls.Cases}?vis=alle")).Body.ShouldNotContain("Delt av rollen");
    }

    [Fact]
    public async Task A_first_choice_pressed_twice_is_one_choice()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var token = PageSeen.FieldsOf(FormOf(await visitor.GetAsync(Urls.CaseViews), "Choose")).First(field => field.Key == "__skjema");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.PostAsync($"{Urls.CaseViews}?handler=Choose", [token, new("columns", "status")])));
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Redirect);
    }

    [Theory, InlineData(""), InlineData("   "), InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    public async Task A_name_that_will_not_do_is_pointed_out_and_the_filter_is_not_lost(string name)
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var answer = await SaveAsync(visitor, "ordning=DES", name);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("input[name=Query]")!.GetAttribute("value").ShouldBe("ordning=DES");
        answer.Document.QuerySelector("input[name=Name]")!.GetAttribute("aria-invalid").ShouldBe("true");
        await SaveAsync(visitor, "ordning=DES", "Den");
        (await SaveAsync(visitor, "ordning=REG", "den")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "names are told apart without case");
    }

    [Fact]
    public async Task Nobody_touches_the_views_of_others()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        await SaveAsync(visitor, "ordning=DES", "Min");
        var id = FormOf(await visitor.GetAsync(Urls.CaseViews), "Change").QuerySelector<IHtmlInputElement>("input[name=id]")!.Value;
        using var other = await own.World.AsAsync("Beslutter");
        var page = await other.GetAsync($"{Urls.CaseViews}?ordning=REG");
        foreach (var handler in new[] { "Change", "Delete" })
        {
            var answer = await other.PostAsync($"{Urls.CaseViews}?handler={handler}", PageSeen.FieldsOf(FormOf(page, "Save")).Where(field => field.Key == "__skjema").Append(new("id", id)).Append(new("own-name", "Tatt")));
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await visitor.GetAsync($"{Urls.Cases}?vis=alle")).Body.ShouldContain("Min");
    }

    [Fact]
    public async Task Columns_density_and_keys_are_kept()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var page = await visitor.GetAsync(Urls.CaseViews);
        var form = FormOf(page, "Choose");
        var token = PageSeen.FieldsOf(form).First(field => field.Key == "__skjema");
        var answer = await visitor.PostAsync($"{Urls.CaseViews}?handler=Choose", [token, new("columns", "status"), new("columns", "eier"), new("columns", "hemmelig"), new("isRoomy", "true"), new("keysOff", "true")]);
        answer.Location.ShouldBe(Urls.Cases);
        var list = await visitor.GetAsync(Urls.Cases);
        list.Document.QuerySelectorAll(".sp-cases thead th").Skip(1).Select(head => head.TextContent.Trim()).ShouldBe(["Nummer", "Eier", "Status"]);
        list.Document.QuerySelector(".sp-cases")!.HasAttribute("data-dense").ShouldBeFalse();
        list.Document.QuerySelector("#liste")!.GetAttribute("data-keys").ShouldBe("off");
        (await visitor.GetAsync($"{Urls.CasesCsv}?vis=alle")).Body.TrimStart('\uFEFF').ShouldStartWith("Nummer;Eier;Status\r\n");
    }

    private static async Task<IReadOnlyList<IElement>> ChipsAsync(Visitor visitor) => [.. (await visitor.GetAsync($"{Urls.Cases}?vis=alle")).Document.QuerySelectorAll("ul[aria-labelledby=visninger] a")];

    private static async Task<PageSeen> SaveAsync(Visitor visitor, string query, string name, params (string, string)[] more)
    {
        var page = await visitor.GetAsync($"{Urls.CaseViews}?{query}");
        return await page.SubmitAsync(FormOf(page, "Save"), null, [("Name", name), .. more]);
    }

    private static IHtmlFormElement FormOf(PageSeen page, string handler) =>
        page.Document.QuerySelectorAll<IHtmlFormElement>("main form").First(form => form.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) == true);
}
