using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samspill.Web.Tests.Load;

/// <summary>The program as a process of its own, that can be killed in the middle of its work and started again at the same address.</summary>
internal sealed class RunningProgram(string database) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentQueue<string> said = new();
    private readonly int port = FreePort();
    private Process? server;

    /// <summary>Where it runs: while it is being written, or as in production as far as roles can be signed in to.</summary>
    public string Place { get; init; } = "Development";

    /// <summary>How much memory it has in use, in megabytes.</summary>
    public long Megabytes
    {
        get
        {
            server!.Refresh();
            return server.WorkingSet64 / (1024 * 1024);
        }
    }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        server = Start("serve");
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        while (!await IsUpAsync(client, patience.Token))
        {
            server.HasExited.ShouldBeFalse(Said());
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>Ends it at once, as when the machine stops: nothing is finished, nothing is said (signal 9).</summary>
    public async Task KillAsync()
    {
        server!.Kill();
        await server.WaitForExitAsync();
        server.Dispose();
        server = null;
    }

    /// <summary>Runs a command of the program to its end; its answer and what it said.</summary>
    public async Task<(int Answer, string Said)> RunAsync(params string[] command)
    {
        using var process = Start(command);
        using var patience = new CancellationTokenSource(Patience * 3);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, Said());
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) { await KillAsync(); }
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

    private Process Start(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, .. command]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["SAMSPILL_DB"] = database;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Place;
        start.Environment["SAMSPILL_DEMO_SIGNIN"] = "true";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private string Said() => string.Join(Environment.NewLine, said.TakeLast(40));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
