using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>Lists of a round, the cases in them, and what deciding them needs: read in as many questions for five hundred cases as for one.</summary>
public sealed record PackageContent(
    RoundView View,
    IReadOnlyList<Recommendation> Lists,
    IReadOnlyList<Recommendation> Chosen,
    IReadOnlyDictionary<Guid, GrantCase> Cases,
    IReadOnlyDictionary<Guid, Organisation> Organisations,
    IReadOnlyDictionary<string, FrameBalance> Balances)
{
    /// <summary>The lists decisions are drafted from, and the cases of those that are chosen.</summary>
    public static async Task<PackageContent> ReadAsync(Reader reader, RoundView view, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var (round, stage) = (new Ref<Samspill.Domain.Grants.Rounds.CallRound>(view.Round.Id), ListSights.LastListStage(view.Rules));
        var lists = await (await reader.RecommendationsAsync(ct)).Where(list => list.Round == round && list.StageIndex == stage).OrderBy(list => list.SchemeCode).ThenBy(list => list.BodyName).ToListAsync(ct);
        var taken = lists.Where(list => list.IsFinal && chosen.Contains(list.Id)).ToList();
        var ids = taken.SelectMany(list => list.Lines.Select(line => line.Case)).Distinct().ToList();
        var cases = ids.Count == 0 ? [] : await (await reader.CasesAsync(ct)).Where(one => ids.Contains(one.Id)).ToListAsync(ct);
        var involved = cases.SelectMany(one => (one.Content?.Budget.Recipients.Select(recipient => recipient.Organisation) ?? []).Append(one.Owner.Value).Append(one.District.Value)).Distinct().ToList();
        var organisations = involved.Count == 0 ? [] : await reader.Organisations.Where(row => involved.Contains(row.Id)).ToListAsync(ct);
        var balances = await reader.Balances.Where(row => row.Round == round.Value).ToListAsync(ct);
        return new PackageContent(view, lists, taken, cases.ToDictionary(one => one.Id), organisations.ToDictionary(row => row.Id), balances.ToDictionary(row => row.SchemeCode));
    }

    /// <summary>The versions a dry run rests on: of the chosen lists and of every case in them.</summary>
    public IReadOnlyDictionary<Guid, long> Versions() => Chosen.Cast<Subject>().Concat(Cases.Values).ToDictionary(subject => subject.Id, subject => subject.Version);

    /// <summary>The versions as a form carries them.</summary>
    public static string Write(IReadOnlyDictionary<Guid, long> versions) => string.Join(',', versions.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key:N}:{pair.Value}")));

    /// <summary>What a form carried; what makes no sense is passed over, and then counts as changed.</summary>
    public static IReadOnlyDictionary<Guid, long> ReadVersions(string? written) =>
        (from pair in (written ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)
         let parts = pair.Split(':')
         where parts.Length == 2 && Guid.TryParse(parts[0], out _) && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
         group long.Parse(parts[1], CultureInfo.InvariantCulture) by Guid.Parse(parts[0]) into same
         select same).ToDictionary(same => same.Key, same => same.First());
}
