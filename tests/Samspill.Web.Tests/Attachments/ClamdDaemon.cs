using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Samspill.Web.Tests.Attachments;

/// <summary>ClamAV's own daemon on a free port, with one signature: that of the test file every scanner knows. Can be stopped and started again.</summary>
public sealed class ClamdDaemon : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("samspill-clamd-").FullName;
    private Process? daemon;

    /// <summary>The EICAR test file: harmless, and taken for a virus by agreement. Put together here, so that no scanner stops at this source.</summary>
    public static byte[] Eicar { get; } = Encoding.ASCII.GetBytes(string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}", "$EICAR", "-STANDARD-ANTIVIRUS", "-TEST-FILE!", "$H+H*"));

    public const string Signature = "Samspill.Test.Eicar";

    /// <summary>The largest stream it takes, in bytes.</summary>
    public const int LargestStream = 25 * 1024 * 1024;

    public int Port { get; } = FreePort();

    public string Setting => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public async Task InitializeAsync()
    {
        var signatures = Directory.CreateDirectory(Path.Combine(folder, "signatures")).FullName;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Eicar));
        await File.WriteAllTextAsync(Path.Combine(signatures, "test.hsb"), string.Create(CultureInfo.InvariantCulture, $"{hash}:{Eicar.Length}:{Signature}\n"));
        await File.WriteAllTextAsync(Settings, string.Create(CultureInfo.InvariantCulture,
            $"Foreground yes\nTCPSocket {Port}\nTCPAddr 127.0.0.1\nDatabaseDirectory {signatures}\nTemporaryDirectory {folder}\nStreamMaxLength {LargestStream}\n"));
        await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    public async Task StartAsync()
    {
        daemon = Process.Start(new ProcessStartInfo(Program, ["--config-file", Settings]) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("clamd did not start.");
        daemon.OutputDataReceived += (_, _) => { };
        daemon.ErrorDataReceived += (_, _) => { };
        daemon.BeginOutputReadLine();
        daemon.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        while (!await AnswersAsync(patience.Token)) { await Task.Delay(100, patience.Token); }
    }

    public async Task StopAsync()
    {
        if (daemon is null) { return; }
        daemon.Kill(entireProcessTree: true);
        await daemon.WaitForExitAsync();
        daemon.Dispose();
        daemon = null;
    }

    private static string Program => File.Exists("/usr/sbin/clamd") ? "/usr/sbin/clamd" : "clamd";

    private string Settings => Path.Combine(folder, "clamd.conf");

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        daemon!.HasExited.ShouldBeFalse("clamd ended before it answered");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
