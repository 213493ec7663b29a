namespace Samspill.Web.Tests.Input;

/// <summary>A world for one test alone, where the clock moves or something is used up.</summary>
internal sealed class OwnWorld : IAsyncDisposable
{
    private OwnWorld(World world) => World = world;

    public World World { get; }

    public static async Task<OwnWorld> NewAsync(Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? also = null)
    {
        var world = new World { Also = also };
        await world.InitializeAsync();
        return new OwnWorld(world);
    }

    public async ValueTask DisposeAsync() => await World.DisposeAsync();
}
