using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web.Home.News;

/// <summary>What is new about one case, list or round, newest first.</summary>
public sealed record NewsAbout(string Kind, Guid Id, string Number, string Name, IReadOnlyList<NewsEntry> Entries)
{
    /// <summary>What it is called.</summary>
    public string Title(TextCatalog texts) => Kind switch
    {
        nameof(GrantCase) => Name.Length == 0 ? texts["news.case", Number] : texts["news.case-named", Number, Name],
        nameof(Recommendation) => texts["news.list", Name, Number],
        _ => texts["news.round", Number],
    };

    /// <summary>Where to read it.</summary>
    public string Url => Kind switch
    {
        nameof(GrantCase) => Urls.Case(Id),
        nameof(Recommendation) => Urls.Recommendation(Id),
        _ => Urls.Round(Number),
    };
}

/// <summary>
/// What is new since somebody last said they had read it. They say so themselves: showing the page changes nothing, so nothing is lost by looking.
/// </summary>
/// <param name="Since">When they said so; null when they never have, and then it is what happened lately.</param>
/// <param name="Through">The row of the ledger that is read when they say so now.</param>
/// <param name="Count">How much happened, shown or not: all of it is read when they say so.</param>
public sealed record WhatIsNew(DateTimeOffset? Since, long Through, IReadOnlyList<NewsAbout> Groups, int Count)
{
    /// <summary>How much of it the page does not show.</summary>
    public int Hidden => Count - Groups.Sum(group => group.Entries.Count);

    /// <summary>There is at least as much as is looked for.</summary>
    public bool IsMore => Count == MostRows;

    /// <summary>It is so long since they said so that what is older is not looked for.</summary>
    public bool IsCut { get; init; }

    /// <summary>How far back it goes for somebody who has never said that they have read.</summary>
    public const int Days = 14;

    private const int MostGroups = 6;
    private const int MostEach = 3;
    private const int MostRows = 100;

    /// <summary>Reads it; changes nothing.</summary>
    public static async Task<WhatIsNew> ReadAsync(Reader reader, DateTimeOffset now, CancellationToken ct)
    {
        var mark = await reader.NewsMarkAsync(ct);
        var since = mark is null ? now.AddDays(-Days) : DateTimeOffset.MinValue;
        var rows = await reader.NewsAsync(mark?.Sequence ?? 0, since, MostRows, ct);
        var groups = rows.GroupBy(row => row.Subject)
            .Select(same => new NewsAbout(same.First().Kind, same.Key, same.First().Number, same.First().Name, [.. same.Take(MostEach)])).ToList();
        return new WhatIsNew(mark?.At, rows.Count == 0 ? mark?.Sequence ?? 0 : rows[0].Sequence, [.. groups.Take(MostGroups)], rows.Count)
        {
            IsCut = mark is not null && rows.Count > 0 && rows[0].Sequence - mark.Sequence >= Reader.LookedThrough,
        };
    }

    /// <summary>«Nytt siden sist (tirsdag kl. 14.10)».</summary>
    public string Heading(TextCatalog texts, DateTimeOffset now)
    {
        if (Since is not { } since) { return texts["news.lately", Days]; }
        var (say, day) = (texts.Say, OsloTime.DayOf(since));
        var when = OsloTime.DayOf(now).DayNumber - day.DayNumber < 7 ? $"{day.ToString("dddd", say.Culture)} {say.Time(since)}" : $"{say.DayInYear(day)} {say.Time(since)}";
        return texts["news.since", when];
    }
}

/// <summary>Keeps how far each person has read. Not a fact: it concerns nobody else, and nobody asks who has read what.</summary>
public sealed class NewsMarks(SamspillDb db, CurrentActor current, TimeProvider clock)
{
    /// <summary>The signed-in person has read all through a row of the ledger; never more than there is.</summary>
    public async Task ReadAsync(long through, CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        var last = await db.Ledger.MaxAsync(row => (long?)row.Sequence, ct) ?? 0;
        var (sequence, now) = (Math.Clamp(through, 0, last), clock.GetUtcNow().UtcTicks);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO news_marks (person, sequence, at) VALUES ({person}, {sequence}, {now})
            ON CONFLICT (person) DO UPDATE SET sequence = excluded.sequence, at = excluded.at
            """,
            ct);
    }
}
