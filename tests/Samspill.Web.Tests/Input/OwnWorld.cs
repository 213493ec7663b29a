namespace Samspill.Web.Tests.Input;

/// <summary>A world for one test alone, where the clock moves or something is used up.</summary>
internal sealed class OwnWorld : IAsyncDisposable
{
    private OwnWorld(World world) => World = world;

    public World World { get; }

    public static async Task<OwnWorld> NewAsync()
    {
        var world = new World();
        await world.InitializeAsync();
        return new OwnWorld(world);
    }

    public async ValueTask DisposeAsync() => await World.DisposeAsync();
}
