using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Somebody who has a part open: by role and organisation, never by name.</summary>
public sealed record Present(ReportPart Part, Role Role, string ScopeName);

/// <summary>Who has which part of a report, or which list, open now. Not a fact: it is told and forgotten.</summary>
public sealed class Presences(SamspillDb db, CurrentActor current, TimeProvider clock)
{
    /// <summary>After so long without a sign of life somebody is no longer there.</summary>
    public static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(45);

    /// <summary>Tells that the signed-in person has the part open, and who else is there.</summary>
    public async Task<IReadOnlyList<Present>> TellAsync(GrantCase readable, ReportPart part, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        await WriteAsync(readable.Id, readable.Place, part.ToString(), ct);
        var since = clock.GetUtcNow() - Forgotten;
        var others = await db.Presences.AsNoTracking().Where(row => row.CaseId == readable.Id && row.Person != actor.Person && row.At >= since).ToListAsync(ct);
        return [.. others.Select(row => new Present(Enum.Parse<ReportPart>(row.Part), Enum.Parse<Role>(row.Role), row.ScopeName)).OrderBy(one => one.Part).ThenBy(one => one.ScopeName, StringComparer.Ordinal)];
    }

    /// <summary>Tells that the signed-in person is there.</summary>
    public async Task WriteAsync(Guid topic, Place place, string part, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var (now, oldest) = (clock.GetUtcNow().UtcTicks, (clock.GetUtcNow() - Forgotten).UtcTicks);
        var mandate = current.Mandates.FirstOrDefault(held => new HeldMandate(held.Id, held.Role, held.Scope).Reaches(place)) ?? current.Mandates[0];
        var role = mandate.Role.ToString();
        await db.Database.ExecuteSqlAsync(
            $"""
            DELETE FROM presence WHERE case_id = {topic} AND at < {oldest};
            INSERT INTO presence (case_id, person, part, role, scope, scope_name, at) VALUES ({topic}, {actor.Person}, {part}, {role}, {mandate.Scope}, {mandate.ScopeName}, {now})
            ON CONFLICT (case_id, person) DO UPDATE SET part = excluded.part, role = excluded.role, scope = excluded.scope, scope_name = excluded.scope_name, at = excluded.at
            """,
            ct);
    }
}
