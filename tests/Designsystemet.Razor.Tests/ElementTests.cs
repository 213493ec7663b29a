using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor.Tests;

public sealed class ElementTests
{
    [Fact]
    public async Task A_button_sends_the_form_and_keeps_what_it_does_not_know() =>
        (await Page.Draw(
            new ButtonTagHelper { Variant = "secondary", Size = "sm", Color = "lyng", Fullwidth = true },
            "ds-button",
            "Send meldingen",
            ("class", "sp-who"),
            ("name", "steg"),
            ("value", "neste"))).ShouldMatchFixture("button");

    [Fact]
    public async Task A_button_that_cannot_be_used_says_why_and_can_still_be_reached()
    {
        var markup = await Page.Draw(new ButtonTagHelper { DisabledBecause = "hvorfor" }, "ds-button", "Lås innstillingen");
        markup.ShouldMatchFixture("button-disabled-because");
        markup.Only("button").HasAttribute("disabled").ShouldBeFalse();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_button_without_a_reason_is_not_disabled(string? reason) =>
        (await Page.Draw(new ButtonTagHelper { DisabledBecause = reason }, "ds-button", "Lås")).Only("button").HasAttribute("aria-disabled").ShouldBeFalse();

    [Fact]
    public async Task A_link_can_look_like_a_button() =>
        (await Page.Draw(new LinkButtonTagHelper { Variant = "tertiary", Size = "sm" }, "ds-link-button", "Neste", ("href", "/saker?side=2&sok=b%C3%A5t"))).ShouldMatchFixture("link-button");

    [Fact]
    public async Task A_link() =>
        (await Page.Draw(new LinkTagHelper(), "ds-link", "Gå til feltet", ("href", "#e11"), ("class", "sp-small"))).ShouldMatchFixture("link");

    [Fact]
    public async Task A_skip_link() =>
        (await Page.Draw(new SkipLinkTagHelper(), "ds-skip-link", "Hopp til innholdet", ("href", "#innhold"))).ShouldMatchFixture("skip-link");

    [Fact]
    public async Task An_alert() =>
        (await Page.Draw(new AlertTagHelper { Color = "warning", Size = "sm" }, "ds-alert", "Egenandelen er for lav.")).ShouldMatchFixture("alert");

    [Fact]
    public async Task A_tag() =>
        (await Page.Draw(new TagTagHelper { Color = "danger", Size = "sm" }, "ds-tag", "Partner har ikke bekreftet")).ShouldMatchFixture("tag");

    [Fact]
    public async Task A_card_can_be_an_article() =>
        (await Page.Draw(new CardTagHelper { Element = "article", Color = "neutral" }, "ds-card", "<h2>Runden 2026</h2>", ("data-clickdelegatefor", "d0"))).ShouldMatchFixture("card");

    [Fact]
    public async Task Details_can_be_open() =>
        (await Page.Draw(
            new DetailsTagHelper { Summary = "Hvorfor kan jeg ikke låse?", Open = true, Size = "sm" },
            "ds-details",
            "<p>Tre av fem må være til stede.</p>",
            ("id", "hv1"))).ShouldMatchFixture("details");

    [Fact]
    public async Task A_popover_has_a_button_that_opens_it_and_one_that_closes_it() =>
        (await Page.Draw(
            new PopoverTagHelper(Page.Texts) { Id = "bytt", Label = "Bytt rolle", Size = "sm", Placement = "bottom", Close = true },
            "ds-popover",
            "<p>Du arbeider på vegne av</p>",
            ("class", "sp-menu"))).ShouldMatchFixture("popover");

    [Fact]
    public async Task Breadcrumbs_end_with_the_page_itself()
    {
        var crumbs = await Page.Draw(new CrumbTagHelper { Href = "/" }, "ds-crumb", "Min oversikt")
            + await Page.Draw(new CrumbTagHelper { Href = "/saker" }, "ds-crumb", "Saker")
            + await Page.Draw(new CrumbTagHelper(), "ds-crumb", "2025-DES-0041");
        (await Page.Draw(new BreadcrumbsTagHelper(Page.Texts) { Size = "sm" }, "ds-breadcrumbs", crumbs)).ShouldMatchFixture("breadcrumbs");
    }

    [Fact]
    public async Task A_tag_written_without_an_end_is_still_closed()
    {
        var output = new TagHelperOutput("ds-tag", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent())) { TagMode = TagMode.SelfClosing };
        await new TagTagHelper().ProcessAsync(new TagHelperContext("ds-tag", [], new Dictionary<object, object>(), "test"), output);
        output.TagMode.ShouldBe(TagMode.StartTagAndEndTag);
    }
}
