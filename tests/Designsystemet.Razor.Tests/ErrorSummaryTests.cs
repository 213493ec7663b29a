namespace Designsystemet.Razor.Tests;

public sealed class ErrorSummaryTests
{
    private static Task<string> Draw(Page page, string? title = null) =>
        Page.Draw(new ErrorSummaryTagHelper(Page.Texts) { ViewContext = page.View, Title = title }, "ds-error-summary");

    [Fact]
    public async Task Nothing_is_drawn_when_nothing_is_missing() => (await Draw(new Page().Typed("Title", "Lesing"))).ShouldBeEmpty();

    [Fact]
    public async Task Every_message_leads_to_its_field() =>
        (await Draw(new Page().Missing("Title", "Skriv en tittel.").Missing("Partners[0].Name", "Velg en partner.").Missing("", "Noen andre har endret meldingen.")))
            .ShouldMatchFixture("error-summary");

    [Fact]
    public async Task Messages_come_in_the_order_of_the_model()
    {
        var page = new Page().Missing("Partners[10].Name", "e").Missing("Partners[9].Name", "d").Missing("Amount", "c").Missing("Title", "a").Missing("Email", "b").Missing("Elsewhere", "f");
        (await Draw(page)).Parsed().QuerySelectorAll("a").Select(link => link.TextContent).ShouldBe(["a", "b", "c", "d", "e", "f"]);
    }

    [Fact]
    public async Task A_page_can_have_its_own_heading() =>
        (await Draw(new Page().Missing("", "Stopp."), "Før du går videre: %d")).Only("h2").TextContent.ShouldBe("Før du går videre: 1");

    [Fact]
    public async Task The_link_and_the_field_agree_on_the_id()
    {
        var page = new Page(new Form { Partners = [new Partner()] }).Missing("Partners[0].Name", "Velg en partner.");
        var field = await Page.Draw(new TextTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Partners[0].Name), Label = "Partner" }, "ds-text");
        (await Draw(page)).Only("a").GetAttribute("href").ShouldBe("#" + field.Only("input").Id);
        field.Only("input").Id.ShouldBe(FieldId.Of("Partners[0].Name"));
    }
}
