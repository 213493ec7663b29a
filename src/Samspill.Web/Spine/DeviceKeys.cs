using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>The key a person's unsent text is locked with on their device: made once, given to that person alone.</summary>
public sealed class DeviceKeys(SamspillDb db, CurrentActor current, TimeProvider clock)
{
    /// <summary>The signed-in person's key, as base64.</summary>
    public async Task<string> OfTheSignedInAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        if (await FindAsync(person, ct) is { } known) { return known; }
        db.DeviceKeys.Add(new DeviceKey { Person = person, Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), MadeAt = clock.GetUtcNow() });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two pages asked at once: the other's key stands.
            db.ChangeTracker.Clear();
        }

        return await FindAsync(person, ct) ?? throw new InvalidOperationException("The key was not kept.");
    }

    private Task<string?> FindAsync(Guid person, CancellationToken ct) => db.DeviceKeys.AsNoTracking().Where(row => row.Person == person).Select(row => row.Key).FirstOrDefaultAsync(ct);
}
