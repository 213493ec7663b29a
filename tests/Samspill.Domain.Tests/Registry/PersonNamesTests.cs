using Samspill.Domain.Registry;

namespace Samspill.Domain.Tests.Registry;

public sealed class PersonNamesTests
{
    [Theory]
    [InlineData("Kontakt er Kari Eksempel ved skolen.", "Kari Eksempel")]
    [InlineData("Rektor Ole N. Prøvesen leder arbeidet", "Ole N. Prøvesen")]
    [InlineData("Anne-Marie Testrud", "Anne-Marie Testrud")]
    [InlineData("KARI EKSEMPEL", "KARI EKSEMPEL")]
    [InlineData("Máret Eksempel", "Máret Eksempel")]
    [InlineData("Fatima Al Prøve og Ahmed van Test", "Fatima Al Prøve|Ahmed van Test")]
    [InlineData("Kari Eksempel, så Kari Eksempel igjen", "Kari Eksempel")]
    public void A_given_name_with_a_surname_is_found_R_105(string text, string found) => PersonNames.LikelyIn(text).ShouldBe(found.Split('|'));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Rektor leder arbeidet ved Eksempel skole.")]
    [InlineData("Kari leder arbeidet.")]
    [InlineData("Møtet er i Olav Prøves gate 3.")]
    [InlineData("Ved Harald Eksempel skole deltar alle.")]
    [InlineData("Samarbeid med Universitetet i Oslo og Oslo Met.")]
    [InlineData("Profesjonelt Læringsfellesskap")]
    [InlineData("Pedagogisk-psykologisk tjeneste (PPT)")]
    [InlineData("Even Mer Læring")]
    public void Other_words_are_let_through(string? text) => PersonNames.LikelyIn(text).ShouldBeEmpty();

    [Fact]
    public void What_an_organisation_is_called_is_no_person() =>
        PersonNames.LikelyIn("Vi samarbeider med Sofie Eksempel.", ["Stiftelsen Sofie Eksempel"]).ShouldBeEmpty();
}
