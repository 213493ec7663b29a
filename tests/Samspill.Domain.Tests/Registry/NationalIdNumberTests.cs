using Samspill.Domain.Registry;

namespace Samspill.Domain.Tests.Registry;

public sealed class NationalIdNumberTests
{
    [Theory]
    [InlineData("01019912345")]
    [InlineData("Født 010199 12345.")]
    [InlineData("fnr010199-12345")]
    [InlineData("01.01.99.12345")]
    [InlineData("01 01 99 123 45")]
    [InlineData("290204 12345")]
    [InlineData("41019912345")]
    [InlineData("01419912345")]
    [InlineData("01669912345")]
    [InlineData("01819912345")]
    [InlineData("71929912345")]
    public void Eleven_digits_that_begin_with_a_birth_date_are_found_R_105(string text) => NationalIdNumber.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("974760673")]
    [InlineData("Telefon +47 22 00 35 00")]
    [InlineData("004722003500")]
    [InlineData("22 33 44 55 66")]
    [InlineData("12 000 000 000 kr")]
    [InlineData("150000 - 12500")]
    [InlineData("2025-DES-0041")]
    [InlineData("FOR-2021-01-26-230")]
    [InlineData("123456789012")]
    [InlineData("32019912345")]
    [InlineData("01139912345")]
    [InlineData("30029912345")]
    [InlineData("1234.56.78901")]
    public void Other_numbers_are_let_through(string? text) => NationalIdNumber.IsIn(text).ShouldBeFalse();

    [Fact]
    public void The_number_is_told_as_it_is_written() => NationalIdNumber.Find("Ring 22003500 om 010199-12345 i dag").ShouldBe("010199-12345");
}
