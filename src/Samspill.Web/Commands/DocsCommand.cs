using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Samspill.Domain.Glossary;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Commands;

/// <summary>Writes the documents that follow from the code: every act with its conditions, and the word list.</summary>
public static class DocsCommand
{
    private const string Folder = "docs";

    /// <summary>Writes <c>docs/acts.md</c> and <c>docs/glossary.md</c> in the working folder.</summary>
    public static async Task<int> RunAsync()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "acts.md"), ActsMarkdown());
        await File.WriteAllTextAsync(Path.Combine(Folder, "glossary.md"), GlossaryMarkdown());
        Console.WriteLine($"{Folder}/acts.md and {Folder}/glossary.md written.");
        return 0;
    }

    /// <summary>Every act, module by module: what it acts on, what it needs, who may do it, what can hinder it and what follows.</summary>
    public static string ActsMarkdown()
    {
        var text = new List<string> { "# Acts\n\nMade from the code by `samspill docs`; do not edit. An act is what somebody asks to have done. A hindrance is a condition that does not hold.\n" };
        foreach (var module in Acts().GroupBy(ModuleOf).OrderBy(module => module.Key, StringComparer.Ordinal))
        {
            text.Add($"\n## {module.Key}\n");
            foreach (var act in module.OrderBy(act => act.Name, StringComparer.Ordinal)) { Describe(text, act); }
        }

        text.Add("\n## Conditions that several acts share\n");
        foreach (var holder in Holders())
        {
            text.Add($"\n### {holder.Name}\n");
            text.AddRange(TableOf(holder));
        }

        return string.Concat(text);
    }

    /// <summary>The word list, in the order of the process.</summary>
    public static string GlossaryMarkdown()
    {
        var text = new List<string> { "# Glossary\n\nMade from `terms.json` by `samspill docs`; do not edit.\n" };
        foreach (var term in Terms.All)
        {
            text.Add($"\n## {term.Identifier}\n\n");
            text.Add($"| | word | definition |\n|---|---|---|\n");
            text.Add($"| bokmål | {term.Nb} | {term.Definition.Nb} |\n");
            text.Add($"| nynorsk | {term.Nn} | {term.Definition.Nn} |\n");
            text.Add($"| English | {term.En} | {term.Definition.En} |\n");
            if (term.Provision.Length > 0) { text.Add($"\nProvision: {term.Provision}\n"); }
            if (term.Avoid.Count > 0) { text.Add($"\nAvoid: {string.Join(", ", term.Avoid)}\n"); }
        }

        return string.Concat(text);
    }

    private static IEnumerable<Type> Acts() => typeof(IAct).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IAct)) && type is { IsAbstract: false, IsInterface: false });

    private static string ModuleOf(Type act) => act.Namespace!["Samspill.Domain.".Length..].Replace('.', '/');

    private static void Describe(List<string> text, Type act)
    {
        var permission = ((IAct)RuntimeHelpers.GetUninitializedObject(act)).Requires;
        text.Add($"\n### {act.Name}\n\n");
        if (TextFiles.All.TryGetValue($"act.{act.Name}", out var said)) { text.Add($"{said.Nb}\n\n"); }
        text.Add($"- Subject: {act.BaseType!.GetGenericArguments()[0].Name}{(act.IsAssignableTo(typeof(IOpens)) ? " (opens it)" : "")}\n");
        text.Add($"- Permission: {permission}\n");
        text.Add($"- Roles: {RolesWith(permission)}\n");
        text.Add($"- Fact: {string.Join(", ", FactsOf(act).Select(fact => $"`{fact}`"))}\n");
        text.AddRange(TableOf(act));
    }

    private static IEnumerable<Type> Holders() => typeof(IAct).Assembly.GetTypes()
        .Where(type => !type.IsAssignableTo(typeof(IAct)) && HindrancesOf(type).Any()).OrderBy(type => type.FullName, StringComparer.Ordinal);

    private static IEnumerable<FieldInfo> HindrancesOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(Hindrance));

    private static IEnumerable<string> TableOf(Type type) => HindrancesOf(type)
        .Select(field => (field.Name, Hindrance: (Hindrance)field.GetValue(null)!))
        .Select(row => $"| {row.Name} | `{row.Hindrance.Code}` | {row.Hindrance.Rule ?? "–"} |\n")
        .Prepend("\n| Hindrance | Code | Rule |\n|---|---|---|\n");

    private static string RolesWith(Permission permission)
    {
        var roles = Roles.With(permission).Select(role => role.ToString()).ToList();
        return roles.Count > 0 ? string.Join(", ", roles) : "none but the program itself";
    }

    // An act tells its fact only by making it, so the names are read from the instructions of its effect.
    private static IEnumerable<string> FactsOf(Type act)
    {
        var effect = act.GetMethod("Effect", BindingFlags.NonPublic | BindingFlags.Instance)!;
        var instructions = effect.GetMethodBody()!.GetILAsByteArray()!;
        return Enumerable.Range(0, Math.Max(0, instructions.Length - 4))
            .Where(place => instructions[place] == OpCodes.Newobj.Value)
            .Select(place => Made(effect.Module, BitConverter.ToInt32(instructions, place + 1)))
            .OfType<Type>()
            .Select(fact => fact.GetCustomAttribute<FactNameAttribute>()!.Name)
            .Distinct();
    }

    private static Type? Made(Module module, int token)
    {
        try
        {
            return module.ResolveMethod(token)?.DeclaringType is { } made && made.IsSubclassOf(typeof(Fact)) ? made : null;
        }
        catch (ArgumentException)
        {
            // The four bytes were something else than a method.
            return null;
        }
    }
}
