using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Spine;

/// <summary>samspill verify: clean on the demo county, and finds every kind of tampering (architecture 3.6).</summary>
public sealed class VerificationTests : IAsyncLifetime
{
    private readonly World world = new();

    public Task InitializeAsync() => world.InitializeAsync();

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_demo_county_is_as_recorded()
    {
        (await DifferenceAsync()).ShouldBeNull();
        (await world.AskAsync(db => db.Ledger.CountAsync())).ShouldBeGreaterThan(300);
    }

    [Theory]
    [InlineData("UPDATE ledger SET reasons = 'noe annet' WHERE sequence = 100", "ledger row 100: the hash")]
    [InlineData("UPDATE ledger SET content = replace(content, '{', '{ ') WHERE sequence = 50", "ledger row 50: the hash")]
    [InlineData("UPDATE cases SET status = 'Granted' WHERE status = 'Draft'", "GrantCase")]
    [InlineData("UPDATE organisations SET name = 'Et annet navn' WHERE number IN (SELECT number FROM organisations ORDER BY number LIMIT 1)", "Organisation")]
    [InlineData("UPDATE frame_balances SET committed = committed - 1 WHERE committed > 0", "frame")]
    [InlineData("DELETE FROM ledger WHERE sequence = (SELECT max(sequence) FROM ledger)", "")]
    [InlineData("DELETE FROM ledger WHERE sequence IN (SELECT min(sequence) FROM ledger WHERE subject_version = 2)", "chain")]
    public async Task Tampering_is_found(string tampering, string says)
    {
        await world.AskAsync(db => db.Database.ExecuteSqlRawAsync(tampering.Replace("{", "{{", StringComparison.Ordinal)));

        var difference = await DifferenceAsync();

        difference.ShouldNotBeNull();
        difference.ShouldContain(says);
    }

    [Theory]
    [InlineData("UPDATE case_lines SET title_key = 'ET ANNET' WHERE case_id = {0}", "TitleKey")]
    [InlineData("UPDATE case_lines SET asked = asked + 1 WHERE case_id = {0}", "Asked")]
    [InlineData("UPDATE case_lines SET due = '2020-01-01' WHERE case_id = {0}", "Due")]
    [InlineData("DELETE FROM case_lines WHERE case_id = {0}", "no line")]
    public async Task A_line_of_the_list_that_is_not_as_its_case_is_told_with_what_mends_it(string tampering, string says)
    {
        var id = await world.AskAsync(db => db.Cases.Where(one => one.Status == CaseStatus.Submitted).OrderBy(one => one.Number).Select(one => one.Id).FirstAsync());
        await world.ChangeAsync(db => db.Database.ExecuteSqlRawAsync(tampering, id));

        var difference = await DifferenceAsync();

        difference.ShouldNotBeNull();
        difference.ShouldStartWith($"GrantCase {id}: ");
        difference.ShouldContain(says);
        difference.ShouldEndWith("samspill reindex");
        await world.ChangeAsync(db => CaseLineWriting.RebuildAsync(db, new RuleBook(), OsloTime.DayOf(world.Clock.GetUtcNow()), CancellationToken.None));
        (await DifferenceAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Drafts_whose_day_has_passed_are_no_difference_before_or_after_the_daily_look()
    {
        var closes = await world.AskAsync(db => db.Rounds.Where(round => round.Status == RoundStatus.Open).Select(round => round.ClosesOn).FirstAsync());
        world.Clock.Set(OsloTime.FirstInstantAfter(closes));
        (await DifferenceAsync()).ShouldBeNull();
        await world.LookAroundAsync();
        (await DifferenceAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task A_seal_binds_the_ledger_as_it_was()
    {
        await using var scope = world.Services.CreateAsyncScope();
        var sealing = scope.ServiceProvider.GetRequiredService<Sealing>();
        (await sealing.SealTodayAsync(CancellationToken.None)).ShouldBeFalse("the county was sealed today, and one seal a day is enough");
        var closes = await world.AskAsync(db => db.Rounds.Where(round => round.Status == RoundStatus.Open).Select(round => round.ClosesOn).FirstAsync());
        world.Clock.Set(OsloTime.FirstInstantAfter(closes));
        await world.LookAroundAsync();
        (await world.AskAsync(db => db.Seals.CountAsync())).ShouldBe(2);
        (await DifferenceAsync()).ShouldBeNull();

        await world.AskAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE seals SET hash = 'x' WHERE number = 2"));

        (await DifferenceAsync()).ShouldBe("seal 2: does not fit the ledger");
    }

    private async Task<string?> DifferenceAsync()
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Verification>().FirstDifferenceAsync(CancellationToken.None);
    }
}
