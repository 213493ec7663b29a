using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Followers;

/// <summary>A process that follows the ledger of a database; several can be at it at once.</summary>
internal sealed class Node : IAsyncDisposable
{
    /// <summary>The fact the rows in these tests tell of.</summary>
    public const string Fact = "rounds.opened.v1";

    private readonly ServiceProvider services;

    public Node(TestDatabase database, TimeProvider clock, Telling telling)
    {
        services = new ServiceCollection().AddLogging().AddSingleton(clock).AddSingleton(telling)
            .AddSingleton<LedgerSignal>().AddSingleton<Lease>().AddSingleton<Pursuit>().AddSingleton<FollowersAtWork>()
            .AddDbContext<SamspillDb>(options => Provider.Configure(options, database.Setting)).AddSingleton<Memory>().AddScoped<Remembered>().AddScoped<CurrentActor>()
            .AddScoped<Clerk>().AddFollower<Teller>("teller", Fact, "cases.recusal-declared.v1").BuildServiceProvider();
    }

    public FollowersAtWork AtWork => services.GetRequiredService<FollowersAtWork>();

    public LedgerSignal Signal => services.GetRequiredService<LedgerSignal>();

    public Lease Lease => services.GetRequiredService<Lease>();

    public Task<Pursued> RunAsync(string? name = null)
    {
        var kind = services.GetServices<FollowerKind>().Single();
        return RunAsync(name is null ? kind : kind with { Name = name });
    }

    public Task<Pursued> RunAsync(FollowerKind kind) => services.GetRequiredService<Pursuit>().RunAsync(kind, CancellationToken.None);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}

/// <summary>What was told, and what happens on the way.</summary>
internal sealed class Telling
{
    private readonly List<Followed> told = [];

    /// <summary>Rows told outside the database, in order; repeated when a row is tried again.</summary>
    public IReadOnlyList<Followed> Told
    {
        get
        {
            lock (told) { return [.. told]; }
        }
    }

    /// <summary>Happens before the transaction.</summary>
    public Func<Followed, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>Happens when the rows have been changed, before the bookmark moves.</summary>
    public Action<Followed> Within { get; set; } = _ => { };

    public void Tell(Followed followed)
    {
        lock (told) { told.Add(followed); }
    }
}

/// <summary>Tells of every row outside, and writes one row of its own for each; writing it twice is refused by the database.</summary>
internal sealed class Teller(Telling telling, SamspillDb db) : Follower
{
    public override async Task BeforeAsync(Followed followed, CancellationToken ct)
    {
        telling.Tell(followed);
        await telling.Before(followed);
    }

    public override async Task WithinAsync(Followed followed, CancellationToken ct)
    {
        db.Seals.Add(new Seal { Number = followed.Entry.Sequence, At = followed.Entry.At, ThroughSequence = followed.Entry.Sequence, PreviousHash = "", Hash = "" });
        await db.SaveChangesAsync(ct);
        telling.Within(followed);
    }
}

/// <summary>Writes one row of its own for each it is told of, and does nothing outside the database.</summary>
internal sealed class Clerk(Telling telling, SamspillDb db) : Follower
{
    public override async Task WithinAsync(Followed followed, CancellationToken ct)
    {
        db.Seals.Add(new Seal { Number = followed.Entry.Sequence, At = followed.Entry.At, ThroughSequence = followed.Entry.Sequence, PreviousHash = "", Hash = "" });
        await db.SaveChangesAsync(ct);
        telling.Within(followed);
    }
}

/// <summary>Rows of a ledger, written by hand.</summary>
internal static class Rows
{
    public static async Task<TestDatabase> MigratedAsync()
    {
        var database = await TestDatabase.NewAsync();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
    }

    public static async Task AppendAsync(this TestDatabase database, int count, string fact = Node.Fact)
    {
        await using var db = database.Open();
        for (var number = 0; number < count; number++)
        {
            db.Ledger.Add(new LedgerEntry
            {
                SubjectKind = "CallRound",
                SubjectId = Ref<Organisation>.New().Value,
                SubjectVersion = 1,
                Act = "OpenRound",
                Fact = fact,
                Content = "{}",
                Person = Guid.Empty,
                Mandate = Guid.Empty,
                Role = "System",
                Scope = Guid.Empty,
                At = new DateTimeOffset(2025, 1, 1, 12, 0, 0, TimeSpan.Zero),
                RuleSet = "",
                Reasons = "",
                PreviousHash = "",
            });
            await db.SaveChangesAsync();
        }
    }

    public static async Task<Bookmark> BookmarkAsync(this TestDatabase database, string name = "teller")
    {
        await using var db = database.Open();
        return await db.Bookmarks.SingleAsync(row => row.Follower == name);
    }

    /// <summary>The rows that stand in the database because of the follower.</summary>
    public static async Task<List<long>> WrittenAsync(this TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Seals.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync();
    }
}
