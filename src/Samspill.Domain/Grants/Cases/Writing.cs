using System.Text.Json.Serialization;
using Samspill.Domain.Registry;

namespace Samspill.Domain.Grants.Cases;

/// <summary>When a unit of a draft was last changed, by whom and under which mandate; the name of the scope is as it was then.</summary>
/// <param name="Revision">The section's revision from which the unit has been as it is.</param>
/// <param name="By">The person.</param>
/// <param name="Role">The role they wrote under; shown instead of their name.</param>
/// <param name="Scope">The organisation they wrote for.</param>
/// <param name="ScopeName">What that organisation is called.</param>
/// <param name="At">When it was saved.</param>
public sealed record Writing(int Revision, Guid By, Role Role, Guid Scope, string ScopeName, DateTimeOffset At)
{
    /// <summary>Where the value was fetched from, when nobody typed it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Origin? Source { get; init; }

    /// <summary>The opened form it was typed in: a form is never in conflict with itself, even when an answer was lost on the way.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Form { get; init; }
}

/// <summary>Where a value that nobody typed was fetched from, and the day it was true there.</summary>
public sealed record Origin(string Source, DateOnly On);
