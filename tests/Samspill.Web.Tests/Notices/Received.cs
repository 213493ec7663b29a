using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Samspill.Web.Tests.Notices;

/// <summary>A message as the mail server took it.</summary>
internal sealed partial record Received(bool IsSecure, string From, IReadOnlyList<string> To, string Raw)
{
    /// <summary>The names of the headers, in order.</summary>
    public IReadOnlyList<string> Headers => [.. HeaderLines().Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)])];

    public string Subject => EncodedWord().Replace(this["Subject"], word => Encoding.UTF8.GetString(
        word.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(word.Groups[2].Value) : Plain(word.Groups[2].Value.Replace('_', ' '))));

    public string Body => Encoding.UTF8.GetString(Plain(Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("=\r\n", "", StringComparison.Ordinal)));

    /// <summary>A header, unfolded.</summary>
    public string this[string header] => HeaderLines().Single(line => line.StartsWith(header + ":", StringComparison.OrdinalIgnoreCase))[(header.Length + 1)..].Trim();

    private string[] HeaderLines() => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n");

    private static byte[] Plain(string quoted) =>
        [.. Encoding.Latin1.GetBytes(Octet().Replace(quoted, octet => ((char)byte.Parse(octet.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()))];

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Octet();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
