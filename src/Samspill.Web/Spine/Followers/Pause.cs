namespace Samspill.Web.Spine.Followers;

/// <summary>How long to wait before something that failed is tried again: twice as long each time, up to a limit.</summary>
public static class Pause
{
    /// <summary>For a row of the ledger: 5 seconds at first, at most a quarter of an hour.</summary>
    /// <param name="failures">How many times it has failed, at least 1.</param>
    public static TimeSpan After(int failures) => After(failures, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(15));

    /// <param name="failures">How many times it has failed, at least 1.</param>
    /// <param name="first">The first pause.</param>
    /// <param name="longest">The longest.</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        var pause = first * Math.Pow(2, Math.Clamp(failures, 1, 20) - 1);
        return pause < longest ? pause : longest;
    }
}
