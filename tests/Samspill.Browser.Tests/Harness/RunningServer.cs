using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samspill.Browser.Tests.Harness;

/// <summary>The real program on a free port, with demonstration content in a database of its own.</summary>
public sealed class RunningServer : IAsyncLifetime
{
    private static readonly TimeSpan TimeToFill = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromMinutes(1);

    private readonly string folder = Directory.CreateTempSubdirectory("samspill-browser-").FullName;
    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> said = new();
    private Process? server;

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    public async Task InitializeAsync()
    {
        using (var demo = Start("demo"))
        {
            using var patience = new CancellationTokenSource(TimeToFill);
            await demo.WaitForExitAsync(patience.Token);
            if (demo.ExitCode != 0)
            {
                throw Failed("«demo» did not succeed.");
            }
        }

        server = Start("serve");
        await AnswersAsync(server);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            server.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Start(string command)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Program, command])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["SAMSPILL_DB"] = Path.Combine(folder, "samspill.db");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";

        var process = Process.Start(start) ?? throw Failed($"«{command}» did not start.");
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Remember(string? line)
    {
        if (line is null)
        {
            return;
        }

        said.Enqueue(line);
        while (said.Count > 60)
        {
            said.TryDequeue(out _);
        }
    }

    private async Task AnswersAsync(Process process)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeToAnswer);
        while (!await IsUpAsync(client, patience.Token))
        {
            if (process.HasExited)
            {
                throw Failed("«serve» ended before it answered.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/", UriKind.Relative), ct);
            return answer.StatusCode < HttpStatusCode.InternalServerError;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private InvalidOperationException Failed(string what) =>
        new($"{what} It said last:{Environment.NewLine}{string.Join(Environment.NewLine, said)}");
}
