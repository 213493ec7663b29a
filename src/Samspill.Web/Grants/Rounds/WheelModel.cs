namespace Samspill.Web.Grants;

/// <summary>The year of a round as it is drawn: every place is worked out, in units of a 600 × 600 drawing. The list of dates is its twin.</summary>
/// <param name="Hand">Points at today.</param>
/// <param name="Today">«14. januar».</param>
/// <param name="Countdown">How long it is to the next date; null when the round has no more dates.</param>
/// <param name="Description">What the drawing says, for those who do not see it.</param>
public sealed record WheelModel(
    IReadOnlyList<WheelMonth> Months,
    IReadOnlyList<WheelArc> Arcs,
    IReadOnlyList<WheelDate> Dates,
    WheelLine Hand,
    string Today,
    string? Countdown,
    string Description);

/// <summary>A month: its tick and its name.</summary>
public sealed record WheelMonth(string Name, bool IsNow, WheelLine Tick, WheelPoint Label);

/// <summary>A phase of the year: its colour letter, its shape, and where its name runs when there is room for it.</summary>
public sealed record WheelArc(string Letter, string Name, string Shape, string? TextPath, bool IsDark);

/// <summary>A date of the round: its pin in the drawing and its line in the list.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="When">The day as it is written in the list, with «ca.» when it is approximate.</param>
/// <param name="IsNext">The first that has not passed.</param>
public sealed record WheelDate(
    int Number, string Key, DateOnly Day, string When, string Who, string Name, string Explanation, bool IsPast, bool IsNext, WheelPoint Pin);

/// <summary>A point as SVG writes it.</summary>
public sealed record WheelPoint(string X, string Y);

/// <summary>A line as SVG writes it.</summary>
public sealed record WheelLine(WheelPoint From, WheelPoint To);
