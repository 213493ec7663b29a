using System.Runtime.CompilerServices;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Conventions;

/// <summary>What the conventions look at: the types of the domain, and the files on disk.</summary>
public static class Sources
{
    public static IReadOnlyList<Type> DomainTypes { get; } = typeof(Subject).Assembly.GetTypes();

    public static IReadOnlyList<Type> Acts { get; } = [.. Concrete<IAct>()];

    public static IReadOnlyList<Type> Facts { get; } = [.. Concrete<Fact>()];

    public static IReadOnlyList<Type> Subjects { get; } = [.. Concrete<Subject>()];

    /// <summary>A folder of the repository.</summary>
    public static string Folder(params string[] path) => Path.Combine([Root(), .. path]);

    /// <summary>The C# files under a folder, generated ones left out.</summary>
    public static IReadOnlyList<string> CSharp(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsGenerated(Path.GetRelativePath(folder, file)))];

    private static IEnumerable<Type> Concrete<T>() => DomainTypes.Where(type => type.IsAssignableTo(typeof(T)) && type is { IsInterface: false, IsAbstract: false });

    private static bool IsGenerated(string file) => file.Split(Path.DirectorySeparatorChar) is ["bin" or "obj", ..];

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
