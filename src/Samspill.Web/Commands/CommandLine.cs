using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Storage;

namespace Samspill.Web.Commands;

/// <summary>The program's commands: serve, migrate, demo, verify, reindex, docs. <c>SAMSPILL_DB</c> names the database, <c>PORT</c> the port.</summary>
public static class CommandLine
{
    private const string Usage = "samspill serve | migrate | demo [--if-empty] [--size small|full] [--cases N] [--list-lines N] | verify | reindex | docs";

    /// <summary>Runs a command; 0 when it went well, 1 when it found something wrong, 2 when it was not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["serve", ..] or []: return await ServeAsync(args);
            case ["migrate"]: return await WithAsync(args, (services, ct) => Task.FromResult(0));
            case ["demo", .. var options] when Demo.DemoSize.Read(options) is { } size:
                return await WithAsync(args, (services, ct) => DemoAsync(services, size, options.Contains("--if-empty"), ct));
            case ["verify"]: return await WithAsync(args, VerifyAsync);
            case ["reindex"]: return await WithAsync(args, ReindexAsync);
            case ["docs"]: return await DocsCommand.RunAsync();
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }

    /// <summary>The database setting: from the environment, else a file in the working folder.</summary>
    public static string Database() => Environment.GetEnvironmentVariable("SAMSPILL_DB") is { Length: > 0 } setting ? setting : "samspill.db";

    private static async Task<int> ServeAsync(string[] args)
    {
        var port = Environment.GetEnvironmentVariable("PORT") is { Length: > 0 } asked ? asked : "5080";
        await using var app = Application.Build(args, Database(), builder => builder.WebHost.UseUrls($"http://localhost:{port}"));
        await MigrateAsync(app.Services, CancellationToken.None);
        await app.StartAsync();
        Console.WriteLine($"Samspill: http://localhost:{port}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    // What follows of the county is there when it is opened, and takes no time from whoever opens it.
    private static async Task<int> DemoAsync(IServiceProvider services, Demo.DemoSize size, bool onlyIfEmpty, CancellationToken ct)
    {
        var answer = await Demo.DemoCounty.RunAsync(services, size, onlyIfEmpty, ct);
        var pursuit = services.GetRequiredService<Pursuit>();
        foreach (var kind in answer == 0 ? services.GetServices<FollowerKind>() : []) { await pursuit.RunAsync(kind, ct); }
        return answer;
    }

    private static async Task<int> WithAsync(string[] args, Func<IServiceProvider, CancellationToken, Task<int>> run)
    {
        await using var app = Application.Build(args, Database());
        await MigrateAsync(app.Services, CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        return await run(scope.ServiceProvider, CancellationToken.None);
    }

    private static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamspillDb>();
        await db.Database.MigrateAsync(ct);
        await CaseLineWriting.CatchUpAsync(db, services.GetRequiredService<RuleBook>(), Today(services), ct);
    }

    private static DateOnly Today(IServiceProvider services) => OsloTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());

    private static async Task<int> ReindexAsync(IServiceProvider services, CancellationToken ct)
    {
        var count = await CaseLineWriting.RebuildAsync(services.GetRequiredService<SamspillDb>(), services.GetRequiredService<RuleBook>(), Today(services), ct);
        Console.WriteLine($"{count} cases written into the list and its search.");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services, CancellationToken ct)
    {
        var verification = services.GetRequiredService<Verification>();
        if (await verification.FirstDifferenceAsync(ct) is { } difference)
        {
            await Console.Error.WriteLineAsync($"Not as recorded: {difference}");
            return 1;
        }

        Console.WriteLine($"{await verification.CountAsync(ct)} facts verified: hashes, seals, states, commitments and the case list agree.");
        return 0;
    }
}
