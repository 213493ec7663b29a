using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>One connection that is kept open: asks, reads the whole answer, and holds it against what it must be. Costs little, so that what is measured is the server.</summary>
internal sealed class Line(Uri address) : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] answer = new byte[1 << 20];
    private int length;

    /// <summary>The last answer, for those who look closer.</summary>
    public string Answer => Encoding.UTF8.GetString(answer, 0, length);

    /// <summary>True when the answer was as it must be.</summary>
    public async Task<bool> AskAsync(Asked asked)
    {
        if (!socket.Connected) { await socket.ConnectAsync(address.Host, address.Port); }
        await socket.SendAsync(asked.Bytes);
        (length, var end) = (0, 0);
        while (end == 0)
        {
            if (length == answer.Length) { Array.Resize(ref answer, length * 2); }
            var read = await socket.ReceiveAsync(answer.AsMemory(length));
            if (read == 0) { throw new IOException($"The server hung up after {length} bytes: {Answer[..Math.Min(length, 300)]}"); }
            length += read;
            end = EndOf(answer.AsSpan(0, length));
        }

        return IsAsItMust(asked, answer.AsSpan(0, length));
    }

    public void Dispose() => socket.Dispose();

    private static bool IsAsItMust(Asked asked, ReadOnlySpan<byte> answer) =>
        answer.Length > 12 && int.Parse(answer[9..12], CultureInfo.InvariantCulture) == asked.Status && answer.IndexOf(asked.Marker) >= 0;

    // Where the answer ends; 0 while some of it is to come.
    private static int EndOf(ReadOnlySpan<byte> read)
    {
        var head = read.IndexOf("\r\n\r\n"u8);
        if (head < 0) { return 0; }
        var fields = read[..(head + 2)];
        var body = head + 4;
        if (fields.IndexOf("Transfer-Encoding: chunked"u8) >= 0) { return read[body..].EndsWith("0\r\n\r\n"u8) ? read.Length : 0; }
        var place = fields.IndexOf("Content-Length: "u8);
        if (place < 0) { return body; }
        var figures = fields[(place + 16)..];
        var end = body + int.Parse(figures[..figures.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        return read.Length >= end ? end : 0;
    }
}
