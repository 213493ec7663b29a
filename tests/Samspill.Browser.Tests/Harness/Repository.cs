namespace Samspill.Browser.Tests.Harness;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    // The tests run from bin/<configuration>/<framework>; the program lies in the same place of its own project.
    public static string Program { get; } = Path.Combine(
        Root, "src", "Samspill.Web", Path.GetRelativePath(Path.Combine(Root, "tests", "Samspill.Browser.Tests"), AppContext.BaseDirectory), "Samspill.Web.dll");

    public static string Axe { get; } = Path.Combine(Root, "node_modules", "axe-core", "axe.min.js");

    public static string Screenshots { get; } = Path.Combine(Root, "docs", "screenshots");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Samspill.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Found no Samspill.slnx above the tests.");
    }
}
