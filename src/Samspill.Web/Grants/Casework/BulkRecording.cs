using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// Does the same act on many cases, each by itself: what one case lacks does not stop the others, and every row tells what came of it. A case that
/// others changed since it was shown is left as it is.
/// </summary>
public sealed class BulkRecording(Recorder recorder, Reader reader, Actor actor, TextCatalog texts)
{
    public async Task<IReadOnlyList<BulkResult>> DoAsync(IReadOnlyList<(BulkRow Row, BulkPick Pick, Act<GrantCase> Act)> wanted, CancellationToken ct)
    {
        var results = new List<BulkResult>();
        foreach (var (row, pick, act) in wanted)
        {
            // Whoever is recused is told so, not what was done with the case. What was seen goes before what is so now.
            var isOvertaken = pick.Seen < row.Case.Version && !row.Case.IsRecused(actor.Person);
            results.Add(row.IsIn || isOvertaken
                ? Result(row.Case, await recorder.RecordAsync(new Ref<GrantCase>(row.Case.Id), act, pick.Seen, ct))
                : new BulkResult(row.Case, row.LeftOut, [], null));
        }

        return await WithWhatHappenedAsync(results, wanted, ct);
    }

    private BulkResult Result(GrantCase before, Recorded recorded) => recorded switch
    {
        Recorded.Done done => new(before, [], [], new BulkPick(before.Id, done.Version)),
        Recorded.Hindered(var hindrances) => new(before, [.. hindrances.Select(texts.Of)], [], null),
        Recorded.Overtaken => new(before, [texts["casework.bulk.overtaken"]], [], null) { IsOvertaken = true },
        _ => new(before, [texts["casework.bulk.not-yours"]], [], null),
    };

    private async Task<IReadOnlyList<BulkResult>> WithWhatHappenedAsync(List<BulkResult> results, IReadOnlyList<(BulkRow Row, BulkPick Pick, Act<GrantCase> Act)> wanted, CancellationToken ct)
    {
        var seen = wanted.ToDictionary(one => one.Row.Case.Id, one => one.Pick.Seen ?? long.MaxValue);
        var overtaken = results.Where(result => result.IsOvertaken).Select(result => result.Case.Id).ToList();
        if (overtaken.Count == 0) { return results; }
        var now = await (await reader.CasesAsync(ct)).Where(one => overtaken.Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        var happened = await reader.HappenedAsync(now.Values, seen, ct);
        return [.. results.Select(result => !result.IsOvertaken ? result
            : now.GetValueOrDefault(result.Case.Id)?.IsRecused(actor.Person) == true ? result with { Why = [texts.Of(AssignCase.Recused)] }
            : result with { Since = [.. happened[result.Case.Id]] })];
    }
}
