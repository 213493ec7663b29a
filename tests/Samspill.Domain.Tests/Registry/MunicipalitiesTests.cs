using Samspill.Domain.Registry;

namespace Samspill.Domain.Tests.Registry;

public sealed class MunicipalitiesTests
{
    [Theory]
    [InlineData("Oslo", 1)]
    [InlineData("Østfold", 12)]
    [InlineData("Akershus", 21)]
    [InlineData("Buskerud", 18)]
    public void Each_region_has_its_municipalities_of_2024(string region, int count) =>
        Municipalities.In(region).Count().ShouldBe(count);

    [Fact]
    public void Numbers_have_four_digits_and_are_unique()
    {
        Municipalities.All.Count.ShouldBe(52);
        Municipalities.All.ShouldAllBe(municipality => municipality.Number.Length == 4 && municipality.Number.All(char.IsAsciiDigit));
        Municipalities.All.Select(municipality => municipality.Number).Distinct().Count().ShouldBe(52);
    }

    [Fact]
    public void Names_keep_their_Norwegian_letters() =>
        Municipalities.All.Select(municipality => municipality.Name).ShouldContain("Råde");
}
