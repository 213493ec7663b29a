using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Load;

/// <summary>The program is killed while a hundred people write and twenty send: what it has acknowledged is there when it comes back.</summary>
[Collection(Alone.Name)]
public sealed class KilledTests
{
    private const int Writers = 100;
    private const int Senders = 20;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_program_is_killed()
    {
        await using var own = await OwnWorld.NewAsync();
        var world = own.World;
        var (drafts, ready) = (await world.BeginAsync(Writers, "Skrives samtidig"), await world.BeginAsync(Senders, "Sendes samtidig"));
        await world.CompleteAsync(ready);
        var owner = await world.PersonAsync(Scenes.Owner);

        await using var program = new RunningProgram(world.Database.Setting);
        await program.StartAsync();
        var writers = drafts.ConvertAll(draft => new Writer(program.Address, draft, "behov", "Form.Assessment"));
        var senders = ready.ConvertAll(report => new Sender(program.Address, report));
        await EachAsync(writers, writer => writer.OpenAsync(owner));
        await EachAsync(senders, sender => sender.OpenAsync(owner));

        var work = Task.WhenAll(writers.Select(WriteAsync).Concat(senders.Select(SendAsync)));
        await UntilAsync(() => writers.Count(writer => writer.Acknowledged.Length > 0) > Writers / 2 && senders.Any(sender => sender.IsAcknowledged));
        await program.KillAsync();
        await work;

        await program.StartAsync();
        foreach (var writer in writers) { (await SavedAsync(world, writer.Report)).ShouldBeOneOf(writer.Acknowledged, writer.Sent); }
        foreach (var sender in senders.Where(sender => sender.IsAcknowledged)) { (await world.AskAsync(db => db.Cases.Where(one => one.Id == sender.Report).Select(one => one.Status).FirstAsync())).ShouldBe(CaseStatus.Submitted); }
        var (answer, said) = await program.RunAsync("verify");
        answer.ShouldBe(0, said);
        foreach (var each in writers.Concat<IDisposable>(senders)) { each.Dispose(); }
    }

    private static async Task EachAsync<T>(IEnumerable<T> all, Func<T, Task> act)
    {
        foreach (var some in all.Chunk(10)) { await Task.WhenAll(some.Select(act)); }
    }

    private static async Task UntilAsync(Func<bool> isEnough)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!isEnough()) { await Task.Delay(20, patience.Token); }
    }

    // Writes until nobody answers any more.
    private static async Task WriteAsync(Writer writer)
    {
        try
        {
            for (var number = 1; ; number++) { (await writer.SaveAsync(number)).ShouldBeTrue(); }
        }
        catch (HttpRequestException)
        {
            // The program is gone: what was sent last may be saved or not, what was acknowledged must be.
        }
    }

    private static async Task SendAsync(Sender sender)
    {
        try
        {
            await sender.SendAsync();
        }
        catch (HttpRequestException)
        {
            // Not acknowledged.
        }
    }

    private static Task<string> SavedAsync(World world, Guid report) => world.AskAsync(async db =>
    {
        var content = await db.Drafts.AsNoTracking().Where(row => row.CaseId == report && row.Part == nameof(ReportPart.Need)).Select(row => row.Content).FirstOrDefaultAsync();
        return content is null ? "" : JsonSerializer.Deserialize<NeedPart>(content, FactNames.Json)!.Assessment;
    });
}

/// <summary>Somebody who has the review page open and sends the report.</summary>
internal sealed class Sender(Uri address, Guid report) : IDisposable
{
    private readonly Visitor visitor = new(address);
    private PageSeen? page;

    /// <summary>The program has said that the report is received.</summary>
    public bool IsAcknowledged { get; private set; }

    public Guid Report => report;

    public async Task OpenAsync(Guid person)
    {
        await visitor.SignInAsync(person);
        page = await visitor.GetAsync(Urls.SubmitNeedReport(report));
        page.Status.ShouldBe(HttpStatusCode.OK, page.Url);
    }

    public async Task SendAsync()
    {
        var answer = await page!.SubmitAsync();
        answer.Status.ShouldBe(HttpStatusCode.Redirect, string.Join(" | ", answer.Errors));
        IsAcknowledged = answer.Location == Urls.Receipt(report);
    }

    public void Dispose() => visitor.Dispose();
}
