namespace Samspill.Web.Spine.Followers;

/// <summary>How long to wait before something that failed is tried again: 5 seconds, then twice as long each time, at most a quarter of an hour.</summary>
public static class Pause
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    /// <param name="failures">How many times it has failed, at least 1.</param>
    public static TimeSpan After(int failures)
    {
        var pause = First * Math.Pow(2, Math.Clamp(failures, 1, 20) - 1);
        return pause < Longest ? pause : Longest;
    }
}
