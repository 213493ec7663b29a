using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
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
