using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>The County Governor's office in the demo county, with a second caseworker.</summary>
internal static class Office
{
    public const string Colleague = "Attestant";
    public const string Decider = "Beslutter";

    /// <summary>Gives somebody at the office a caseworker's mandate from today on; their id.</summary>
    public static async Task<Guid> SecondCaseworkerAsync(this World world, string title = Colleague)
    {
        var person = await world.PersonAsync(title);
        var district = await world.AskAsync(db => db.Organisations.Where(row => row.Kind == OrganisationKind.CountyGovernor).Select(row => row.Id).FirstAsync());
        var today = OsloTime.DayOf(world.Clock.GetUtcNow());
        var give = new GiveMandate(new Ref<Person>(person), Role.Caseworker, district, "Statsforvalteren", district, new Period(today), "Mange saker i år");
        (await world.ActingAsync(await world.PersonAsync(Scenes.Configurator), recorder => recorder.RecordAsync(Ref<Mandate>.New(), give, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        return person;
    }

    /// <summary>Cases in check, in the order of their numbers.</summary>
    public static Task<List<GrantCase>> CasesInCheckAsync(this World world, int most) => world.AskAsync(db =>
        db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && one.StageIndex == 0).OrderBy(one => one.Number).Take(most).ToListAsync());

    /// <summary>The case as it is now.</summary>
    public static Task<GrantCase> CaseAsync(this World world, Guid id) => world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == id));

    /// <summary>The title of somebody who submits for the case's owner.</summary>
    public static Task<string> SubmitterOfAsync(this World world, GrantCase subject) => world.AskAsync(async db =>
    {
        var person = await db.Mandates.Where(row => row.Scope == subject.Owner.Value && row.Role == Role.OwnerSubmitter).Select(row => row.Person).FirstAsync();
        return await db.Persons.Where(row => row.Id == person.Value).Select(row => row.DisplayName).FirstAsync();
    });

    /// <summary>Records an act on a case as this person.</summary>
    public static async Task<Recorded> OnCaseAsync(this World world, string person, Guid id, Act<GrantCase> act) =>
        await world.ActingAsync(await world.PersonAsync(person), recorder => recorder.RecordAsync(new Ref<GrantCase>(id), act, null, CancellationToken.None));
}
