using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Samspill.Browser.Tests.Harness;

namespace Samspill.Browser.Tests;

/// <summary>The built program answers soon after it is started.</summary>
public sealed class StartTests
{
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(2.5);

    [Fact]
    public async Task The_first_page_costs_less_than_two_and_a_half_seconds_of_work()
    {
        var folder = Directory.CreateTempSubdirectory("samspill-start-").FullName;
        await WorkAsync(folder);
        var best = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var work = await WorkAsync(folder);
            best = work < best ? work : best;
        }

        Directory.Delete(folder, recursive: true);
        best.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(100), "something was measured");
        best.ShouldBeLessThan(Bar);
    }

    // Processor time from start to first page: on a quiet machine at least as long as the wait, and the same when others make it busy.
    private static async Task<TimeSpan> WorkAsync(string folder)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [Repository.Program, "serve"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["SAMSPILL_DB"] = Path.Combine(folder, "samspill.db");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        using var server = Process.Start(start)!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = TimeSpan.FromSeconds(60) };
            await UntilAnswersAsync(client);
            server.Refresh();
            return server.TotalProcessorTime;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }
    }

    private static async Task UntilAnswersAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/", UriKind.Relative));
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException("The program never answered.");
    }
}
