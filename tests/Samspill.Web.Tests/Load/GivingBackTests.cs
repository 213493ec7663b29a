namespace Samspill.Web.Tests.Load;

/// <summary>When memory is given back: never while people work, and not again and again.</summary>
public sealed class GivingBackTests
{
    private const long Megabyte = 1024 * 1024;

    [Theory]
    [InlineData(1, 300, true)]
    [InlineData(1, 10, false)]
    [InlineData(20, 300, false)]
    public void It_waits_until_nobody_asks_and_there_is_something_to_give(long sinceLook, long sinceGiven, bool isTime) =>
        GivingBack.IsTime(sinceLook * Megabyte, sinceGiven * Megabyte).ShouldBe(isTime);
}
