using System.Globalization;
using System.Text;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>A request as it goes over the line, and what its answer must be.</summary>
/// <param name="Bytes">The request, written once.</param>
/// <param name="Status">The status the answer has when all is well.</param>
/// <param name="Marker">Something that stands in the answer when all is well.</param>
internal sealed record Asked(byte[] Bytes, int Status, byte[] Marker)
{
    /// <summary>Somebody signed in opens a page.</summary>
    public static Asked Page(string url, string cookie, string marker) => new(Request("GET", url, cookie, "", null), 200, Encoding.UTF8.GetBytes(marker));

    /// <summary>Somebody posts a form, or a text to the yardstick.</summary>
    public static Asked Post(string url, string cookie, string body, int status, string marker, string type = "application/x-www-form-urlencoded") =>
        new(Request("POST", url, cookie, body, type), status, Encoding.UTF8.GetBytes(marker));

    private static byte[] Request(string method, string url, string cookie, string body, string? type)
    {
        var content = Encoding.UTF8.GetBytes(body);
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{method} {url} HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: fetch\r\n"));
        if (cookie.Length > 0) { head.Append(CultureInfo.InvariantCulture, $"Cookie: {cookie}\r\n"); }
        if (type is not null) { head.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\nContent-Length: {content.Length}\r\n"); }
        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. content];
    }
}
