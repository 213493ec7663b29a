using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Registry;

namespace Samspill.Domain.Tests.Registry;

public sealed class OrganisationNumberTests
{
    [Theory]
    [InlineData("974760673")]
    [InlineData("974 760 673")]
    [InlineData(" 974\u00a0760\u00a0673 ")]
    public void A_number_is_read_as_people_write_it(string text)
    {
        OrganisationNumber.TryParse(text, out var number).ShouldBeTrue();
        number.ShouldBe("974760673");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("97476067")]
    [InlineData("9747606730")]
    [InlineData("974760674")]
    [InlineData("97476067x")]
    [InlineData("974-760-673")]
    [InlineData("٩٧٤٧٦٠٦٧٣")]
    public void Anything_else_is_no_number(string? text)
    {
        OrganisationNumber.TryParse(text, out var number).ShouldBeFalse();
        number.ShouldBeNull();
    }

    [Fact]
    public void No_number_has_a_check_digit_of_ten()
    {
        Enumerable.Range(0, 10).ShouldAllBe(last => !OrganisationNumber.IsValid("30000007" + last));
        OrganisationNumber.Synthetic(1).ShouldStartWith("30000011");
    }

    [Fact]
    public void Changing_one_digit_of_a_valid_number_makes_it_wrong() =>
        Prop.ForAll(Gen.Choose(0, 999_999).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (n, place, shift) =>
        {
            var digits = OrganisationNumber.Synthetic(n).ToCharArray();
            digits[place] = (char)('0' + ((digits[place] - '0' + shift) % 10));
            return !OrganisationNumber.IsValid(new string(digits));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Synthetic_numbers_are_valid_begin_with_3_and_never_repeat()
    {
        var numbers = Enumerable.Range(0, 5_000).Select(OrganisationNumber.Synthetic).ToList();
        numbers.ShouldAllBe(number => number[0] == '3' && OrganisationNumber.IsValid(number));
        numbers.Distinct().Count().ShouldBe(numbers.Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void There_are_a_million_synthetic_numbers_and_no_more(int n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => OrganisationNumber.Synthetic(n));
}
