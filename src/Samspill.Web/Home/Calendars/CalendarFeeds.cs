using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Home.Calendars;

/// <summary>
/// The secret addresses of calendars: one for each person who wants it, renewed and switched off by that person alone. Not a fact: nobody else is
/// concerned. The secret is shown once and kept as a hash.
/// </summary>
public sealed class CalendarFeeds(SamspillDb db, CurrentActor current, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>When the signed-in person's address was made; null when there is none.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await db.CalendarFeeds.AsNoTracking().Where(row => row.Person == person).Select(row => (DateTimeOffset?)row.MadeAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>
    /// Makes an address for the signed-in person, instead of the one made at <paramref name="replaced"/> (null for none); the secret of it. Null when that
    /// is not the one there is: an address somebody has copied only goes when they say so.
    /// </summary>
    public async Task<string?> MakeAsync(DateTimeOffset? replaced, CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));
        var (hash, now) = (HashOf(token), clock.GetUtcNow());
        var made = replaced is null
            ? await db.Database.ExecuteSqlAsync($"INSERT INTO calendar_feeds (person, token_hash, made_at) VALUES ({person}, {hash}, {now.UtcTicks}) ON CONFLICT (person) DO NOTHING", ct)
            : await db.CalendarFeeds.Where(row => row.Person == person && row.MadeAt == replaced)
                .ExecuteUpdateAsync(row => row.SetProperty(feed => feed.TokenHash, hash).SetProperty(feed => feed.MadeAt, now), ct);
        return made > 0 ? token : null;
    }

    /// <summary>Switches the signed-in person's address off.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        await db.CalendarFeeds.Where(row => row.Person == person).ExecuteDeleteAsync(ct);
    }

    /// <summary>Whose calendar a secret opens, and the language they read; null when it opens none.</summary>
    public async Task<(Guid Person, string Language)?> OwnerOfAsync(string token, CancellationToken ct)
    {
        var hash = HashOf(token);
        var owner = await db.CalendarFeeds.AsNoTracking().Where(row => row.TokenHash == hash)
            .Join(db.Persons, row => row.Person, person => person.Id, (row, person) => new { person.Id, person.Language }).FirstOrDefaultAsync(ct);
        return owner is null ? null : (owner.Id, owner.Language);
    }

    /// <summary>How a secret is known.</summary>
    internal static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
