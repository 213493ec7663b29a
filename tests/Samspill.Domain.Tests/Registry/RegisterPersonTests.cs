using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class RegisterPersonTests
{
    private static readonly RegisterPerson Caseworker = new("Saksbehandler", "saksbehandler@example.no", "nb", null, new(Somebody.District));

    [Fact]
    public void A_person_is_known_by_title_and_address()
    {
        var person = new Person().Do(Caseworker);
        person.DisplayName.ShouldBe("Saksbehandler");
        person.Email.ShouldBe("saksbehandler@example.no");
        person.Place.District.ShouldBe(Somebody.District);
        person.Place.Owner.ShouldBe(Guid.Empty);
    }

    [Fact]
    public void A_person_lies_with_the_employer()
    {
        var employer = Ref<Organisation>.New();
        new Person().Do(Caseworker with { Employer = employer }).Place.Owner.ShouldBe(employer.Value);
    }

    [Fact]
    public void Is_hindered_without_a_name() =>
        Tried(Caseworker with { DisplayName = "" }).ThenHindered(RegisterPerson.NameMissing, exactly: true);

    [Theory]
    [InlineData("Rådgiver 01017012345")]
    [InlineData("010170 12345")]
    [InlineData("010170-12345")]
    public void Is_hindered_by_a_national_id_number_in_the_name_R_105(string name) =>
        Tried(Caseworker with { DisplayName = name }).ThenHindered(SpineHindrances.NationalId, exactly: true).Field.ShouldBe("DisplayName");

    [Fact]
    public void Is_hindered_by_a_national_id_number_in_the_address_R_105() =>
        Tried(Caseworker with { Email = "01017012345@example.no" }).ThenHindered(SpineHindrances.NationalId, exactly: true).Field.ShouldBe("Email");

    [Theory]
    [InlineData("Rådgiver 2")]
    [InlineData("Telefon +47 22 00 35 00")]
    [InlineData("974760673")]
    [InlineData("Nummer 123456789012")]
    public void Other_numbers_do_not_hinder(string name) =>
        Tried(Caseworker with { DisplayName = name }).ThenDone<PersonRegistered>();

    [Theory]
    [InlineData("de")]
    [InlineData("")]
    public void Is_hindered_by_a_language_the_program_does_not_speak_R_108(string language) =>
        Tried(Caseworker with { Language = language }).ThenHindered(RegisterPerson.UnknownLanguage, exactly: true);

    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public void The_program_speaks_three_languages(string language) =>
        Tried(Caseworker with { Language = language }).ThenDone<PersonRegistered>();

    [Fact]
    public void Is_asked_for_where_the_district_is()
    {
        Caseworker.Requires.ShouldBe(Permission.ManageRegistry);
        Caseworker.PlaceOf(new Person()).District.ShouldBe(Somebody.District);
    }

    private static Decided<Person> Tried(RegisterPerson act) => Scenario.Given(new Person()).When(act);
}
