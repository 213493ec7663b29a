using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Live;

/// <summary>Somebody who has the page open: by role and organisation, never by name.</summary>
public sealed record Attending(Role Role, string ScopeName);

/// <summary>Who has something open now, told by their streams: not a fact, forgotten within a minute of the last sign of life.</summary>
public sealed class Attendance(SamspillDb db, CurrentActor current, Presences presences, LiveFeed feed, TimeProvider clock)
{
    private const string Part = "Live";

    /// <summary>Everybody else who has it open.</summary>
    public async Task<IReadOnlyList<Attending>> OthersAsync(Guid topic, Guid person, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Presences.Forgotten;
        var rows = await db.Presences.AsNoTracking().Where(row => row.CaseId == topic && row.Person != person && row.At >= since).Select(row => new { row.Role, row.ScopeName }).ToListAsync(ct);
        return [.. rows.Select(row => new Attending(Enum.Parse<Role>(row.Role), row.ScopeName)).OrderBy(one => one.Role)];
    }

    /// <summary>Tells that the actor has it open; others hear of it when that is new.</summary>
    internal async Task EnterAsync(Followable readable, CancellationToken ct)
    {
        var (person, since) = ((await current.GetAsync(ct)).Person, clock.GetUtcNow() - Presences.Forgotten);
        var wasHere = await db.Presences.AnyAsync(row => row.CaseId == readable.Topic && row.Person == person && row.At >= since, ct);
        await presences.WriteAsync(readable.Topic, readable.Place, Part, ct);
        if (!wasHere) { await SayAsync(readable.Topic, ct); }
    }

    /// <summary>Tells that the person has left.</summary>
    internal async Task LeaveAsync(Guid topic, Guid person)
    {
        await db.Presences.Where(row => row.CaseId == topic && row.Person == person).ExecuteDeleteAsync();
        await SayAsync(topic, CancellationToken.None);
    }

    private async Task SayAsync(Guid topic, CancellationToken ct)
    {
        // On PostgreSQL this process hears its own notice, like the others.
        if (!db.IsPostgres) { feed.Tell(topic, new Told(0, true, false)); }
        else { await db.Database.ExecuteSqlAsync($"SELECT pg_notify({LedgerListening.Channel}, {$"{topic} 0"})", ct); }
    }
}
