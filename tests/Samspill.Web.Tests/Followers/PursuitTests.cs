using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Followers;

/// <summary>Followers of the ledger: in order, at least once, one at a time, and each for itself (architecture 2.4, 2.5).</summary>
public sealed class PursuitTests : IAsyncLifetime
{
    private readonly MovableClock clock = new();
    private readonly Telling telling = new();
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await Rows.MigratedAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Rows_are_followed_in_order_and_the_bookmark_stands_at_the_end()
    {
        await database.AppendAsync(25);
        await database.AppendAsync(2, "persons.registered.v1");
        await using var node = Node();

        (await node.RunAsync()).ShouldBe(Pursued.AtEnd);

        Told().ShouldBe(Enumerable.Range(1, 25).Select(number => (long)number));
        (await database.WrittenAsync()).ShouldBe(Told());
        var bookmark = await database.BookmarkAsync();
        (bookmark.Sequence, bookmark.Holder, bookmark.HeldUntil).ShouldBe((27, null, null));
        (await node.RunAsync()).ShouldBe(Pursued.AtEnd);
        Told().Count.ShouldBe(25);
    }

    [Fact]
    public async Task A_crash_before_the_bookmark_repeats_the_row_without_doing_it_twice()
    {
        await database.AppendAsync(3);
        await using var node = Node();
        telling.Within = followed => Stumble(followed.Entry.Sequence == 2);
        (await node.RunAsync()).ShouldBe(Pursued.Failed);
        (await database.WrittenAsync()).ShouldBe([1], "what the row did went with the bookmark that did not move");
        (await database.BookmarkAsync()).Sequence.ShouldBe(1);

        telling.Within = _ => { };
        clock.Set(clock.GetUtcNow().AddSeconds(6));
        (await node.RunAsync()).ShouldBe(Pursued.AtEnd);

        (await database.WrittenAsync()).ShouldBe([1, 2, 3]);
        Told().ShouldBe([1, 2, 2, 3], "outside the database it is at least once");
    }

    [Fact]
    public async Task Rows_that_only_change_the_database_are_done_together_and_by_themselves_when_one_fails()
    {
        await database.AppendAsync(45);
        await using var node = Node();
        var clerk = new FollowerKind("clerk", typeof(Clerk), [Followers.Node.Fact]);
        telling.Within = followed => Stumble(followed.Entry.Sequence == 42);

        (await node.RunAsync(clerk)).ShouldBe(Pursued.Failed);

        (await database.WrittenAsync()).ShouldBe(Enumerable.Range(1, 41).Select(number => (long)number), "those before the one that fails stand");
        ((await database.BookmarkAsync("clerk")).Sequence, (await database.BookmarkAsync("clerk")).Failures).ShouldBe((41, 1));
        telling.Within = _ => { };
        clock.Set(clock.GetUtcNow().AddSeconds(6));
        (await node.RunAsync(clerk)).ShouldBe(Pursued.AtEnd);
        (await database.WrittenAsync()).Count.ShouldBe(45);
    }

    [Fact]
    public async Task Of_two_processes_one_is_at_work()
    {
        await database.AppendAsync(2);
        await using var node = Node();
        await using var other = Node();
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        telling.Before = _ => { reached.Release(); return goOn.WaitAsync(); };
        var working = node.RunAsync();
        await reached.WaitAsync();

        (await other.RunAsync()).ShouldBe(Pursued.HeldByOther);
        Told().ShouldBe([1]);

        goOn.Release(2);
        (await working).ShouldBe(Pursued.AtEnd);
        Told().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Another_process_takes_over_when_the_lease_of_a_dead_one_runs_out()
    {
        await database.AppendAsync(2);
        await using var dead = Node();
        await using var other = Node();
        await using (var db = database.Open())
        {
            await Lease.RowAsync(db, "teller", CancellationToken.None);
            (await dead.Lease.TakeAsync(db, "teller", CancellationToken.None)).ShouldBeTrue();
        }

        (await other.RunAsync()).ShouldBe(Pursued.HeldByOther);
        clock.Set(clock.GetUtcNow() + Lease.Length + TimeSpan.FromSeconds(1));

        (await other.RunAsync()).ShouldBe(Pursued.AtEnd);
        Told().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_lease_taken_after_waiting_in_line_has_its_whole_time_before_it()
    {
        await using var node = Node();
        await using var db = database.Open();
        await using var other = database.Open();
        await Lease.RowAsync(db, "teller", CancellationToken.None);
        var turn = await WritingTurn.BeginAsync(other, CancellationToken.None);

        var taking = node.Lease.TakeAsync(db, "teller", CancellationToken.None);
        if (TestDatabase.IsPostgres) { (await taking).ShouldBeTrue("nobody waits in line there"); }
        else { clock.Set(clock.GetUtcNow().Add(Lease.Length).AddSeconds(1)); }
        await turn.DisposeAsync();

        (await taking).ShouldBeTrue();
        (await database.BookmarkAsync()).HeldUntil.ShouldNotBeNull().ShouldBe(clock.GetUtcNow() + Lease.Length, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_process_that_wakes_after_its_lease_moves_nothing()
    {
        await database.AppendAsync(1);
        await using var slow = Node();
        await using var other = Node();
        using var reached = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        telling.Before = _ => { reached.Release(); return goOn.WaitAsync(); };
        var working = slow.RunAsync();
        await reached.WaitAsync();
        telling.Before = _ => Task.CompletedTask;
        clock.Set(clock.GetUtcNow() + Lease.Length + TimeSpan.FromSeconds(1));
        (await other.RunAsync()).ShouldBe(Pursued.AtEnd);
        await database.AppendAsync(1);

        goOn.Release();

        (await working).ShouldNotBe(Pursued.AtEnd);
        (await database.BookmarkAsync()).Sequence.ShouldBe(1);
        (await database.WrittenAsync()).ShouldBe([1]);
    }

    [Fact]
    public async Task A_follower_that_fails_waits_longer_each_time_and_holds_up_no_other()
    {
        await database.AppendAsync(1);
        await using var node = Node();
        telling.Within = _ => Stumble(true);
        (await node.RunAsync("failing")).ShouldBe(Pursued.Failed);
        (await node.RunAsync("failing")).ShouldBe(Pursued.Failed);
        Told().Count.ShouldBe(1, "it is not tried again before its pause is over");

        clock.Set(clock.GetUtcNow().AddSeconds(6));
        (await node.RunAsync("failing")).ShouldBe(Pursued.Failed);
        var waiting = await database.BookmarkAsync("failing");
        waiting.Failures.ShouldBe(2);
        waiting.RetryAt!.Value.ShouldBe(clock.GetUtcNow() + TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(4));

        telling.Within = _ => { };
        (await node.RunAsync()).ShouldBe(Pursued.AtEnd);
        clock.Set(clock.GetUtcNow().AddHours(1));
        await using (var db = database.Open()) { await db.Seals.ExecuteDeleteAsync(); }
        (await node.RunAsync("failing")).ShouldBe(Pursued.AtEnd);
        var done = await database.BookmarkAsync("failing");
        (done.Sequence, done.Failures, done.RetryAt).ShouldBe((1, 0, null));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(9, 900)]
    [InlineData(1000, 900)]
    public void The_pause_grows_to_a_quarter_of_an_hour(int failures, int seconds) => Pause.After(failures).ShouldBe(TimeSpan.FromSeconds(seconds));

    [Fact]
    public async Task What_stood_in_the_ledger_before_a_follower_is_quiet()
    {
        await database.AppendAsync(2);
        await using var node = Node();
        await node.RunAsync();
        await database.AppendAsync(1);
        await node.RunAsync();

        telling.Told.Select(followed => followed.IsQuiet).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task What_is_recorded_for_demonstration_is_quiet_also_while_it_is_recorded()
    {
        await using var node = Node();
        await node.RunAsync();
        await using var db = database.Open();
        var kind = new FollowerKind("teller", typeof(Teller), []);
        await QuietStart.DuringAsync(db, [kind], async () => { await database.AppendAsync(1); await node.RunAsync(); await database.AppendAsync(1); }, CancellationToken.None);
        await node.RunAsync();
        await database.AppendAsync(1);
        await node.RunAsync();

        telling.Told.Select(followed => followed.IsQuiet).ShouldBe([true, true, false]);
    }

    private static void Stumble(bool now)
    {
        if (now) { throw new InvalidOperationException("The row failed."); }
    }

    private Node Node() => new(database, clock, telling);

    private List<long> Told() => [.. telling.Told.Select(followed => followed.Entry.Sequence)];
}
