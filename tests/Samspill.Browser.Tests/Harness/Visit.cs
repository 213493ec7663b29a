namespace Samspill.Browser.Tests.Harness;

/// <summary>How somebody comes to the pages. Width in CSS pixels; languages are nb-NO, nn-NO and en-GB.</summary>
public sealed record Visit
{
    public bool WithScript { get; init; } = true;

    public int Width { get; init; } = 1440;

    public string Locale { get; init; } = "nb-NO";

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    /// <summary>Lets a check be put into the page past the content security policy. Never for journeys: they must live with the policy.</summary>
    public bool Inspected { get; init; }

    /// <summary>Where relative addresses begin; a <see cref="RunningServer"/>'s address.</summary>
    public Uri? From { get; init; }
}
