using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Decisions;

/// <summary>A county with one round whose forums have delivered, and as many cases waiting for a decision as a test asks for.</summary>
internal sealed class Waiting : IAsyncDisposable
{
    public const string Decider = "Beslutter";

    private Waiting(World world, IReadOnlyList<Recommendation> lists) => (World, Lists) = (world, lists);

    public World World { get; }

    /// <summary>The forums' finished lists.</summary>
    public IReadOnlyList<Recommendation> Lists { get; }

    public string Number => Lists[0].RoundNumber;

    /// <summary>The dry run of everything.</summary>
    public string Address => Urls.DecidePackage(Number, Lists.Select(list => list.Id));

    public static async Task<Waiting> NewAsync(int cases)
    {
        var world = new World { From = () => OneRound.ReachedAsync(Reached.AtDecision, cases) };
        await world.InitializeAsync();
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.StageIndex == 2).OrderBy(list => list.Id).ToListAsync());
        return new Waiting(world, lists);
    }

    public async ValueTask DisposeAsync() => await World.DisposeAsync();

    /// <summary>How many cases stand so.</summary>
    public Task<int> CountAsync(params CaseStatus[] statuses) => World.AskAsync(db => db.Cases.CountAsync(one => statuses.Contains(one.Status)));

    /// <summary>Where the ledger and what is stored differ; null when nowhere.</summary>
    public async Task<string?> DifferenceAsync()
    {
        await using var scope = World.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().FirstDifferenceAsync(CancellationToken.None);
    }
}
