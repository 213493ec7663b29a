using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;
using Samspill.Web.Files;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.Attachments;

/// <summary>
/// Once an hour, and when the program starts, scans what nobody has scanned: files from the time before there was a scanner, and those it could not
/// scan then. Does nothing where there is no scanner.
/// </summary>
public sealed class ScanningAgain(IServiceScopeFactory scopes, IVirusScanner scanner, TimeProvider clock, ILogger<ScanningAgain> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!scanner.IsThere) { return; }
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(problem, "Files that are not scanned will be tried again in an hour.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Scans them all; two processes that do it at once only do it twice.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.TheSystem);
        var waiting = await scope.ServiceProvider.GetRequiredService<SamspillDb>().Attachments.AsNoTracking()
            .Where(file => file.State == AttachmentState.NotScanned && !file.IsRemoved).Select(file => new { file.Id, file.Hash }).ToListAsync(ct);
        var scanning = scope.ServiceProvider.GetRequiredService<Scanning>();
        foreach (var file in waiting) { await scanning.ScanAsync(new Ref<Attachment>(file.Id), file.Hash, ct); }
    }
}
