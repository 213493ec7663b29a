using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Web.Grants.Search;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <content>The lines of the case list, and what is searched in for whom.</content>
public sealed partial class Reader
{
    private IReadOnlySet<Guid>? steppedAside;

    /// <summary>
    /// The lines of the same cases as <see cref="CasesAsync"/> gives (b.2), for lists. With words, those that hold all of them; what somebody is recused
    /// from, in the case or at a table, is only found by what they see of it: number, title, owner, region and scheme (R-80, g-3).
    /// </summary>
    public async Task<IQueryable<CaseLine>> LinesAsync(IReadOnlyList<Word> words, IReadOnlyDictionary<string, IReadOnlyList<string>>? likely, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var reach = Reach.Of(actor);
        var lines = (words.Count == 0 ? db.CaseLines : db.LinesThatAnswer(CaseSearch.Question(db, words, likely))).AsNoTracking();
        var me = actor.Person.ToString();
        List<Guid> aside = words.Count == 0 ? [] : [.. await SteppedAsideAsync(ct)];
        foreach (var (stem, written) in words.Select(word => (" " + word.Stem, " " + word.Written)))
        {
            lines = aside.Count == 0
                ? lines.Where(line => !line.Recused.Contains(me) || line.Head.Contains(stem) || line.Head.Contains(written))
                : lines.Where(line => (!line.Recused.Contains(me) && !aside.Contains(line.CaseId)) || line.Head.Contains(stem) || line.Head.Contains(written));
        }

        if (reach.IsNation) { return lines.Where(line => line.Status != CaseStatus.Draft); }
        if (reach is { Owners.Count: 0, Others.Count: 0, Bodies.Count: 0, Districts: [var district] })
        {
            return lines.Where(line => line.District == district && (line.Status != CaseStatus.Draft || line.IsLateAsked));
        }

        return lines.Where(line =>
            reach.Owners.Contains(line.Owner)
            || ((line.Status != CaseStatus.Draft || line.IsLateAsked) && reach.Districts.Contains(line.District))
            || (reach.Others.Count > 0 && db.Parties.Any(party => party.CaseId == line.CaseId && reach.Others.Contains(party.Organisation)))
            || (reach.Bodies.Count > 0 && db.CaseBodies.Any(body => body.CaseId == line.CaseId && reach.Bodies.Contains(body.Body))));
    }

    /// <summary>
    /// The cases in which the actor has stepped aside at a table (R-80, g-3). Their own are not among them: whoever steps aside as a case's owner still reads
    /// it as that.
    /// </summary>
    public async Task<IReadOnlySet<Guid>> SteppedAsideAsync(CancellationToken ct) => steppedAside ??= await ReadAsideAsync(ct);

    /// <summary>How far the actor reads, as one text: whoever has the same sees the same cases.</summary>
    public async Task<string> ReachKeyAsync(CancellationToken ct)
    {
        var reach = Reach.Of(await current.GetAsync(ct));
        return $"{reach.IsNation}|{string.Join(' ', reach.Owners)}|{string.Join(' ', reach.Others)}|{string.Join(' ', reach.Districts)}|{string.Join(' ', reach.Bodies)}";
    }

    /// <summary>What words that nothing was found by may mean. Words of any case, never shown to anybody: only what the actor reads is found by them.</summary>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> LikelyAsync(IReadOnlyList<Word> words, CancellationToken ct) => CaseSearch.LikelyAsync(db, words, ct);

    private async Task<IReadOnlySet<Guid>> ReadAsideAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var reach = Reach.Of(actor);
        if (reach is { Bodies.Count: 0, Districts.Count: 0, IsNation: false }) { return new HashSet<Guid>(); }

        // Few lists have any; read once for everybody until somebody acts at a table.
        var all = await remembered.GetAsync(nameof(BodyRecusal), Kinds.Of<Recommendation>(), async token =>
            (await db.Recommendations.AsNoTracking().Select(list => list.Recusals).ToListAsync(token)).SelectMany(one => one).ToLookup(one => one.Person, one => one.Case), ct);
        var cases = all[actor.Person].ToHashSet();
        if (cases.Count > 0 && reach.Owners.Count + reach.Others.Count > 0)
        {
            var ids = cases.ToList();
            cases.ExceptWith(await db.Cases.AsNoTracking().Where(one => ids.Contains(one.Id) && (reach.Owners.Contains(one.Owner)
                || db.Parties.Any(party => party.CaseId == one.Id && reach.Others.Contains(party.Organisation)))).Select(one => one.Id).ToListAsync(ct));
        }

        return cases;
    }
}
