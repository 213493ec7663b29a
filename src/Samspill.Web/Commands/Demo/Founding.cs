using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>How the demo county begins: the program registers the first organisations and gives the first mandate; the rest is set up under it.</summary>
internal static class Founding
{
    // When the second version of the rules was published: before the rounds of this year, and long after those of the years before.
    private const int SecondVersion = -340;

    // The third comes before the round that is open now was planned.
    private const int ThirdVersion = -100;

    public static void Tell(Story story, DemoDays days, CountyMembers members, Cast cast, int first)
    {
        var minute = 0;
        foreach (var member in members.All)
        {
            // Organisations of the whole country lie in no district, so that no district's configurator reaches them.
            story.Tell(days.At(first, 0).AddSeconds(minute++), Actor.TheSystem, member.Id, new RegisterOrganisation(member.Entry));
        }

        foreach (var composition in Compositions.OsloAndViken)
        {
            story.Tell(days.At(first, 5).AddSeconds(minute++), Actor.TheSystem, cast.Body(composition.Code), new EstablishBody(AsOf(composition, days.Day(first)), members.CountyGovernor.Value));
        }

        Introduce(story, days.At(first, 10), Actor.TheSystem, cast.All[0], days.Day(first), members);
        story.Tell(days.At(first, 15), cast.Configurator, Ref<PublishedRuleSet>.New(), new PublishRuleSet(LocalCompetence2021.OsloAndViken, members.CountyGovernor.Value));
        story.Tell(days.At(Math.Max(first, SecondVersion), 16), cast.Configurator, Ref<PublishedRuleSet>.New(), new PublishRuleSet(LocalCompetence2021.OsloAndVikenVersion2, members.CountyGovernor.Value));
        story.Tell(days.At(Math.Max(first, ThirdVersion), 17), cast.Configurator, Ref<PublishedRuleSet>.New(), new PublishRuleSet(LocalCompetence2021.OsloAndVikenVersion3, members.CountyGovernor.Value));
        foreach (var (place, character) in cast.All.Skip(1).Index())
        {
            Introduce(story, days.At(first, 20 + place), cast.Configurator, character, days.Day(first), members);
        }
    }

    // The plan states how many seats there are since 2024; a body established before that has those of its day.
    private static Composition AsOf(Composition composition, DateOnly day) => composition with { ExpectedSeats = composition.Seats.On(day).Count(seat => seat.IsCounted()) };

    private static void Introduce(Story story, DateTimeOffset at, Actor by, Character character, DateOnly from, CountyMembers members)
    {
        story.Tell(at, by, character.Id, new RegisterPerson(character.Title, character.Email, character.Language, character.Employer, members.CountyGovernor));
        foreach (var held in character.Mandates)
        {
            // What reaches the nation is not a district's to give.
            var giver = Roles.Of(held.Role).Relation == Relation.Nation ? Actor.TheSystem : by;
            story.Tell(at, giver, held.Id, new GiveMandate(
                character.Id, held.Role, held.Scope, held.ScopeName, members.CountyGovernor.Value, new Period(from), "Oppsett av eksempelfylket")
            { Seat = held.Seat });
        }
    }
}
