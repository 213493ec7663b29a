namespace Designsystemet.Razor.Tests;

public sealed class NumberAndDateTests
{
    private static MoneyTagHelper Amount(Page page, string label = "Beløp") => new(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Amount), Label = label };

    [Fact]
    public async Task An_amount_is_grouped_with_non_breaking_spaces()
    {
        var tag = Amount(new Page(new Form { Amount = 1_140_000 }));
        tag.Width = 9;
        tag.Suffix = "kr";
        (await Page.Draw(tag, "ds-money")).ShouldMatchFixture("money");
    }

    [Fact]
    public async Task An_amount_in_a_table_cell_has_its_name_and_its_error_but_no_label()
    {
        var tag = Amount(new Page(new Form { Amount = 1 }).Typed("Amount", "ti tusen").Missing("Amount", "Skriv beløpet med tall."), "Penger, 2025/26, kroner");
        tag.Bare = true;
        tag.InputClass = "sp-input";
        (await Page.Draw(tag, "ds-money", "", ("data-sum", "egen0"), ("aria-describedby", "krav"))).ShouldMatchFixture("money-bare");
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0L, "0")]
    [InlineData(999L, "999")]
    [InlineData(-12_500L, "-12\u00A0500")]
    public async Task Amounts_are_written_in_the_same_way_in_every_culture(long? amount, string? written) =>
        (await Page.Draw(Amount(new Page(new Form { Amount = amount })), "ds-money")).Only("input").GetAttribute("value").ShouldBe(written);

    [Fact]
    public async Task What_was_typed_as_an_amount_is_kept_letter_by_letter() =>
        (await Page.Draw(Amount(new Page(new Form { Amount = 7 }).Typed("Amount", "120.000 kr")), "ds-money")).Only("input").GetAttribute("value").ShouldBe("120.000 kr");

    [Fact]
    public async Task A_date_is_written_as_the_browser_reads_it()
    {
        var page = new Page(new Form { Deadline = new DateOnly(2026, 2, 1) });
        var tag = new DateTagHelper(Page.Texts) { ViewContext = page.View, For = page.For(form => form.Deadline), Label = "Frist" };
        (await Page.Draw(tag, "ds-date")).ShouldMatchFixture("date");
    }
}
