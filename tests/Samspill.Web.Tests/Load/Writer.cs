using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;

namespace Samspill.Web.Tests.Load;

/// <summary>Somebody who writes one text of a need report for a long time, as the page's script does: each save is sent alone and acknowledged.</summary>
internal sealed class Writer(Uri address, Guid report, string part, string field) : IDisposable
{
    private readonly Visitor visitor = new(address);
    private Dictionary<string, string> form = [];

    /// <summary>The last text that was acknowledged as saved; empty before the first.</summary>
    public string Acknowledged { get; private set; } = "";

    /// <summary>The text that was sent last, acknowledged or not.</summary>
    public string Sent { get; private set; } = "";

    /// <summary>How long each acknowledged save took.</summary>
    public List<TimeSpan> Times { get; } = [];

    public Guid Report => report;

    private string Url => Urls.NeedReportPart(report, part);

    /// <summary>Signs in and opens the page.</summary>
    public async Task OpenAsync(Guid person)
    {
        await visitor.SignInAsync(person);
        var page = await visitor.GetAsync(Url);
        page.Status.ShouldBe(HttpStatusCode.OK, Url);
        form = PageSeen.FieldsOf(page.Form).GroupBy(pair => pair.Key).ToDictionary(same => same.Key, same => same.First().Value);
    }

    /// <summary>Types a text and lets it be saved; true when the program has acknowledged it.</summary>
    public async Task<bool> SaveAsync(int number)
    {
        Sent = string.Create(CultureInfo.InvariantCulture, $"Vurdert i alle enheter, gang {number:0000}.");
        form[field] = Sent;
        using var request = new HttpRequestMessage(HttpMethod.Post, Url + "?handler=Autosave") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Add("X-Requested-With", "fetch");
        var clock = Stopwatch.StartNew();
        var answer = await visitor.SendAsync(request, Url);
        if (answer.Status != HttpStatusCode.OK) { return false; }
        using var saved = JsonDocument.Parse(answer.Body);
        Times.Add(clock.Elapsed);
        form["Revision"] = saved.RootElement.GetProperty("revision").ToString();
        form["Basis"] = saved.RootElement.GetProperty("basis").GetString()!;
        Acknowledged = Sent;
        return true;
    }

    public void Dispose() => visitor.Dispose();
}
