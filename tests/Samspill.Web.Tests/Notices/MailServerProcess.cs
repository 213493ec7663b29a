using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace Samspill.Web.Tests.Notices;

/// <summary>A real mail server on this machine, with a certificate of its own that nobody trusts unless told to.</summary>
internal sealed class MailServerProcess
{
    public const string User = "portal";
    public const string Password = "et langt passord";

    private readonly string folder = Directory.CreateTempSubdirectory("samspill-mail-").FullName;
    private readonly ConcurrentQueue<Received> received = new();
    private Process? process;

    public MailServerProcess()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Key, key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The certificate, for whoever is to trust it.</summary>
    public string Certificate => Path.Combine(folder, "certificate.pem");

    public int Port { get; } = FreePort();

    /// <summary>What it has taken, in order.</summary>
    public IReadOnlyList<Received> Received => [.. received];

    private string Key => Path.Combine(folder, "key.pem");

    /// <summary>A port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Begins to listen; the answer to the first message is held back so long.</summary>
    public async Task StartAsync(TimeSpan hold = default)
    {
        using var listening = new SemaphoreSlim(0);
        var arguments = new[] { Script(), Certificate, Key, Port.ToString(CultureInfo.InvariantCulture), hold.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) };
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true };
        start.Environment["MAIL_PASSWORD"] = Password;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } text) { return; }
            if (text.StartsWith("{\"port\"", StringComparison.Ordinal)) { listening.Release(); }
            else { received.Enqueue(JsonSerializer.Deserialize<Received>(text, JsonSerializerOptions.Web)!); }
        };
        process.BeginOutputReadLine();
        (await listening.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue("the mail server did not start");
    }

    public async Task EndAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Script([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "smtp.mjs");
}
