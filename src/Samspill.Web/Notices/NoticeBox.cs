using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>Somebody's own notices, and nobody else's. What is read is marked here; it is not a fact, and nobody asks who read what.</summary>
public sealed class NoticeBox(SamspillDb db, CurrentActor current, TimeProvider clock)
{
    /// <summary>The reader's own, without tracking.</summary>
    public async Task<IQueryable<Notice>> OwnAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return db.Notices.AsNoTracking().Where(row => row.Person == person && person != Guid.Empty);
    }

    /// <summary>The newest that are not read.</summary>
    public async Task<IReadOnlyList<Notice>> UnreadAsync(int most, CancellationToken ct) =>
        await (await OwnAsync(ct)).Where(row => row.ReadAt == null).OrderByDescending(row => row.MadeAt).ThenBy(row => row.Id).Take(most).ToListAsync(ct);

    /// <summary>The reader as the registry has them; null for somebody the registry does not know.</summary>
    public async Task<Person?> SelfAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await db.Persons.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person, ct);
    }

    /// <summary>Marks one as read, or all of them when none is named.</summary>
    public async Task ReadAsync(Guid? notice, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await (await OwnAsync(ct)).Where(row => row.ReadAt == null && (notice == null || row.Id == notice)).ExecuteUpdateAsync(row => row.SetProperty(one => one.ReadAt, now), ct);
    }
}
