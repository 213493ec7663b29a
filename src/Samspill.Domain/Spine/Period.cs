using System.Text.Json.Serialization;

namespace Samspill.Domain.Spine;

/// <summary>Days from <paramref name="From"/>, up to but not including <paramref name="To"/>; open-ended when <paramref name="To"/> is null. Dates are Europe/Oslo.</summary>
public sealed record Period(DateOnly From, DateOnly? To = null)
{
    /// <summary>True when the day lies in the period.</summary>
    public bool Contains(DateOnly day) => day >= From && (To is null || day < To);

    /// <summary>True when the period has at least one day.</summary>
    [JsonIgnore]
    public bool IsOrdered => To is null || To > From;

    /// <summary>True when every day of the other lies in this one.</summary>
    public bool Covers(Period other) => other.From >= From && (To is null || other.To <= To);

    /// <summary>True when the two share a day.</summary>
    public bool Overlaps(Period other) =>
        (other.To is null || From < other.To) && (To is null || other.From < To);
}
