using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Conventions;

public sealed partial class TypeConventions
{
    [Fact]
    public void Acts_facts_and_subjects_are_sealed()
    {
        Type[] found = [.. Sources.Acts, .. Sources.Facts, .. Sources.Subjects];
        found.Length.ShouldBeGreaterThan(50);
        found.Where(type => !type.IsSealed).Select(type => type.Name).ShouldBeEmpty("an act, fact or subject that is inherited from decides differently than it reads");
    }

    [Fact]
    public void Every_fact_has_a_stable_name_with_a_version()
    {
        Sources.Facts.Count.ShouldBeGreaterThan(20);
        Sources.Facts.Where(type => !StableName().IsMatch(type.GetCustomAttribute<FactNameAttribute>()?.Name ?? "")).Select(type => type.Name)
            .ShouldBeEmpty("a stored fact is found by its name, such as «cases.started.v1»");
        FactNames.All.Count.ShouldBe(Sources.Facts.Count);
    }

    [Fact]
    public void Every_act_says_what_it_is_for_in_a_docstring()
    {
        Sources.Acts.Count.ShouldBeGreaterThan(20);
        var documented = XDocument.Load(Path.ChangeExtension(typeof(Subject).Assembly.Location, ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary")?.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        Sources.Acts.Where(type => !documented.Contains($"T:{type.FullName}")).Select(type => type.Name).ShouldBeEmpty("the list of acts is made from their docstrings");
    }

    [Fact]
    public void Somebody_can_do_every_act()
    {
        var acts = Sources.Acts.Select(type => (type.Name, ((IAct)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Requires)).ToList();
        acts.Count.ShouldBeGreaterThan(20);
        acts.Where(act => !Roles.With(act.Requires).Any() && !Roles.Of(Role.System).Permissions.Contains(act.Requires)).Select(act => $"{act.Name}: {act.Requires}").ShouldBeEmpty("an act no role can do is never done");
    }

    [Fact]
    public void Every_permission_is_asked_for_by_an_act()
    {
        var asked = Sources.Acts.Select(type => ((IAct)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).Requires).ToHashSet();
        asked.Count.ShouldBeGreaterThan(10);
        Enum.GetValues<Permission>().Except(asked).ShouldBeEmpty("a permission that opens nothing misleads whoever gives it");
    }

    [Fact]
    public void The_domain_knows_nothing_but_the_platform()
    {
        var references = typeof(Subject).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).ToList();
        references.ShouldNotBeEmpty();
        references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).ShouldBeEmpty("rules must not depend on storage, web or packages");
        File.ReadAllText(Path.Combine(Sources.Folder("src", "Samspill.Domain"), "Samspill.Domain.csproj")).ShouldNotContain("Reference Include");
    }

    [Fact]
    public void No_file_of_the_domain_is_over_250_lines()
    {
        var files = Sources.CSharp(Sources.Folder("src", "Samspill.Domain"));
        files.Count.ShouldBeGreaterThan(50);
        files.Select(file => (Name: Path.GetFileName(file), Lines: File.ReadLines(file).Count())).Where(file => file.Lines > 250).ShouldBeEmpty("a long file holds more than one idea");
    }

    [GeneratedRegex(@"^[a-z-]+\.[a-z-]+\.v\d+$")]
    private static partial Regex StableName();
}
