using System.Globalization;
using System.Net;
using System.Net.ServerSentEvents;
using System.Threading.Channels;

namespace Samspill.Web.Tests.Live;

/// <summary>A page that follows a stream, as a browser's event source does.</summary>
internal sealed class Listener : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpResponseMessage answer;
    private readonly Channel<SseItem<string>> heard = Channel.CreateUnbounded<SseItem<string>>();
    private readonly Task reading;

    private Listener(HttpResponseMessage answer)
    {
        this.answer = answer;
        reading = ReadAsync();
    }

    public HttpStatusCode Status => answer.StatusCode;

    public string? MediaType => answer.Content.Headers.ContentType?.MediaType;

    /// <summary>Completes when the server has ended the stream.</summary>
    public Task EndedAsync() => reading.WaitAsync(Patience);

    public static async Task<Listener> OpenAsync(Visitor visitor, string url, long? last = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if (last is { } number) { request.Headers.Add("Last-Event-ID", number.ToString(CultureInfo.InvariantCulture)); }
        return new Listener(await visitor.OpenAsync(request));
    }

    /// <summary>The next number that is told.</summary>
    public async Task<long> NumberAsync() => long.Parse((await NextAsync("endret")).Data, CultureInfo.InvariantCulture);

    /// <summary>The next event of a kind.</summary>
    public async Task<SseItem<string>> NextAsync(string kind)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var item = await heard.Reader.ReadAsync(patience.Token);
            if (item.EventType == kind) { return item; }
        }
    }

    public ValueTask DisposeAsync()
    {
        answer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ReadAsync()
    {
        if (!answer.IsSuccessStatusCode) { return; }
        try
        {
            await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync()) { heard.Writer.TryWrite(item); }
        }
        finally
        {
            heard.Writer.TryComplete();
        }
    }
}
