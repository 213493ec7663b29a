using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Files;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests;

/// <summary>The real program with the demo county, made by acting, on a database of its own; a clock that tests can move.</summary>
public sealed class World : IAsyncLifetime
{
    private static readonly SemaphoreSlim Once = new(1);
    private static readonly Dictionary<DemoSize, TestDatabase> Templates = [];
    private static readonly string Files = Path.Combine(Path.GetTempPath(), "samspill-test-files");
    private WebApplication app = null!;

    /// <summary>The mail server the program is told of; none unless a test says so before the world begins.</summary>
    public MailSetup Mail { get; init; } = new((MailServer?)null);

    /// <summary>What is different in this world: settings, or another part of the program.</summary>
    public Action<WebApplicationBuilder>? Also { get; init; }

    /// <summary>Where the world begins; the small demo county unless a test says otherwise.</summary>
    public Func<Task<TestDatabase>> From { get; init; } = () => CountyAsync(DemoSize.Small);

    /// <summary>A database that was made in another way than by copying the demo county's.</summary>
    public TestDatabase? Made { get; init; }

    /// <summary>The clock the program goes by.</summary>
    public MovableClock Clock { get; } = new();

    /// <summary>Counts the commands sent to the database.</summary>
    public CommandCounter Commands { get; } = new();

    public TestDatabase Database { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public IServiceProvider Services => app.Services;

    public async Task InitializeAsync()
    {
        Database = Made ?? await TestDatabase.NewAsync(await From());
        app = Application.Build(["--environment=Development"], Database.Setting, Adjust);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }

    /// <summary>A browser without script, signed in as nobody.</summary>
    public Visitor Visitor() => new(Address, Commands);

    /// <summary>A browser without script, signed in as the person with this title.</summary>
    public async Task<Visitor> AsAsync(string person)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(await PersonAsync(person));
        return visitor;
    }

    /// <summary>Asks the database directly, for assertions.</summary>
    public async Task<T> AskAsync<T>(Func<SamspillDb, Task<T>> ask)
    {
        await using var db = Database.Open();
        return await ask(db);
    }

    /// <summary>The id of the person with this title.</summary>
    public Task<Guid> PersonAsync(string title) => AskAsync(db => db.Persons.Where(person => person.DisplayName == title).Select(person => person.Id).FirstAsync());

    /// <summary>Runs with the recorder, acting as this person.</summary>
    public async Task<T> ActingAsync<T>(Guid person, Func<Recorder, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(person));
        return await act(scope.ServiceProvider.GetRequiredService<Recorder>());
    }

    /// <summary>Changes the database directly, for what no act can bring about.</summary>
    public async Task ChangeAsync(Func<SamspillDb, Task> change)
    {
        await using var db = Database.Open();
        await change(db);
    }

    /// <summary>What the program does by itself at its dates.</summary>
    public async Task LookAroundAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var rounds = new DailyRounds(Services.GetRequiredService<IServiceScopeFactory>(), Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<DailyRounds>.Instance);
        await rounds.LookAsync(scope.ServiceProvider, CancellationToken.None);
    }

    /// <summary>Lets every follower of the ledger come to its end, as it does by itself in the running program.</summary>
    public async Task FollowAsync()
    {
        await FollowAsync(Services);
    }

    private static async Task FollowAsync(IServiceProvider services)
    {
        var pursuit = services.GetRequiredService<Pursuit>();
        foreach (var kind in services.GetServices<FollowerKind>()) { (await pursuit.RunAsync(kind, CancellationToken.None)).ShouldBe(Pursued.AtEnd, kind.Name); }
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        builder.Services.Replace(ServiceDescriptor.Singleton(Mail));
        builder.Services.RemoveAll<IHostedService>();
        builder.Services.ConfigureDbContext<SamspillDb>(options => options.AddInterceptors(Commands));
        builder.WebHost.UseKestrel();
        KeepFilesAside(builder);
        Also?.Invoke(builder);
    }

    // Files lie under their hash, so worlds can share a folder.
    private static void KeepFilesAside(WebApplicationBuilder builder) => (builder.Configuration[FileFolder.Setting], builder.Configuration[Clamd.Setting]) = (Files, "");

    /// <summary>A county of a size, made once for all tests that begin from it.</summary>
    internal static async Task<TestDatabase> CountyAsync(DemoSize size)
    {
        await Once.WaitAsync();
        try
        {
            return Templates.TryGetValue(size, out var made) ? made : Templates[size] = await MakeTemplateAsync(size);
        }
        finally
        {
            Once.Release();
        }
    }

    private static Task<TestDatabase> MakeTemplateAsync(DemoSize size) => MakeAsync(async services => (await DemoCounty.RunAsync(services, size, false, CancellationToken.None)).ShouldBe(0));

    /// <summary>A database with what this makes in it, for worlds to begin from.</summary>
    internal static async Task<TestDatabase> MakeAsync(Func<IServiceProvider, Task> make)
    {
        var database = await TestDatabase.NewAsync();
        await using var maker = Application.Build(["--environment=Development"], database.Setting, KeepFilesAside);
        await using var scope = maker.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SamspillDb>().Database.MigrateAsync();
        await make(scope.ServiceProvider);
        await FollowAsync(maker.Services);
        if (!TestDatabase.IsPostgres) { await scope.ServiceProvider.GetRequiredService<SamspillDb>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"); }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return database;
    }
}

/// <summary>A clock that shows the real time until a test moves it.</summary>
public sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>Sets the clock; it goes on from there.</summary>
    public void Set(DateTimeOffset now) => ahead = now - System.GetUtcNow();
}
