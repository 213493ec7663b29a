namespace Samspill.Web.Files;

/// <summary>What a scanner says of a file.</summary>
public enum ScanVerdict
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>Something was found.</summary>
    Infected,

    /// <summary>This file could not be scanned, or there is no scanner.</summary>
    Unscanned,
}

/// <summary>A scanner's answer.</summary>
/// <param name="Signature">What it calls what it found; empty else.</param>
public sealed record ScanAnswer(ScanVerdict Verdict, string Signature = "");

/// <summary>Looks for viruses in files.</summary>
public interface IVirusScanner
{
    /// <summary>False when nobody looks.</summary>
    bool IsThere { get; }

    /// <summary>Scans a file.</summary>
    /// <exception cref="IOException">The scanner could not be reached; it may be later.</exception>
    Task<ScanAnswer> ScanAsync(Stream content, CancellationToken ct);
}

/// <summary>No scanner is configured: every file is unscanned, and says so.</summary>
public sealed class NoScanner : IVirusScanner
{
    public bool IsThere => false;

    public Task<ScanAnswer> ScanAsync(Stream content, CancellationToken ct) => Task.FromResult(new ScanAnswer(ScanVerdict.Unscanned));
}
