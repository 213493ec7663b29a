using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace Samspill.Web.Files;

/// <summary>
/// ClamAV's daemon over its INSTREAM command: the file goes in chunks, each with its length before it as four bytes, an empty one ends it, and the
/// answer comes as «stream: OK», «stream: {signature} FOUND» or «… ERROR», ended by a zero.
/// </summary>
public sealed class Clamd(string host, int port) : IVirusScanner
{
    /// <summary>The setting that names host and port.</summary>
    public const string Setting = "SAMSPILL_CLAMD";

    private const int Chunk = 65_536;
    private const int LongestAnswer = 2_048;
    private const int LongestSignature = 200;
    private const int DefaultPort = 3310;

    private static readonly TimeSpan TimeToConnect = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(35);

    public bool IsThere => true;

    /// <summary>The scanner of a setting «host:port»; none when it is empty.</summary>
    /// <exception cref="InvalidOperationException">The setting cannot be read: better to stop than to believe that files are scanned.</exception>
    public static IVirusScanner Of(string? setting)
    {
        if (string.IsNullOrWhiteSpace(setting)) { return new NoScanner(); }
        return Uri.TryCreate($"tcp://{setting.Trim()}", UriKind.Absolute, out var address) && address is { Host.Length: > 0, AbsolutePath: "/" or "" }
            ? new Clamd(address.IdnHost.Trim('[', ']'), address.Port > 0 ? address.Port : DefaultPort)
            : throw new InvalidOperationException($"{Setting} is «{setting}»: it should be host:port, such as localhost:{DefaultPort}.");
    }

    public async Task<ScanAnswer> ScanAsync(Stream content, CancellationToken ct)
    {
        using var client = new TcpClient();
        try
        {
            await ConnectAsync(client, ct);
        }
        catch (SocketException unreachable)
        {
            throw new IOException("The virus scanner cannot be reached.", unreachable);
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(TimeToAnswer);
        try
        {
            var daemon = client.GetStream();
            await SendAsync(daemon, content, time.Token);
            return Read(await AnswerAsync(daemon, time.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // It takes connections but is not done with this file; the others must not wait for it.
            return new ScanAnswer(ScanVerdict.Unscanned);
        }
    }

    /// <summary>What an answer means. One that is neither clean nor found says that the file could not be scanned; none at all, that the scanner went away.</summary>
    /// <exception cref="IOException">There is no answer.</exception>
    public static ScanAnswer Read(string answer)
    {
        const string found = " FOUND";
        var said = answer.StartsWith("stream: ", StringComparison.Ordinal) ? answer["stream: ".Length..] : answer;
        if (said.Length == 0) { throw new IOException("The virus scanner went away without an answer."); }
        if (said == "OK") { return new ScanAnswer(ScanVerdict.Clean); }
        return said.EndsWith(found, StringComparison.Ordinal)
            ? new ScanAnswer(ScanVerdict.Infected, Signature(said[..^found.Length]))
            : new ScanAnswer(ScanVerdict.Unscanned);
    }

    private async Task ConnectAsync(TcpClient client, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(TimeToConnect);
        try
        {
            await client.ConnectAsync(host, port, time.Token);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new IOException("The virus scanner does not answer.", late);
        }
    }

    // A daemon that has had enough says so and closes; its answer is read all the same.
    private static async Task SendAsync(NetworkStream daemon, Stream content, CancellationToken ct)
    {
        try
        {
            await daemon.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            var chunk = new byte[sizeof(uint) + Chunk];
            int read;
            do
            {
                read = await content.ReadAtLeastAsync(chunk.AsMemory(sizeof(uint)), Chunk, throwOnEndOfStream: false, ct);
                BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)read);
                if (read > 0) { await daemon.WriteAsync(chunk.AsMemory(0, sizeof(uint) + read), ct); }
            }
            while (read > 0);
            await daemon.WriteAsync(new byte[sizeof(uint)], ct);
        }
        catch (IOException closed) when (closed.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.Shutdown or SocketError.ConnectionAborted })
        {
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream daemon, CancellationToken ct)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        while (length < answer.Length)
        {
            var read = await daemon.ReadAsync(answer.AsMemory(length), ct);
            length += read;
            if (read == 0 || answer.AsSpan(0, length).Contains((byte)0)) { break; }
        }

        return Encoding.UTF8.GetString(answer, 0, length).Split('\0')[0].Trim();
    }

    private static string Signature(string said) =>
        string.Concat(said.Where(sign => !char.IsControl(sign)).Take(LongestSignature));
}
