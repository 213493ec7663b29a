using Samspill.Web.Commands.Demo;
using Shouldly;
using Xunit;

namespace Samspill.Web.Tests.Commands;

/// <summary>The switch of <c>samspill demo</c>.</summary>
public sealed class DemoSizeTests
{
    [Fact]
    public void Nothing_said_is_a_small_county() => DemoSize.Read([]).ShouldBe(DemoSize.Small);

    [Fact]
    public void What_is_said_counts_in_any_order() =>
        DemoSize.Read(["--list-lines", "500", "--if-empty", "--cases", "10 000".Replace(' ', '_'), "--size", "full"]).ShouldBe(new DemoSize(true, 10_000, 500));

    [Fact]
    public void A_number_of_cases_means_a_full_county() => DemoSize.Read(["--cases", "5000"]).ShouldBe(new DemoSize(true, 5_000));

    [Theory]
    [InlineData("--size")]
    [InlineData("--size", "huge")]
    [InlineData("--cases", "many")]
    [InlineData("--cases", "-5000")]
    [InlineData("--cases", "499")]
    [InlineData("--cases", "200001")]
    [InlineData("--list-lines", "0")]
    [InlineData("--size", "small", "--cases", "5000")]
    [InlineData("--twist")]
    public void What_is_not_understood_is_not_guessed_at(params string[] options) => DemoSize.Read(options).ShouldBeNull();
}
