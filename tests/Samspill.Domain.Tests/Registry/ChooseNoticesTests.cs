using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Registry;

public sealed class ChooseNoticesTests
{
    private static readonly RegisterPerson Caseworker = new("Saksbehandler", "saksbehandler@example.no", "nb", null, new(Somebody.District));

    [Fact]
    public void What_has_a_time_limit_comes_at_once_until_somebody_chooses() => new Person().Do(Caseworker).Mail.ShouldBe(MailChoice.ByTimeLimit);

    [Theory]
    [InlineData(MailChoice.AtOnce)]
    [InlineData(MailChoice.Daily)]
    [InlineData(MailChoice.None)]
    public void A_choice_holds(MailChoice mail) => new Person().Do(Caseworker).Do(new ChooseNotices(mail)).Mail.ShouldBe(mail);

    [Fact]
    public void Is_hindered_without_a_choice() =>
        Tried(new ChooseNotices((MailChoice?)null)).ThenHindered(ChooseNotices.ChoiceMissing, exactly: true).Field.ShouldBe("Mail");

    [Fact]
    public void Is_hindered_by_a_choice_there_is_not() =>
        Tried(new ChooseNotices((MailChoice)77)).ThenHindered(ChooseNotices.ChoiceMissing, exactly: true);

    [Fact]
    public void Is_hindered_when_it_changes_nothing() =>
        Tried(new ChooseNotices(MailChoice.ByTimeLimit)).ThenHindered(ChooseNotices.ChosenAlready, exactly: true).Field.ShouldBe("Mail");

    [Fact]
    public void Is_hindered_without_an_address_to_send_to()
    {
        var person = new Person().Do(Caseworker with { Email = null });
        Scenario.Given(person).When(new ChooseNotices(MailChoice.Daily)).ThenHindered(ChooseNotices.NoAddress, exactly: true).Field.ShouldBe("Mail");
        Scenario.Given(person).When(new ChooseNotices(MailChoice.None)).ThenDone<NoticesChosen>();
    }

    [Fact]
    public void Everybody_signed_in_chooses_for_themselves_and_nobody_for_others_R_105()
    {
        var (own, other) = (new Person { Id = Ref<Person>.New().Value }.Do(Caseworker), new Person { Id = Ref<Person>.New().Value }.Do(Caseworker));
        var actor = new Actor(own.Id, []);

        actor.MandateFor(Permission.ChooseNotices, own.Place)!.Role.ShouldBe(Role.Self);
        actor.May(Permission.ChooseNotices, other.Place).ShouldBeFalse();
        Actor.Public.May(Permission.ChooseNotices, own.Place).ShouldBeFalse();
        actor.May(Permission.ManageRegistry, own.Place).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_is_given_what_everybody_has() => Roles.All.ShouldNotContain(rules => rules.Role == Role.Self);

    private static Decided<Person> Tried(ChooseNotices act) => Scenario.Given(new Person().Do(Caseworker)).When(act);
}
