using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Commands;

/// <summary>What the demo county tells is recorded, however much of it is no fact.</summary>
public sealed class StoryTests
{
    [Fact]
    public async Task Hundreds_may_write_one_after_the_other_before_anybody_acts()
    {
        await using var own = await OwnWorld.NewAsync();
        await using var scope = own.World.Services.CreateAsyncScope();
        var (services, clock) = (scope.ServiceProvider, new DemoClock());
        var current = services.GetRequiredService<CurrentActor>();
        var db = services.GetRequiredService<SamspillDb>();
        var recorder = new Recorder(db, current, services.GetRequiredService<Remembered>(), clock, services.GetRequiredService<RuleBook>(), services.GetRequiredService<LedgerSignal>());
        var (story, written, now) = (new Story(recorder, current, clock), 0, own.World.Clock.GetUtcNow());
        for (var minute = 0; minute < 600; minute++)
        {
            story.Tell(now.AddMinutes(minute), Actor.TheSystem, _ =>
            {
                written++;
                return Task.CompletedTask;
            });
        }

        var id = Ref<Organisation>.New();
        story.Tell(now.AddMinutes(601), Actor.TheSystem, id, new RegisterOrganisation(new OrganisationEntry(
            OrganisationNumber.Synthetic(900), "Fagforening, eksempel", OrganisationKind.Union, new Period(OsloTime.DayOf(now)), Ref<Organisation>.None, IsExample: true)));
        await story.RunAsync(CancellationToken.None);

        written.ShouldBe(600);
        (await db.Organisations.AsNoTracking().AnyAsync(organisation => organisation.Id == id.Value)).ShouldBeTrue();
    }
}
