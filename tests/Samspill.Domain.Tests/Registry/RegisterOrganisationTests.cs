using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class RegisterOrganisationTests
{
    private static readonly OrganisationEntry Halden = new(
        "974760673", "Halden kommune", OrganisationKind.Municipality, new Period(new DateOnly(2020, 1, 1)), new(Somebody.District), "Østfold", "3101");

    [Fact]
    public void A_whole_entry_is_registered_with_its_number_without_spaces() =>
        Tried(Halden with { Number = "974 760 673", Name = " Halden kommune " })
            .ThenDone<OrganisationRegistered>(fact => fact.Entry.ShouldBe(Halden));

    [Fact]
    public void A_registered_organisation_holds_what_was_entered_and_lies_in_the_district()
    {
        var organisation = new Organisation().Do(new RegisterOrganisation(Halden with { LanguageForm = LanguageForm.Nn, IsExample = true }), Free);
        organisation.Name.ShouldBe("Halden kommune");
        organisation.Kind.ShouldBe(OrganisationKind.Municipality);
        organisation.LanguageForm.ShouldBe(LanguageForm.Nn);
        organisation.IsExample.ShouldBeTrue();
        organisation.Parent.ShouldBeNull();
        organisation.Place.District.ShouldBe(Somebody.District);
        organisation.Place.Owner.ShouldBe(organisation.Id);
        organisation.Version.ShouldBe(1);
    }

    [Fact]
    public void A_County_Governor_without_a_district_is_its_own()
    {
        var office = new Organisation().Do(new RegisterOrganisation(Halden with { Kind = OrganisationKind.CountyGovernor, District = default }), Free);
        office.District.Value.ShouldBe(office.Id);
    }

    [Theory]
    [InlineData("974760674")]
    [InlineData("")]
    public void Is_hindered_by_a_wrong_number(string number) =>
        Tried(Halden with { Number = number }).ThenHindered(RegisterOrganisation.WrongNumber, exactly: true).Field.ShouldBe("Number");

    [Fact]
    public void Is_hindered_when_the_number_is_taken() => Scenario
        .Given(new Organisation(), null, new RegistrySight(NumberTaken: true))
        .When(new RegisterOrganisation(Halden))
        .ThenHindered(RegisterOrganisation.NumberTaken, exactly: true);

    [Fact]
    public void Is_hindered_without_a_name() =>
        Tried(Halden with { Name = " " }).ThenHindered(RegisterOrganisation.NameMissing, exactly: true).Field.ShouldBe("Name");

    [Fact]
    public void Is_hindered_when_it_ends_before_it_begins() =>
        Tried(Halden with { Valid = new Period(new DateOnly(2020, 1, 1), new DateOnly(2019, 1, 1)) })
            .ThenHindered(RegisterOrganisation.PeriodNotOrdered, exactly: true);

    [Fact]
    public void An_organisation_is_registered_once() => Scenario
        .Given(new Organisation().Do(new RegisterOrganisation(Halden), Free), null, Free)
        .When(new RegisterOrganisation(Halden))
        .ThenHindered(SpineHindrances.AlreadyOpened);

    [Fact]
    public void Is_asked_for_where_the_district_is()
    {
        var act = new RegisterOrganisation(Halden);
        act.Requires.ShouldBe(Permission.ManageRegistry);
        act.PlaceOf(new Organisation()).District.ShouldBe(Somebody.District);
    }

    private static RegistrySight Free => new(NumberTaken: false);

    private static Decided<Organisation> Tried(OrganisationEntry entry) =>
        Scenario.Given(new Organisation(), null, Free).When(new RegisterOrganisation(entry));
}
