namespace Designsystemet.Razor.Tests;

public sealed class TableTests
{
    [Fact]
    public async Task A_table_writes_out_its_roles_labels_and_sorting_links()
    {
        var headings = await Page.Draw(new ColumnHeaderTagHelper { SortUrl = "?sorter=nummer" }, "ds-th", "Nummer")
            + await Page.Draw(new ColumnHeaderTagHelper { SortUrl = "?sorter=-sum", AriaSort = "ascending", Numeric = true }, "ds-th", "Søkt")
            + await Page.Draw(new ColumnHeaderTagHelper(), "ds-th", "Tiltak");
        var cells = await Page.Draw(new CellTagHelper { Label = "Nummer", Full = true }, "ds-row-header", "2025-DES-0041")
            + await Page.Draw(new CellTagHelper { Label = "Søkt", Numeric = true }, "ds-td", "450 000")
            + await Page.Draw(new CellTagHelper { Label = "Tiltak", Full = true }, "ds-td", "Inkluderende praksis");
        var head = await Page.Draw(new RowGroupTagHelper(), "ds-thead", await Page.Draw(new RowTagHelper(), "ds-tr", headings));
        var body = await Page.Draw(new RowGroupTagHelper(), "ds-tbody", await Page.Draw(new RowTagHelper(), "ds-tr", cells, ("aria-selected", "true")));
        var table = new TableTagHelper { Caption = "Saker, sortert etter frist", Cards = true, Dense = true, Sticky = true, Hover = true, Size = "sm" };
        (await Page.Draw(table, "ds-table", head + body, ("class", "sp-budget"))).ShouldMatchFixture("table");
    }

    [Fact]
    public async Task A_caption_can_be_shown_to_everybody() =>
        (await Page.Draw(new TableTagHelper { Caption = "Sum", ShowCaption = true }, "ds-table")).Only("caption").ClassName.ShouldBeNullOrEmpty();

    [Fact]
    public async Task A_foot_is_a_group_of_rows()
    {
        var foot = await Page.Draw(new RowGroupTagHelper(), "ds-tfoot", "<tr><td>1</td></tr>");
        (await Page.Draw(new TableTagHelper { Zebra = true }, "ds-table", foot)).Only("table[data-zebra] > tfoot[role=rowgroup]").TextContent.ShouldBe("1");
    }
}
