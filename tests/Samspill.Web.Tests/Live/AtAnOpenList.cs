using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Live;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>A world where a working group has an open list, which others follow; in this program, or in another on the same database.</summary>
public abstract class AtAnOpenList : IAsyncLifetime
{
    /// <summary>A heartbeat no test lives to hear.</summary>
    protected static readonly TimeSpan Never = TimeSpan.FromMinutes(5);

    protected static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    protected World World { get; init; } = new();

    protected Recommendation List { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await World.InitializeAsync();
        List = await World.OpenListAsync();
    }

    public Task DisposeAsync() => World.DisposeAsync();

    protected static void Prepare(WebApplicationBuilder builder, TimeSpan beat) =>
        builder.Services.Replace(ServiceDescriptor.Singleton(new Heartbeat(beat))).AddHostedService<LedgerListening>();

    /// <summary>Another program on the same database, and somebody who follows the list in it.</summary>
    private protected async Task<FollowingElsewhere> ElsewhereAsync(TimeSpan beat, Action<WebApplicationBuilder>? also = null)
    {
        var program = Application.Build(["--environment=Development"], World.Database.Setting, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.RemoveAll<IHostedService>();
            Prepare(builder, beat);
            also?.Invoke(builder);
        });
        await program.StartAsync();
        var visitor = new Visitor(new Uri(program.Urls.First()));
        await visitor.SignInAsync(await World.PersonAsync(Scenes.Coordinator));
        var listener = await Listener.OpenAsync(visitor, Urls.FollowRecommendation(List.Id));
        (await listener.NumberAsync()).ShouldBe(List.Version);
        return new FollowingElsewhere(program, visitor, listener);
    }

    /// <summary>Somebody acts on the list.</summary>
    protected async Task ActAsync()
    {
        var recorded = await World.ActingAsync(await World.PersonAsync(Scenes.Coordinator), recorder => recorder.RecordAsync(new Ref<Recommendation>(List.Id), new RankCases([]), null, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
    }
}

/// <summary>Somebody who follows a list in another program on the same database.</summary>
internal sealed record FollowingElsewhere(WebApplication Program, Visitor Visitor, Listener Listener) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await Listener.DisposeAsync();
        Visitor.Dispose();
        await Program.DisposeAsync();
    }
}
