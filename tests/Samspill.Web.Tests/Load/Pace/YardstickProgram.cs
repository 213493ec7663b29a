using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>The raw minimal program the product is held against, as a process of its own on the same database.</summary>
internal sealed class YardstickProgram : IDisposable
{
    private readonly Process process;

    public YardstickProgram(string database)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        var built = Path.Combine(AppContext.BaseDirectory, "../../../../Samspill.Yardstick/bin", AppContext.BaseDirectory.Contains("/Debug/", StringComparison.Ordinal) ? "Debug" : "Release", "net10.0/Samspill.Yardstick.dll");
        process = Process.Start(new ProcessStartInfo("dotnet", [Path.GetFullPath(built), database, port.ToString(CultureInfo.InvariantCulture)]))!;
    }

    public Uri Address { get; }

    /// <summary>Waits until it answers.</summary>
    public async Task StartedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            process.HasExited.ShouldBeFalse("the yardstick ended; build the solution");
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(Address.Host, Address.Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
