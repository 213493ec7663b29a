using Microsoft.AspNetCore.Mvc.Rendering;

namespace Designsystemet.Razor.Tests;

public sealed class ChoiceTests
{
    private static readonly SelectListGroup Viken = new() { Name = "Viken" };

    private static IEnumerable<SelectListItem> Regions =>
        [new("Oslo", "oslo"), new("Buskerud", "buskerud") { Group = Viken }, new("Østfold", "ostfold") { Group = Viken }];

    private static SelectTagHelper Region(Page page) =>
        new(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Region), Label = "Region", Items = Regions, Empty = "Alle regioner" };

    private static CheckboxTagHelper Accepts(Page page) =>
        new(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Accepts), Label = "Vi godtar vilkårene" };

    private static RadioGroupTagHelper Vote(Page page, params SelectListItem[] items) =>
        new(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Vote), Legend = "Din stemme", Items = items };

    [Fact]
    public async Task A_select_has_groups_an_empty_choice_and_the_chosen_value() =>
        (await Page.Draw(Region(new Page(new Form { Region = "buskerud" })), "ds-select")).ShouldMatchFixture("select");

    [Fact]
    public async Task A_bare_select_is_the_control_alone_and_the_label_is_its_name()
    {
        var tag = Region(new Page(new Form { Region = "buskerud" }));
        tag.Bare = true;
        var drawn = await Page.Draw(tag, "ds-select");
        drawn.Only("select").GetAttribute("aria-label").ShouldBe("Region");
        drawn.ShouldNotContain("<label");
    }

    [Fact]
    public async Task The_choice_that_was_sent_wins_over_the_stored_one() =>
        (await Page.Draw(Region(new Page(new Form { Region = "buskerud" }).Typed("Region", "oslo")), "ds-select"))
            .Only("option[selected]").GetAttribute("value").ShouldBe("oslo");

    [Fact]
    public async Task A_select_without_a_property_uses_the_chosen_item()
    {
        var tag = new SelectTagHelper(Page.Texts) { ViewContext = new Page().View, Name = "sorter", Items = [new("Frist", "frist"), new("Sum", "sum", selected: true)] };
        (await Page.Draw(tag, "ds-select")).Only("option[selected]").TextContent.ShouldBe("Sum");
    }

    [Fact]
    public async Task A_checkbox_sends_false_when_it_is_empty_and_shows_hint_and_error()
    {
        var tag = Accepts(new Page(new Form { Accepts = true }).Typed("Accepts", "false").Missing("Accepts", "Godta vilkårene før dere sender."));
        tag.Hint = "Les dem først.";
        (await Page.Draw(tag, "ds-checkbox")).ShouldMatchFixture("checkbox");
    }

    [Fact]
    public async Task A_ticked_checkbox_stays_ticked_after_an_error_elsewhere() =>
        (await Page.Draw(Accepts(new Page().Typed("Accepts", "true", "false")), "ds-checkbox")).Only("[type=checkbox]").HasAttribute("checked").ShouldBeTrue();

    [Fact]
    public async Task A_checkbox_shows_the_stored_value() =>
        (await Page.Draw(Accepts(new Page(new Form { Accepts = true })), "ds-checkbox")).Only("[type=checkbox]").HasAttribute("checked").ShouldBeTrue();

    [Fact]
    public async Task A_group_of_checkboxes_shares_a_name_and_its_fieldset_shows_the_error()
    {
        var page = new Page().Typed("Schemes", "DES").Missing("Schemes", "Ordningen er ikke åpen.");
        var kindergarten = new CheckboxTagHelper(Page.Texts) { ViewContext = page.View, Name = "Schemes", Value = "REG", Checked = true, Label = "Barnehage" };
        var school = new CheckboxTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Schemes), Value = "DES", Label = "Skole", Variant = "outline" };
        var inside = await Page.Draw(kindergarten, "ds-checkbox") + await Page.Draw(school, "ds-checkbox");
        var group = new FieldsetTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Schemes), Legend = "Ordninger", Hint = "Velg minst én." };
        (await Page.Draw(group, "ds-fieldset", inside)).ShouldMatchFixture("checkbox-group");
    }

    [Fact]
    public async Task A_stored_list_ticks_its_boxes()
    {
        var page = new Page(new Form { Schemes = ["REG", "KL"] });
        var tag = new CheckboxTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Schemes), Value = "KL", Label = "Kompetanseløft" };
        (await Page.Draw(tag, "ds-checkbox")).Only("input").HasAttribute("checked").ShouldBeTrue();
    }

    [Fact]
    public async Task The_first_radio_button_carries_the_id_of_the_field()
    {
        var page = new Page().Typed("Vote", "Against").Missing("Vote", "Avstemningen er lukket.");
        var tag = Vote(page, new("For", "For"), new("Mot", "Against"));
        tag.Hint = "Du kan endre stemmen til avstemningen lukkes.";
        tag.Variant = "outline";
        (await Page.Draw(tag, "ds-radio-group")).ShouldMatchFixture("radio-group");
    }

    [Theory]
    [InlineData("Abstain")]
    [InlineData("2")]
    public async Task An_enum_is_found_by_name_and_by_number(string value) =>
        (await Page.Draw(Vote(new Page(new Form { Vote = Tests.Vote.Abstain }), new("For", "x"), new("Avstår", value)), "ds-radio-group"))
            .Only("[checked]").GetAttribute("value").ShouldBe(value);

    [Fact]
    public async Task Nothing_is_chosen_for_somebody_who_has_not_chosen() =>
        (await Page.Draw(Vote(new Page(), new("For", "For"), new("Mot", "Against")), "ds-radio-group")).Parsed().QuerySelector("[checked]").ShouldBeNull();

    [Fact]
    public async Task A_fieldset_without_a_property_only_groups()
    {
        var tag = new FieldsetTagHelper(Page.Texts) { ViewContext = new Page().View, Legend = "Kontakt", Hint = "Skriv en felles adresse.", Optional = true, Size = "sm" };
        (await Page.Draw(tag, "ds-fieldset", "<p>Felt</p>")).ShouldMatchFixture("fieldset");
    }
}
