using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Spine;

/// <summary>The recorder: one transaction, one fact, one ledger row; nothing when hindered, overtaken or forbidden .</summary>
public sealed class RecorderTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_done_act_writes_state_and_ledger_together()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Saksbehandler");
        var before = await RowsAsync();

        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Nær slekt med leder hos søkeren"), version, CancellationToken.None));

        recorded.ShouldBeOfType<Recorded.Done>().Version.ShouldBe(version + 1);
        (await RowsAsync()).ShouldBe(before + 1);
        var row = await world.AskAsync(db => db.Ledger.OrderByDescending(entry => entry.Sequence).FirstAsync());
        (row.SubjectId, row.SubjectVersion, row.Person, row.Act).ShouldBe((id, version + 1, person, nameof(DeclareCaseRecusal)));
        row.Role.ShouldBe(nameof(Role.Caseworker));
        row.Reasons.ShouldBe("Nær slekt med leder hos søkeren");
        (await world.AskAsync(db => db.Cases.Where(one => one.Id == id).Select(one => one.Recused).SingleAsync())).ShouldContain(person);
    }

    [Fact]
    public async Task A_hindered_act_changes_nothing()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Saksbehandler");
        var before = await RowsAsync();

        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal(""), version, CancellationToken.None));

        recorded.ShouldBeOfType<Recorded.Hindered>().Hindrances.ShouldContain(DeclareCaseRecusal.ReasonsMissing);
        (await RowsAsync()).ShouldBe(before);
        (await world.AskAsync(db => db.Cases.Where(one => one.Id == id).Select(one => one.Version).SingleAsync())).ShouldBe(version);
    }

    [Fact]
    public async Task An_act_on_an_old_version_is_overtaken()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Saksbehandler");

        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Grunn"), version - 1, CancellationToken.None));

        recorded.ShouldBe(new Recorded.Overtaken(id, version - 1, version));
    }

    [Fact]
    public async Task Nobody_acts_without_a_mandate_that_carries_the_permission()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Kommunalsjef oppvekst");

        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Grunn"), version, CancellationToken.None));

        recorded.ShouldBe(new Recorded.Forbidden(Permission.DeclareOwnRecusal));
    }

    [Fact]
    public async Task Many_acts_are_recorded_all_or_none()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Saksbehandler");
        var before = await RowsAsync();

        var recorded = await world.ActingAsync(person, recorder => recorder.TogetherAsync(
            async steps =>
            {
                var first = await steps.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Grunn"), version, CancellationToken.None);
                first.ShouldBeOfType<Recorded.Done>();
                return await steps.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Grunn"), version + 1, CancellationToken.None);
            },
            CancellationToken.None));

        recorded.ShouldBeOfType<Recorded.Hindered>().Hindrances.ShouldContain(DeclareCaseRecusal.AlreadyRecused);
        (await RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Two_at_once_are_recorded_one_after_the_other_and_the_second_is_told()
    {
        var (id, version) = await ACaseAsync();
        var person = await world.PersonAsync("Saksbehandler");
        Task<Recorded> Try() => world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(id), new DeclareCaseRecusal("Grunn"), version, CancellationToken.None));

        var both = await Task.WhenAll(Try(), Try());

        both.OfType<Recorded.Done>().Count().ShouldBe(1);
        both.OfType<Recorded.Overtaken>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Forms_open_and_close_by_the_clock()
    {
        var open = await world.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(round => round.Status == RoundStatus.Open));
        await using var own = await OwnWorldAsync();
        own.World.Clock.Set(open.ClosesAt.AddSeconds(1));

        await own.World.LookAroundAsync();

        (await own.World.AskAsync(db => db.Rounds.Where(round => round.Id == open.Id).Select(round => round.Status).SingleAsync())).ShouldBe(RoundStatus.Closed);
        (await own.World.AskAsync(db => db.Ledger.OrderByDescending(row => row.Sequence).Select(row => row.Role).FirstAsync())).ShouldBe(nameof(Role.System));
    }

    private static async Task<OwnWorld> OwnWorldAsync()
    {
        var world = new World();
        await world.InitializeAsync();
        return new OwnWorld(world);
    }

    private Task<int> RowsAsync() => world.AskAsync(db => db.Ledger.CountAsync());

    private Task<(Guid Id, long Version)> ACaseAsync() => world.AskAsync(async db =>
    {
        var person = await db.Persons.Where(row => row.DisplayName == "Saksbehandler").Select(row => row.Id).FirstAsync();
        var cases = await db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted).ToListAsync();
        var free = cases.First(one => !one.IsRecused(person));
        return (free.Id, free.Version);
    });

    private sealed record OwnWorld(World World) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await World.DisposeAsync();
    }
}
