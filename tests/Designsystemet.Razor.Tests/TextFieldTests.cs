using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Designsystemet.Razor.Tests;

public sealed class TextFieldTests
{
    private static Task<string> Draw(TextTagHelper tag, params (string Name, object Value)[] attributes) => Page.Draw(tag, "ds-text", "", attributes);

    private static TextTagHelper Title(Page page, string label = "Tittel") => new(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Title), Label = label };

    [Fact]
    public async Task A_label_and_an_input_bound_to_the_property() =>
        (await Draw(Title(new Page(new Form { Title = "Lesing i alle fag" })))).ShouldMatchFixture("text");

    [Fact]
    public async Task Hint_optional_mark_error_and_what_was_typed()
    {
        var page = new Page(new Form { Email = "lagret@example.no" }).Typed("Email", "ikke en adresse").Missing("Email", "E-postadressen mangler krøllalfa.");
        var markup = await Draw(
            new TextTagHelper(Page.Texts)
            {
                ViewContext = page.View,
                For = page.For(form => form.Email),
                Label = "E-post",
                Hint = "Vi sender kvittering hit.",
                Optional = true,
                Type = "email",
                Width = 30,
                Size = "sm",
            },
            ("autocomplete", "email"));
        markup.ShouldMatchFixture("text-hint-optional-error");
    }

    [Fact]
    public async Task A_name_in_a_list_is_bound_by_its_index()
    {
        var page = new Page(new Form { Partners = [new Partner { Name = "USN" }] });
        var markup = await Draw(new TextTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Partners[0].Name), Label = "Partner" });
        markup.ShouldMatchFixture("text-in-list");
    }

    [Fact]
    public async Task A_prefix_of_the_template_is_part_of_name_and_id()
    {
        var page = new Page();
        page.View.ViewData.TemplateInfo.HtmlFieldPrefix = "Input";
        var input = (await Draw(Title(page))).Only("input");
        input.GetAttribute("name").ShouldBe("Input.Title");
        input.Id.ShouldBe("Input_Title");
    }

    [Fact]
    public async Task An_emptied_field_stays_empty() =>
        (await Draw(Title(new Page(new Form { Title = "Lagret" }).Typed("Title", "")))).Only("input").GetAttribute("value").ShouldBe("");

    [Fact]
    public async Task Rows_make_a_textarea_with_a_counter()
    {
        var tag = Title(new Page(new Form { Title = "Fire timer i måneden" }), "Forklaring");
        tag.Rows = 3;
        tag.Counter = 300;
        (await Draw(tag)).ShouldMatchFixture("textarea-counter");
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_counted_before_any_script_runs()
    {
        var tag = Title(new Page(new Form { Title = "Fire timer i måneden" }), "Forklaring");
        tag.Rows = 3;
        tag.Counter = 15;
        (await Draw(tag)).ShouldMatchFixture("textarea-counter-over");
    }

    [Fact]
    public async Task A_line_break_counts_as_one_character()
    {
        var tag = Title(new Page().Typed("Title", "a\r\nb"));
        tag.Rows = 3;
        tag.Counter = 10;
        (await Draw(tag)).Only("[data-field=counter]").GetAttribute("data-label").ShouldBe("7 tegn igjen");
    }

    [Fact]
    public async Task A_blank_first_line_of_a_textarea_survives()
    {
        var tag = Title(new Page(new Form { Title = "\nandre linje" }));
        tag.Rows = 3;
        (await Draw(tag)).Only("textarea").TextContent.ShouldBe("\nandre linje");
    }

    [Fact]
    public async Task What_is_typed_cannot_become_markup()
    {
        const string Typed = "\"><script>alert(1)</script>";
        var page = new Page().Typed("Title", Typed).Missing("Title", "<b>feil</b>");
        var markup = await Draw(Title(page, "<i>"));
        markup.Parsed().QuerySelector("script, b, i").ShouldBeNull();
        markup.Only("input").GetAttribute("value").ShouldBe(Typed);
    }

    [Fact]
    public async Task Unknown_attributes_go_to_the_input_and_the_class_to_the_field()
    {
        var markup = await Draw(Title(new Page()), ("class", "bred"), ("data-sum", "år"), ("aria-describedby", "krav"));
        markup.Only("ds-field").ClassName.ShouldBe("ds-field bred");
        var input = markup.Only("input");
        input.GetAttribute("data-sum").ShouldBe("år");
        input.GetAttribute("aria-describedby").ShouldBe("krav");
    }

    [Fact]
    public async Task Attributes_that_Razor_has_encoded_are_not_encoded_twice()
    {
        var encoded = new DefaultTagHelperContent().AppendHtml("Bl&#xE5;b&#xE6;r &amp; salt");
        (await Draw(Title(new Page()), ("title", encoded))).Only("input").GetAttribute("title").ShouldBe("Blåbær & salt");
    }

    [Fact]
    public async Task Every_error_of_the_field_is_shown_and_announced()
    {
        var markup = await Draw(Title(new Page().Missing("Title", "En.").Missing("Title", "To.")));
        markup.Only("input").GetAttribute("aria-describedby").ShouldBe("Title-error Title-error-2");
        markup.Only("#Title-error-2").TextContent.ShouldBe("To.");
    }

    [Fact]
    public async Task Readonly_and_a_label_for_screen_readers_only()
    {
        var tag = Title(new Page());
        tag.Readonly = true;
        tag.HideLabel = true;
        var markup = await Draw(tag);
        markup.Only("input").HasAttribute("readonly").ShouldBeTrue();
        markup.Only("label").ClassName.ShouldBe("ds-label ds-sr-only");
    }

    [Fact]
    public async Task A_field_without_a_name_is_refused()
    {
        var tag = new TextTagHelper(Page.Texts) { ViewContext = new Page().View, Label = "Tittel" };
        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => Draw(tag));
        refusal.Message.ShouldContain("for or name");
    }
}
