using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Spine;

/// <summary>What was read is used again only as long as nobody has acted on what it rests on, in this process or another (ADR 0014).</summary>
public sealed class RememberedTests
{
    private const string Caseworker = "Saksbehandler";

    [Fact]
    public async Task A_mandate_ended_by_another_process_holds_for_no_request_that_begins_afterwards()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        (await visitor.GetAsync(Urls.Cases)).Document.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);

        await using var other = Application.Build(["--environment=Development"], own.World.Database.Setting);
        await own.World.EndMandatesAsync(Caseworker, other.Services);

        (await visitor.GetAsync(Urls.Cases)).Document.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await visitor.GetAsync(Urls.Persons)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_mandate_ended_while_a_request_waits_for_its_turn_to_record_no_longer_holds()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        await using var scope = own.World.Services.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        current.SignedInAs(Principal.Of(await own.World.PersonAsync(Caseworker)));
        (await current.GetAsync(CancellationToken.None)).May(Permission.DeclareOwnRecusal, subject.Place).ShouldBeTrue();

        await own.World.EndMandatesAsync(Caseworker);

        var recorder = scope.ServiceProvider.GetRequiredService<Recorder>();
        (await recorder.RecordAsync(new Ref<GrantCase>(subject.Id), new DeclareCaseRecusal("Nær slekt"), null, CancellationToken.None)).ShouldBeOfType<Recorded.Forbidden>();
    }

    [Fact]
    public async Task A_mandate_holds_on_its_own_days_only_although_nobody_has_acted()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        (await visitor.GetAsync(Urls.Cases)).Document.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
        await using var scope = own.World.Services.CreateAsyncScope();
        own.World.Clock.Set(new DateTimeOffset(1990, 1, 1, 12, 0, 0, TimeSpan.Zero));
        var current = scope.ServiceProvider.GetRequiredService<CurrentActor>();
        current.SignedInAs(Principal.Of(await own.World.PersonAsync(Caseworker)));
        (await current.GetAsync(CancellationToken.None)).Mandates.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_read_once_until_its_kind_is_acted_on_and_never_kept_from_inside_a_transaction()
    {
        await using var own = await OwnWorld.NewAsync();
        var reads = 0;
        async Task<int> AskAsync<T>(Func<IServiceProvider, Task>? before = null)
            where T : Subject
        {
            await using var scope = own.World.Services.CreateAsyncScope();
            if (before is not null) { await before(scope.ServiceProvider); }
            return await scope.ServiceProvider.GetRequiredService<Remembered>().GetAsync(typeof(T), Kinds.Of<T>(), _ => Task.FromResult(++reads), CancellationToken.None);
        }

        (await AskAsync<Mandate>(services => services.GetRequiredService<Samspill.Web.Storage.SamspillDb>().Database.BeginTransactionAsync())).ShouldBe(1);
        (await AskAsync<Mandate>()).ShouldBe(2);
        (await AskAsync<Mandate>()).ShouldBe(2);
        (await AskAsync<Organisation>()).ShouldBe(3);

        await own.World.EndMandatesAsync(Caseworker);
        (await AskAsync<Organisation>()).ShouldBe(3);
        (await AskAsync<Mandate>()).ShouldBe(4);
    }

    [Fact]
    public async Task A_view_saved_by_another_process_stands_in_the_list_although_nobody_has_acted()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        await visitor.GetAsync(Urls.Cases);
        var again = await visitor.GetAsync(Urls.Cases);
        again.Body.ShouldNotContain("Sakene i Buskerud");
        again.Commands.ShouldBe(1);

        await using var other = Application.Build(["--environment=Development"], own.World.Database.Setting);
        await SaveViewAsync(own.World, other.Services, "Sakene i Buskerud");

        (await visitor.GetAsync(Urls.Cases)).Body.ShouldContain("Sakene i Buskerud");
    }

    [Fact]
    public async Task Nothing_is_used_again_where_the_number_of_arrangements_is_gone_and_the_next_arrangement_brings_it_back()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        await visitor.GetAsync(Urls.Cases);
        await own.World.AskAsync(db => db.Arrangements.ExecuteDeleteAsync());

        var read = await visitor.GetAsync(Urls.Cases);
        (await visitor.GetAsync(Urls.Cases)).Commands.ShouldBe(read.Commands);
        read.Commands.ShouldBeGreaterThan(1);

        await SaveViewAsync(own.World, own.World.Services, "Buskerud");
        await visitor.GetAsync(Urls.Cases);
        (await visitor.GetAsync(Urls.Cases)).Commands.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_is_remembered_by_what_it_knows_of_the_address_and_says_each_time_what_in_it_makes_no_sense()
    {
        await using var own = await OwnWorld.NewAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        await visitor.GetAsync($"{Urls.Cases}?ordning=DES");
        (await visitor.GetAsync($"{Urls.Cases}?ordning=DES&ukjent=1")).Commands.ShouldBe(1);
        (await visitor.GetAsync($"{Urls.Cases}?ordning=REG")).Commands.ShouldBeGreaterThan(1);

        await visitor.GetAsync($"{Urls.Cases}?runde=finnes-ikke");
        (await visitor.GetAsync($"{Urls.Cases}?runde=finnes-ikke")).Body.ShouldContain("finnes-ikke");
    }

    [Fact]
    public void Where_there_is_no_more_room_what_is_large_goes_and_what_is_small_stays()
    {
        var state = new Memory().Now;
        state.Keep("mandates", new Memory.Kept("held", [], 1));
        for (var page = 0; page < 200; page++) { state.Keep(page, new Memory.Kept("written", [], 180)); }
        state.Values.ContainsKey("mandates").ShouldBeTrue();
        state.Values.Values.Sum(kept => kept.Weight).ShouldBeLessThanOrEqualTo(12_000);
        for (var small = 0; small < 20_000; small++) { state.Keep($"small {small}", new Memory.Kept("read", [], 1)); }
        state.Values.Count.ShouldBeLessThanOrEqualTo(12_000);
    }

    [Fact]
    public async Task What_rests_on_one_subject_is_read_again_when_that_is_acted_on_or_concerned_and_not_for_others()
    {
        await using var own = await OwnWorld.NewAsync();
        var (one, another) = (await own.World.InCheckAsync(), await own.World.DraftAsync());
        var reads = 0;
        async Task<int> AskAsync(Guid subject)
        {
            await using var scope = own.World.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<Remembered>().GetAsync(subject, [Kinds.One(subject)], _ => Task.FromResult(++reads), CancellationToken.None);
        }

        var colleague = await own.World.PersonAsync(Office.Colleague);
        (await AskAsync(one.Id), await AskAsync(another.Id), await AskAsync(colleague)).ShouldBe((1, 2, 3));

        await own.World.OnCaseAsync(Caseworker, one.Id, new DeclareCaseRecusal("Nær slekt"));
        (await AskAsync(one.Id), await AskAsync(another.Id), await AskAsync(colleague)).ShouldBe((4, 2, 3));

        // Giving somebody a mandate is an act on the mandate, and concerns the person.
        await own.World.SecondCaseworkerAsync();
        (await AskAsync(one.Id), await AskAsync(another.Id), await AskAsync(colleague)).ShouldBe((4, 2, 5));
    }

    [Fact]
    public async Task The_page_of_a_case_shows_what_another_process_did_to_it()
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        using var visitor = await own.World.AsAsync(Caseworker);
        var before = (await visitor.GetAsync(Urls.Case(subject.Id))).Document.QuerySelectorAll(".sp-time li").Length;

        await using var other = Application.Build(["--environment=Development"], own.World.Database.Setting);
        await using (var scope = other.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(await own.World.PersonAsync(Caseworker)));
            var defect = new Defect(ReportPart.Need, "Si hvem som er hørt.");
            var back = new ReturnForCorrection([defect], "Mangler", OsloTime.DayOf(own.World.Clock.GetUtcNow()).AddDays(14));
            (await scope.ServiceProvider.GetRequiredService<Recorder>().RecordAsync(new Ref<GrantCase>(subject.Id), back, null, CancellationToken.None)).ShouldBeOfType<Recorded.Done>();
        }

        var after = await visitor.GetAsync(Urls.Case(subject.Id));
        after.Document.QuerySelectorAll(".sp-time li").Length.ShouldBe(before + 1);
        after.Document.Body!.TextContent.ShouldContain("Si hvem som er hørt.");
    }

    private static async Task SaveViewAsync(World world, IServiceProvider by, string name)
    {
        await using var scope = by.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(await world.PersonAsync(Caseworker)));
        (await scope.ServiceProvider.GetRequiredService<ViewShelf>().SaveAsync(name, "region=Buskerud", isDefault: false, isShared: false, CancellationToken.None)).ShouldBe(Shelved.Done);
    }
}
