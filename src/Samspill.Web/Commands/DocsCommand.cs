namespace Samspill.Web.Commands;

/// <summary>Writes the generated documentation.</summary>
public static class DocsCommand
{
    public static Task<int> RunAsync() => Task.FromResult(0);
}
