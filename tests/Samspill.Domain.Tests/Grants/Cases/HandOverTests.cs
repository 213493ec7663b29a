using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class HandOverTests
{
    private static readonly Ref<Person> Colleague = new(new Guid("00000000-0000-7000-8000-00000000a301"));
    private static readonly ColleagueSight Writes = new(MayWrite: true);

    [Fact]
    public void A_colleague_becomes_responsible_and_is_concerned()
    {
        ACase.Draft().Responsible.ShouldBeNull();
        ACase.Draft().Do(new HandOver(Colleague, "Ferie"), Writes).Responsible.ShouldBe(Colleague);
        Tried(ACase.Draft(), new HandOver(Colleague, "Ferie")).ThenDone<HandedOver>().Concerns().ShouldBe([Colleague.Value]);
    }

    [Fact]
    public void Is_hindered_for_somebody_who_may_not_write_for_the_owner()
    {
        Scenario.Given(ACase.Draft(), Rules.OsloViken2021, new ColleagueSight(MayWrite: false)).When(new HandOver(Colleague, "")).ThenHindered(HandOver.NotColleague, exactly: true);
        Tried(ACase.Draft(), new HandOver(Ref<Person>.None, "")).ThenHindered(HandOver.NotColleague, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_they_are_responsible_already() =>
        Tried(ACase.Draft().Do(new HandOver(Colleague, ""), Writes), new HandOver(Colleague, "")).ThenHindered(HandOver.AlreadyResponsible, exactly: true);

    [Fact]
    public void Is_hindered_when_the_case_has_ended() => Tried(ACase.Withdrawn(), new HandOver(Colleague, "")).ThenHindered(HandOver.HasEnded, exactly: true);

    [Fact]
    public void The_note_is_short_and_has_no_national_id_number_R_105()
    {
        Tried(ACase.Draft(), new HandOver(Colleague, AReport.TextOf(501))).ThenHindered(HandOver.NoteTooLong, exactly: true);
        Tried(ACase.Draft(), new HandOver(Colleague, "Spør 01019912345")).ThenHindered(SpineHindrances.NationalId, exactly: true);
    }

    private static Decided<GrantCase> Tried(GrantCase subject, HandOver act) => Scenario.Given(subject, Rules.OsloViken2021, Writes).When(act);
}
