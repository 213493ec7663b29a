using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Contracts;

/// <summary>An address to try a route with: what it points at, in words, and the address itself.</summary>
public sealed record Sample(string Route, string Points, string Url);

/// <summary>Every page of the program with addresses in the demo county; a route without an entry here fails the tests.</summary>
public static class Samples
{
    /// <summary>All page routes, as the program declares them.</summary>
    public static IReadOnlyList<string> Routes(World world) =>
    [
        .. world.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Lets a list of Buskerud's group ask for each member's own view first (c.7): no round of the demo county does.</summary>
    public static Task AskForViewsFirstAsync(World world) => world.ChangeAsync(async db =>
    {
        var lists = await db.Recommendations.AsNoTracking().Where(list => list.BodyCode == "RWG-BUSKERUD" && list.Final == null).OrderBy(list => list.SchemeCode).ThenBy(list => list.Id).Select(list => list.Id).ToListAsync();
        lists.Count.ShouldBeGreaterThan(1);
        var last = lists[^1];
        await db.Recommendations.Where(list => list.Id == last).ExecuteUpdateAsync(list => list.SetProperty(one => one.OwnViewFirst, true));
    });

    /// <summary>Addresses for a route.</summary>
    public static async Task<IReadOnlyList<Sample>> ForAsync(World world, string route)
    {
        var values = await ValuesAsync(world, route);
        return [.. values.Select(value => new Sample(route, value.Points, Filled(route, value.Parameters)))];
    }

    private static Task<List<(string Points, string[] Parameters)>> ValuesAsync(World world, string route) => world.AskAsync(async db => route switch
    {
        _ when !route.Contains('{', StringComparison.Ordinal) => [("", [])],
        _ when route.StartsWith("/feil/", StringComparison.Ordinal) => [("404", ["404"])],
        _ when route.StartsWith("/kalender/", StringComparison.Ordinal) => [("a secret nobody has", ["AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics"])],
        _ when route.StartsWith("/runder/{number}/rammer/", StringComparison.Ordinal) => [("open", [await RoundAsync(db, RoundStatus.Open), "des"])],
        _ when route.StartsWith("/runder/", StringComparison.Ordinal) => [("open", [await RoundAsync(db, RoundStatus.Open)])],
        _ when route.StartsWith("/regler/", StringComparison.Ordinal) => [("published", [LocalCompetence2021.OsloAndViken.Id])],
        _ when route.StartsWith("/fora/", StringComparison.Ordinal) => [("group", [await IdAsync(db.Bodies.Where(body => body.Code == "RWG-BUSKERUD").Select(body => body.Id))])],
        _ when route.StartsWith("/virksomheter/", StringComparison.Ordinal) => [("municipality", [await IdAsync(db.Organisations.OrderBy(row => row.Number).Select(row => row.Id))])],
        _ when route.StartsWith("/personer/", StringComparison.Ordinal) => [("caseworker", [await IdAsync(db.Persons.Where(row => row.DisplayName == "Saksbehandler").Select(row => row.Id))])],
        _ when route.StartsWith("/fullmakter/", StringComparison.Ordinal) => [("a mandate", [await IdAsync(db.Mandates.OrderBy(row => row.Id).Select(row => row.Id))])],
        _ when route.StartsWith("/innstillinger/", StringComparison.Ordinal) => await ListsAsync(db),
        _ when route.Contains("{request:guid}", StringComparison.Ordinal) => await RequestsAsync(db),
        _ when route.Contains("/endringer/", StringComparison.Ordinal) => [("reported", [await IdAsync(db.Cases.Where(one => one.OpenChanges > 0).Select(one => one.Id)), "1"])],
        _ when route.Contains("/brev/", StringComparison.Ordinal) => [await LetterAsync(db)],
        _ when route.StartsWith("/saker/{id:guid}/vedlegg/", StringComparison.Ordinal) => await FilesAsync(db),
        _ when route.StartsWith("/saker/", StringComparison.Ordinal) || route.StartsWith("/behovsmeldinger/", StringComparison.Ordinal) => await CasesAsync(db),
        _ => throw new InvalidOperationException($"{route} has no address to try it with: add one to Samples."),
    });

    private static async Task<List<(string, string[])>> RequestsAsync(SamspillDb db)
    {
        var requests = await db.ConfirmationRequests.AsNoTracking().Join(
            db.Cases.Where(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike") && one.SchemeCode == "KL"), row => row.CaseId, one => one.Id, (row, one) => row).ToListAsync();
        return [.. requests.OrderBy(row => row.Kind).Select(row => ($"asked as {row.Kind} in Ringerike", new[] { row.CaseId.ToString(), row.Id.ToString() }))];
    }

    private static async Task<List<(string, string[])>> CasesAsync(SamspillDb db)
    {
        var all = await db.Cases.AsNoTracking().OrderBy(one => one.Number).Select(one => new { one.Id, one.Status, one.OwnerName, one.Region, one.StageIndex }).ToListAsync();
        var own = all.First(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike", StringComparison.Ordinal));
        var check = all.First(one => one.Status == CaseStatus.Submitted && one.StageIndex == 0);
        var grouped = all.First(one => one.Status == CaseStatus.Approved && one.StageIndex == 1 && one.Region == "Buskerud");
        var decided = all.First(one => one.Status == CaseStatus.Granted);
        return
        [
            ("draft of Ringerike", [own.Id.ToString()]), ("submitted", [check.Id.ToString()]),
            ("with the group of Buskerud", [grouped.Id.ToString()]), ("granted", [decided.Id.ToString()]),
        ];
    }

    private static async Task<List<(string, string[])>> ListsAsync(SamspillDb db)
    {
        var lists = await db.Recommendations.AsNoTracking().OrderBy(list => list.BodyCode).ThenBy(list => list.SchemeCode).ThenBy(list => list.Id)
            .Select(list => new { list.Id, list.BodyCode, list.StageIndex, list.Final, list.Round, list.OwnViewFirst }).ToListAsync();
        var group = lists.First(list => list is { BodyCode: "RWG-BUSKERUD", Final: null, OwnViewFirst: false });
        var forum = lists.First(list => list.BodyCode == "SAF-VIKEN" && list.Final is null);
        var finished = lists.First(list => list is { BodyCode: "RWG-OSTFOLD", Final: not null });
        var blind = lists.Where(list => list is { OwnViewFirst: true, Final: null }).Select(list => ("blind list of Buskerud", new[] { list.Id.ToString() }));
        return [("open list of Buskerud", [group.Id.ToString()]), ("open list of the forum", [forum.Id.ToString()]), ("finished list of Østfold", [finished.Id.ToString()]), .. blind];
    }

    private static async Task<List<(string, string[])>> FilesAsync(SamspillDb db)
    {
        var files = await db.Attachments.AsNoTracking().Select(file => new { file.Id, file.Case }).ToListAsync();
        var drafts = await db.Cases.Where(one => one.Status == CaseStatus.Draft).Select(one => one.Id).ToListAsync();
        return [.. files.Select(file => (IsDraft: drafts.Contains(file.Case.Value), Parameters: new[] { file.Case.ToString(), file.Id.ToString() }))
            .OrderBy(file => file.IsDraft).Select(file => (file.IsDraft ? "of a draft, not scanned" : "submitted, not scanned", file.Parameters))];
    }

    private static async Task<(string, string[])> LetterAsync(SamspillDb db)
    {
        var decided = await db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Granted).OrderBy(one => one.Number).FirstAsync();
        return ("to the owner", [decided.Id.ToString(), decided.Owner.Value.ToString()]);
    }

    private static Task<string> RoundAsync(SamspillDb db, RoundStatus status) => db.Rounds.Where(round => round.Status == status).Select(round => round.Number).FirstAsync();

    private static async Task<string> IdAsync(IQueryable<Guid> ids) => (await ids.FirstAsync()).ToString();

    private static string Filled(string route, string[] parameters)
    {
        var parts = route.Split('/');
        var next = 0;
        for (var place = 0; place < parts.Length; place++)
        {
            if (parts[place].StartsWith('{')) { parts[place] = next < parameters.Length ? parameters[next++] : PartOf(parts[place]); }
        }

        return string.Join('/', parts);
    }

    // The part of a need report stands in its address as a word.
    private static string PartOf(string parameter) => parameter.StartsWith("{part", StringComparison.Ordinal) ? "budsjett" : throw new InvalidOperationException($"Nothing to put in for {parameter}.");
}
