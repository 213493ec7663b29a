using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;

namespace Samspill.Web.Tests.Followers;

/// <summary>Followers beside the recorder: woken by it, and never past a row it writes.</summary>
public sealed class FollowersAtWorkTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_recorder_wakes_them_when_an_act_is_done_and_not_when_it_is_hindered()
    {
        var signal = world.Services.GetRequiredService<LedgerSignal>();
        var cases = await CasesAsync(1);
        var hindered = signal.Next;
        await RecuseAsync(cases[0], "");
        hindered.IsCompleted.ShouldBeFalse();

        var done = signal.Next;
        await RecuseAsync(cases[0], "Nær slekt");
        done.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Rows_of_many_who_act_at_once_are_all_followed_in_order()
    {
        var telling = new Telling();
        await using var node = new Node(world.Database, world.Clock, telling);
        await node.RunAsync();
        var before = telling.Told.Count;
        var cases = (await CasesAsync(13))[1..];
        await node.AtWork.StartAsync(CancellationToken.None);

        await Task.WhenAll(cases.Select(one => Task.Run(async () =>
        {
            await RecuseAsync(one, "Nær slekt");
            node.Signal.Raise();
        })));
        for (var tries = 0; tries < 300 && telling.Told.Count < before + cases.Count; tries++) { await Task.Delay(100); }
        await node.AtWork.StopAsync(CancellationToken.None);

        var told = telling.Told.Skip(before).Select(followed => followed.Entry.Sequence).ToList();
        var rows = await world.AskAsync(db => db.Ledger.Where(row => row.Act == nameof(DeclareCaseRecusal)).OrderBy(row => row.Sequence).Select(row => row.Sequence).ToListAsync());
        told.ShouldBe(rows.Where(row => row >= told[0]));
        told.Count.ShouldBe(cases.Count);
    }

    private Task<List<Guid>> CasesAsync(int count) => world.AskAsync(db =>
        db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Approved || one.Status == CaseStatus.Submitted).OrderByDescending(one => one.Number).Select(one => one.Id).Take(count).ToListAsync());

    private async Task<Recorded> RecuseAsync(Guid subject, string reasons)
    {
        var person = await world.PersonAsync("Beslutter");
        return await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(subject), new DeclareCaseRecusal(reasons), null, CancellationToken.None));
    }
}
