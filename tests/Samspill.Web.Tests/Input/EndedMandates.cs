using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Mandates that are ended by acting, as they end in life.</summary>
internal static class EndedMandates
{
    /// <summary>Ends all mandates of the person with this title, in this process or another on the same database.</summary>
    public static async Task EndMandatesAsync(this World world, string title, IServiceProvider? by = null)
    {
        var person = new Ref<Person>(await world.PersonAsync(title));
        var held = await world.AskAsync(db => db.Mandates.AsNoTracking().Where(mandate => mandate.Person == person).ToListAsync());
        await using var scope = (by ?? world.Services).CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(await GiverAsync(world, held[0].District)));
        var recorder = scope.ServiceProvider.GetRequiredService<Recorder>();
        foreach (var mandate in held)
        {
            (await recorder.RecordAsync(new Ref<Mandate>(mandate.Id), new EndMandate(OsloTime.DayOf(world.Clock.GetUtcNow()), "Har sluttet"), null, CancellationToken.None)).ShouldBeOfType<Recorded.Done>();
        }
    }

    private static Task<Guid> GiverAsync(World world, Guid district) => world.AskAsync(async db =>
    {
        var giving = Roles.With(Permission.GiveMandates).ToList();
        return (await db.Mandates.AsNoTracking().Where(mandate => giving.Contains(mandate.Role)).ToListAsync()).First(mandate => mandate.District == district).Person.Value;
    });
}
