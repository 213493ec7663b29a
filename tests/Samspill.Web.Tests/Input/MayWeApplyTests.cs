using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samspill.Web.Tests.Input;

/// <summary>«Kan vi søke?» answers without sign-in, and the answer is an address.</summary>
public sealed class MayWeApplyTests(World world) : IClassFixture<World>
{
    private const string Yes = "?eier=Municipality&enheter=School&gjelder=Collective&spesialpedagogikk=false&partner=University&ar=2&sokes=450000&egenandel=135000";

    [Theory, InlineData("nb"), InlineData("nn"), InlineData("en")]
    public async Task An_answer_is_an_address_that_can_be_shared(string language)
    {
        using var visitor = world.Visitor();
        await visitor.SpeakAsync(language);

        var page = await visitor.GetAsync(Urls.MayWeApply + Yes);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Commands.ShouldBeLessThanOrEqualTo(8);
        page.Document.QuerySelector("#svar-DES")!.ParentElement!.TextContent.ShouldContain(Answers.TextIn(language, "Verdict.May"));
        page.Document.QuerySelector("#svar-REG")!.ParentElement!.TextContent.ShouldContain(Answers.TextIn(language, "Verdict.MayNot"));
        page.Document.QuerySelectorAll("main .sp-law").Length.ShouldBeGreaterThan(10);
        page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=eier]").Single(choice => choice.IsChecked).Value.ShouldBe("Municipality");
    }

    [Theory, InlineData("?ar=mange"), InlineData("?sokes=mye"), InlineData("?ar=0"), InlineData("?sokes=999999999"), InlineData("?eier=Konge")]
    public async Task What_cannot_be_read_is_pointed_out(string query)
    {
        using var visitor = world.Visitor();
        var page = await visitor.GetAsync(Urls.MayWeApply + query);
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_front_page_and_the_start_of_a_report_lead_there()
    {
        using var visitor = await world.AsAsync(Scenes.Owner);
        (await visitor.GetAsync(Urls.Front)).Document.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href") == Urls.MayWeApply);
        (await visitor.GetAsync(Urls.StartNeedReport)).Document.QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href") == Urls.MayWeApply);
    }
}
