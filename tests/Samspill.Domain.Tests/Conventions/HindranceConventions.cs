using System.Reflection;
using System.Text.RegularExpressions;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Conventions;

public sealed partial class HindranceConventions
{
    // One text for all notes in the quality check: the field says which note it is.
    private static readonly string[] SharedOnPurpose = ["cases.note-too-long"];

    private static IReadOnlyList<FieldInfo> Fields { get; } =
        [.. Sources.DomainTypes.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(field => field.FieldType == typeof(Hindrance))];

    [Fact]
    public void Every_hindrance_is_named_in_a_test()
    {
        Fields.Count.ShouldBeGreaterThan(100);
        var tests = string.Concat(Sources.CSharp(Sources.Folder("tests", "Samspill.Domain.Tests")).Select(File.ReadAllText));
        Fields.Select(NameOf).Where(name => !Regex.IsMatch(tests, $@"\b{Regex.Escape(name)}\b")).ShouldBeEmpty("a hindrance nobody tests may never hinder");
    }

    [Fact]
    public void A_code_means_the_same_everywhere()
    {
        Fields.ShouldNotBeEmpty();
        Fields.GroupBy(CodeOf)
            .Where(same => same.Select(field => field.Name).Distinct().Count() > 1 && !SharedOnPurpose.Contains(same.Key))
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(NameOf))}")
            .ShouldBeEmpty("a code has one text in three languages");
    }

    [Fact]
    public void A_code_that_is_shared_rests_on_the_same_rule()
    {
        Fields.ShouldNotBeEmpty();
        Fields.GroupBy(CodeOf)
            .Where(same => same.Select(field => ((Hindrance)field.GetValue(null)!).Rule).Distinct().Count() > 1)
            .Select(same => same.Key)
            .ShouldBeEmpty("the page shows the rule beside the text");
    }

    [Fact]
    public void Codes_are_words_with_hyphens()
    {
        Fields.ShouldNotBeEmpty();
        Fields.Select(CodeOf).Where(code => !Code().IsMatch(code)).ShouldBeEmpty("texts are found by «area.what-is-wrong»");
    }

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private static string CodeOf(FieldInfo field) => ((Hindrance)field.GetValue(null)!).Code;

    [GeneratedRegex(@"^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
