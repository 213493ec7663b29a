using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Commands.Demo;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Commands;

/// <summary>A county at full size: what a season in a large office has, and pages that do not grow with it. Made once; that takes most of the time.</summary>
public sealed class FullCountyTests : IClassFixture<FullCountyTests.FullWorld>
{
    // A page with its frame, compressed to a fifth on the wire: what a list of fifty or a table of sixty takes, and no more.
    private const int MostBytes = 140_000;
    private const int MostQueries = 12;

    private static readonly string[] Pages =
    [
        Urls.Front, Urls.Overview, Urls.Cases, Urls.NeedReports, Urls.Notices, Urls.Rounds, Urls.Round("demo-3"), Urls.Round("demo-5"), Urls.Frames("demo-5"), Urls.Recommendations,
        Urls.Organisations, Urls.Persons, Urls.Bodies, Urls.Decided, Urls.Deadlines,
    ];

    private readonly World world;

    public FullCountyTests(FullWorld full) => world = full.World;

    [Fact]
    public async Task A_full_county_has_rounds_in_every_stage_and_five_years_behind_them_which_takes_half_a_minute_to_record()
    {
        await using var db = world.Database.Open();
        var rounds = await db.Rounds.AsNoTracking().OrderBy(round => round.Number).ToListAsync();
        var year = rounds.Max(round => round.Year);
        rounds.Where(round => round.Year == year).Select(round => (round.Status, round.StageIndex)).ShouldBe(
            [(RoundStatus.Open, -1), (RoundStatus.Closed, 0), (RoundStatus.Closed, 1), (RoundStatus.Closed, 2), (RoundStatus.Closed, 3), (RoundStatus.Closed, 3)], ignoreOrder: true);
        rounds.Where(round => round.Year < year).Select(round => round.Year).ShouldBe(Enumerable.Range(year - 5, 5), ignoreOrder: true);
        (await db.Cases.CountAsync(one => one.RoundNumber == "demo-5")).ShouldBe(235);
        (await db.Cases.CountAsync(one => one.RoundNumber == "demo-5" && one.Decision != null)).ShouldBeGreaterThan(230);
        (await db.Cases.CountAsync(one => one.RoundNumber == "demo-6" && one.Status == CaseStatus.Approved)).ShouldBe(235);
    }

    [Fact]
    public async Task Every_owner_in_the_county_asks_for_something()
    {
        await using var db = world.Database.Open();
        var asking = await db.Cases.Where(one => one.Status != CaseStatus.Draft).Select(one => one.Owner.Value).Distinct().ToListAsync();
        OrganisationKind[] owners = [OrganisationKind.Municipality, OrganisationKind.CountyMunicipality, OrganisationKind.CityDistrict];
        (await db.Organisations.Where(one => owners.Contains(one.Kind) && !asking.Contains(one.Id)).Select(one => one.Name).ToListAsync()).ShouldBeEmpty();
        (await db.Organisations.CountAsync(one => one.Kind == OrganisationKind.Municipality)).ShouldBe(Municipalities.All.Count);
    }

    [Fact]
    public async Task Later_years_of_what_was_promised_bind_this_years_frames()
    {
        await using var db = world.Database.Open();
        var decided = await db.Rounds.AsNoTracking().FirstAsync(round => round.Number == "demo-5");
        var earlier = await db.Rounds.Where(round => round.Year < decided.Year).Select(round => round.Id).ToListAsync();
        foreach (var frame in await db.Frames.AsNoTracking().Where(frame => frame.Round == new Ref<CallRound>(decided.Id)).ToListAsync())
        {
            var promised = await db.Commitments.Where(row => earlier.Contains(row.Round) && row.Year == decided.Year && row.SchemeCode == frame.SchemeCode).SumAsync(row => row.Amount);
            promised.ShouldBeGreaterThan(1_000_000);
            frame.Regions.Sum(region => region.BoundEarlier).Kroner.ShouldBe(promised);
        }

        (await db.Frames.Where(frame => frame.Round == new Ref<CallRound>(decided.Id)).ToListAsync()).Sum(frame => frame.Gross).Kroner.ShouldBeInRange(170_000_000, 230_000_000);
    }

    [Fact]
    public async Task Everything_in_it_is_as_recorded()
    {
        await using var scope = world.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<Verification>().FirstDifferenceAsync(CancellationToken.None)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Saksbehandler")]
    [InlineData("Beslutter")]
    [InlineData("Sekretær for samarbeidsforum")]
    [InlineData("Oppsettansvarlig")]
    [InlineData("Koordinator for arbeidsgruppen, Akershus")]
    [InlineData("Innsender for Oslo kommune")]
    [InlineData("Koordinator ved OsloMet")]
    public async Task No_page_grows_with_the_county(string person)
    {
        using var visitor = await world.AsAsync(person);
        var faults = new List<string>();
        foreach (var url in Pages)
        {
            var page = await visitor.GetAsync(url);
            if ((int)page.Status >= 500) { faults.Add($"{url}: {page.Status}"); }
            if (page.Commands > MostQueries) { faults.Add($"{url}: {page.Commands} queries"); }
            if (page.Body.Length > MostBytes) { faults.Add($"{url}: {page.Body.Length} signs"); }
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>The full county, on SQLite and PostgreSQL alike.</summary>
    public sealed class FullWorld : IAsyncLifetime
    {
        public World World { get; } = new() { From = () => World.CountyAsync(DemoSize.Full) };

        public Task InitializeAsync() => World.InitializeAsync();

        public Task DisposeAsync() => World.DisposeAsync();
    }
}
