namespace Designsystemet.Razor.Tests;

public sealed class PaginationTests
{
    private static Task<string> Draw(PaginationTagHelper tag) => Page.Draw(tag, "ds-pagination", "", ("aria-label", "Sider med saker"));

    [Fact]
    public async Task Pages_are_links() =>
        (await Draw(new PaginationTagHelper(Page.Texts) { PageCount = 9, Url = page => $"/saker?side={page}" })).ShouldMatchFixture("pagination");

    [Fact]
    public async Task An_address_can_be_given_as_a_format() =>
        (await Draw(new PaginationTagHelper(Page.Texts) { PageCount = 9, HrefFormat = "/saker?side={0}" })).ShouldMatchFixture("pagination");

    [Fact]
    public async Task One_page_needs_no_links() => (await Draw(new PaginationTagHelper(Page.Texts) { PageCount = 1 })).ShouldBeEmpty();

    [Fact]
    public async Task Pages_without_an_address_are_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => Draw(new PaginationTagHelper(Page.Texts) { PageCount = 2 }));

    [Theory]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(3, 5, "1 2 3 4 5")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public void First_last_and_nearest_pages_are_shown_and_no_gap_hides_a_single_page(int current, int count, string shown) =>
        string.Join(' ', PaginationTagHelper.Shown(current, count).Select(page => page?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "…")).ShouldBe(shown);
}
