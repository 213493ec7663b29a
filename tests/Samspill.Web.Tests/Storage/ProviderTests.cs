using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.Storage;

/// <summary>What must be alike on both databases: the Norwegian alphabet, instants, amounts, and who loses when two save at once.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task Names_sort_by_the_norwegian_alphabet()
    {
        await using var database = await MigratedAsync();
        await using var db = database.Open();
        foreach (var (name, place) in new[] { "Ås", "Zulu", "Østre", "Ærlig", "Aure" }.Select((name, place) => (name, place))) { db.Add(Named(name, place)); }
        await db.SaveChangesAsync();

        var sorted = await db.Organisations.OrderBy(row => EF.Functions.Collate(row.Name, "nb")).Select(row => row.Name).ToListAsync();

        sorted.ShouldBe(["Aure", "Zulu", "Ærlig", "Østre", "Ås"]);
    }

    [Fact]
    public async Task Instants_are_ordered_and_come_back_in_utc()
    {
        await using var database = await MigratedAsync();
        await using var db = database.Open();
        var noon = new DateTimeOffset(2026, 3, 29, 12, 0, 0, TimeSpan.FromHours(2));
        db.Seals.AddRange(Seal(1, noon), Seal(2, noon.AddTicks(-1)));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var first = await db.Seals.OrderBy(seal => seal.At).FirstAsync();
        var last = await db.Seals.Where(seal => seal.At >= noon).SingleAsync();

        first.Number.ShouldBe(2);
        last.At.ShouldBe(noon);
        last.At.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task No_more_can_be_committed_than_there_is()
    {
        await using var database = await MigratedAsync();
        await using var db = database.Open();
        db.Balances.Add(new FrameBalance { FrameId = Ref<Organisation>.New().Value, Round = Ref<Organisation>.New().Value, SchemeCode = "DES", Available = 100, Committed = 101 });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task The_second_of_two_saves_of_a_subject_loses()
    {
        await using var database = await MigratedAsync();
        await using (var db = database.Open())
        {
            db.Add(Named("Først", 1));
            await db.SaveChangesAsync();
        }

        await using var one = database.Open();
        await using var other = database.Open();
        var mine = await one.Organisations.SingleAsync();
        var theirs = await other.Organisations.SingleAsync();
        mine.Take(new OrganisationRegistered(Entry("Mitt", 1)));
        theirs.Take(new OrganisationRegistered(Entry("Deres", 1)));
        await one.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
    }

    private static async Task<TestDatabase> MigratedAsync()
    {
        var database = await TestDatabase.NewAsync();
        await using var db = database.Open();
        await db.Database.MigrateAsync();
        return database;
    }

    private static Organisation Named(string name, int place)
    {
        var organisation = new Organisation { Id = Ref<Organisation>.New().Value };
        organisation.Take(new OrganisationRegistered(Entry(name, place)));
        return organisation;
    }

    private static OrganisationEntry Entry(string name, int place) =>
        new(OrganisationNumber.Synthetic(place), name, OrganisationKind.Municipality, new Period(new DateOnly(2024, 1, 1)), Ref<Organisation>.New());

    private static Seal Seal(long number, DateTimeOffset at) => new() { Number = number, At = at, ThroughSequence = number, PreviousHash = "", Hash = $"{number}" };
}
