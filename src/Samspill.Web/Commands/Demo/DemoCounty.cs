namespace Samspill.Web.Commands.Demo;

/// <summary>The demo county.</summary>
public static class DemoCounty
{
    public static Task<int> RunAsync(IServiceProvider services, bool onlyIfEmpty, CancellationToken ct) => Task.FromResult(0);
}
