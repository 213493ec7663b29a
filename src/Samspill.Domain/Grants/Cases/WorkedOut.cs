using System.Runtime.CompilerServices;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What several rules ask of the same report: a report never changes once it is made, so each thing is worked out once and goes with the report.</summary>
internal sealed class WorkedOut
{
    private static readonly ConditionalWeakTable<NeedReport, WorkedOut> Known = [];

    private string? hash;
    private IReadOnlyDictionary<string, string>? units;

    /// <summary>The hash of the report.</summary>
    public static string HashOf(NeedReport report, Func<NeedReport, string> workOut) => Of(report).hash ??= workOut(report);

    /// <summary>Every unit of the report, by its path.</summary>
    public static IReadOnlyDictionary<string, string> UnitsOf(NeedReport report, Func<NeedReport, IReadOnlyDictionary<string, string>> workOut) => Of(report).units ??= workOut(report);

    private static WorkedOut Of(NeedReport report) => Known.GetValue(report, static _ => new WorkedOut());
}
