using System.Runtime.CompilerServices;
using Samspill.Web.Commands;

namespace Samspill.Web.Tests.Docs;

/// <summary>Generated documentation tells the truth: it is what the program would write now.</summary>
public sealed class GeneratedDocsTests
{
    private static readonly string Docs = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "docs"));

    [Fact]
    public async Task The_list_of_acts_is_fresh() =>
        (await File.ReadAllTextAsync(Path.Combine(Docs, "acts.md"))).ShouldBe(DocsCommand.ActsMarkdown(), "renew it with: make docs");

    [Fact]
    public async Task The_glossary_is_fresh() =>
        (await File.ReadAllTextAsync(Path.Combine(Docs, "glossary.md"))).ShouldBe(DocsCommand.GlossaryMarkdown(), "renew it with: make docs");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
