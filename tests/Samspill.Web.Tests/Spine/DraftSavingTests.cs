using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Spine;

/// <summary>Several people save in one draft: merged unit by unit, told of conflicts, never lost (architecture 3.5).</summary>
public sealed class DraftSavingTests : IAsyncLifetime
{
    private const string Assessment = "Need.Assessment";

    private readonly World world = new();
    private GrantCase draft = null!;
    private Guid person;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        (draft, person) = (await world.DraftAsync(), await world.PersonAsync(Scenes.Owner));
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Different_fields_saved_in_the_same_second_are_both_saved()
    {
        var shown = await NeedAsync();

        var both = await Task.WhenAll(SaveAsync(shown, shown with { Assessment = "Fra den ene" }), SaveAsync(shown, shown with { PlanReference = "Fra den andre" }));

        both.ShouldAllBe(saved => saved.Conflicts.Count == 0 && saved.Saved.Count == 1);
        both.Select(saved => saved.Revision).Distinct().Count().ShouldBe(2);
        var now = await NeedAsync();
        (now.Assessment, now.PlanReference).ShouldBe(("Fra den ene", "Fra den andre"));
    }

    [Fact]
    public async Task The_same_field_saved_in_the_same_second_is_saved_once_and_the_other_sees_both_texts()
    {
        var shown = await NeedAsync();

        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(one => SaveAsync(shown, shown with { Assessment = $"Tekst {one}" })));

        both.Count(saved => saved.Saved.SequenceEqual([Assessment])).ShouldBe(1);
        var conflicts = both.SelectMany(saved => saved.Conflicts).ToList();
        conflicts.Count.ShouldBe(7);
        var stands = (await NeedAsync()).Assessment;
        conflicts.ShouldAllBe(conflict => conflict.Path == Assessment && conflict.Theirs == $"\"{stands}\"" && conflict.Other!.By == person && conflict.Other.ScopeName.Length > 0);
    }

    [Fact]
    public async Task A_part_nobody_has_saved_can_be_begun_by_two_at_once()
    {
        await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id).ExecuteDeleteAsync());
        var shown = new NeedPart();

        var both = await Task.WhenAll(SaveAsync(shown, shown with { Assessment = "Fra den ene" }), SaveAsync(shown, shown with { PlanReference = "Fra den andre" }));

        both.ShouldAllBe(saved => saved.Conflicts.Count == 0);
        (await RowAsync()).Revision.ShouldBe(2);
    }

    [Fact]
    public async Task One_persons_saves_within_ten_minutes_are_one_version_and_a_confirmed_version_is_never_written_again()
    {
        var first = await SaveAsync(await NeedAsync(), (await NeedAsync()) with { Assessment = "Én" });
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(9));
        (await SaveAsync(await NeedAsync(), (await NeedAsync()) with { Assessment = "To" })).Version.ShouldBe(first.Version);
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(2));
        (await SaveAsync(await NeedAsync(), (await NeedAsync()) with { Assessment = "Tre" })).Version.ShouldBe(first.Version + 1);
        await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Sealed, true)));

        (await SaveAsync(await NeedAsync(), (await NeedAsync()) with { Assessment = "Fire" })).Version.ShouldBe(first.Version + 2);
        (await RowAsync()).Sealed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_save_costs_three_commands()
    {
        var shown = await NeedAsync();
        await SaveAsync(shown, shown with { Assessment = "Oppvarming" });
        shown = await NeedAsync();
        world.Commands.Reset();

        await SaveAsync(shown, shown with { Assessment = "Målt" });

        world.Commands.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task A_save_that_races_the_submission_is_in_the_report_or_not_acknowledged()
    {
        await world.CompleteDraftAsync();
        var shown = await NeedAsync();
        var report = await world.AskAsync(async db => DraftSights.Report(draft, await db.Drafts.AsNoTracking().Where(row => row.CaseId == draft.Id).ToListAsync()));
        var saves = Enumerable.Range(0, 6).Select(one => TrySaveAsync(shown, shown with { Assessment = $"Tekst {one}" })).ToList();

        var sent = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(draft.Id), new SubmitNeedReport(report, report.Hash()), null, CancellationToken.None));

        var acknowledged = (await Task.WhenAll(saves)).OfType<DraftSaved.Done>().Where(saved => saved.Saved.Count > 0).ToList();
        var content = await world.AskAsync(db => db.Cases.Where(one => one.Id == draft.Id).Select(one => one.Content).SingleAsync());
        if (sent is Recorded.Done)
        {
            acknowledged.ShouldBeEmpty();
            content!.Need.Assessment.ShouldBe(shown.Assessment);
            (await world.AskAsync(db => db.Drafts.CountAsync(row => row.CaseId == draft.Id))).ShouldBe(0);
        }
        else
        {
            sent.ShouldBeOfType<Recorded.Hindered>().Hindrances.ShouldBe([SubmitNeedReport.ChangedSinceSeen]);
            acknowledged.Count.ShouldBe(1);
            content.ShouldBeNull();
        }
    }

    [Fact]
    public async Task What_is_typed_while_somebody_acts_on_the_case_is_held_against_the_case_as_it_then_is()
    {
        await world.CompleteDraftAsync();
        var shown = await NeedAsync();
        var report = await WrittenAsync();
        Task<Recorded> SubmitAsync() => world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(draft.Id), new SubmitNeedReport(report, report.Hash()), null, CancellationToken.None));

        var (saved, times) = await SaveWhileAsync(shown, shown with { Assessment = "For sent" }, async () => (await SubmitAsync()).ShouldBeOfType<Recorded.Done>());

        saved.ShouldBeOfType<DraftSaved.Closed>().Hindrance.ShouldBe(DraftRights.NotOpen);
        times.ShouldBe(1);
        (await world.AskAsync(db => db.Drafts.CountAsync(row => row.CaseId == draft.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_typed_while_somebody_saves_the_same_part_is_merged_with_it()
    {
        await SaveAsync(await NeedAsync(), (await NeedAsync()) with { Assessment = "Før" });
        var shown = await NeedAsync();

        var (saved, times) = await SaveWhileAsync(shown, shown with { Assessment = "Fra den ene" }, () => SaveAsync(shown, shown with { PlanReference = "Fra den andre" }));

        saved.ShouldBeOfType<DraftSaved.Done>().Conflicts.ShouldBeEmpty();
        times.ShouldBe(2);
        var now = await NeedAsync();
        (now.Assessment, now.PlanReference).ShouldBe(("Fra den ene", "Fra den andre"));
    }

    [Fact]
    public async Task Nothing_is_saved_in_a_report_that_has_been_sent_nor_by_somebody_without_a_mandate()
    {
        var sent = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Owner == draft.Owner && one.Status != CaseStatus.Draft && one.Status != CaseStatus.Returned));
        var stranger = await world.PersonAsync(Scenes.Caseworker);
        var need = new NeedPart();

        (await SaveAsync(sent.Id, person, need, need)).ShouldBeOfType<DraftSaved.Closed>().Hindrance.ShouldBe(DraftRights.NotOpen);
        (await SaveAsync(draft.Id, stranger, need, need)).ShouldBeOfType<DraftSaved.Forbidden>();
        (await SaveAsync(Ref<GrantCase>.New().Value, person, need, need)).ShouldBeOfType<DraftSaved.Unknown>();
    }

    private Task<DraftSection> RowAsync() => world.AskAsync(db => db.Drafts.AsNoTracking().SingleAsync(row => row.CaseId == draft.Id && row.Part == nameof(ReportPart.Need)));

    private async Task<NeedPart> NeedAsync() =>
        await world.AskAsync(async db => DraftSights.Report(draft, await db.Drafts.AsNoTracking().Where(row => row.CaseId == draft.Id).ToListAsync()).Need);

    private async Task<DraftSaved.Done> SaveAsync(NeedPart shown, NeedPart typed) => (await TrySaveAsync(shown, typed)).ShouldBeOfType<DraftSaved.Done>();

    private Task<DraftSaved> TrySaveAsync(NeedPart shown, NeedPart typed) => SaveAsync(draft.Id, person, shown, typed);

    private async Task<NeedReport> WrittenAsync()
    {
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().SignedInAs(Principal.Of(person));
        return (await WorkingReport.ReadAsync(scope.ServiceProvider.GetRequiredService<Reader>(), world.Clock, draft.Id, CancellationToken.None))!.Report;
    }

    // A save that has read what is saved, and waits with storing until the other has come first; and how many times it read.
    private async Task<(DraftSaved Saved, int Times)> SaveWhileAsync(NeedPart shown, NeedPart typed, Func<Task> other)
    {
        var times = 0;
        using var hasRead = new SemaphoreSlim(0);
        using var goesOn = new ManualResetEventSlim();
        DraftEdit<NeedPart> Compose(OpenDraft open)
        {
            times++;
            hasRead.Release();
            goesOn.Wait();
            return new DraftEdit<NeedPart>(typed, 0, UnitBasis.Of(ReportUnits.OfPart(ReportPart.Need, shown)));
        }

        var saving = Task.Run(() => world.ActingAsync(person, recorder => recorder.SaveDraftAsync(draft.Id, ReportPart.Need, Compose, CancellationToken.None)));
        await hasRead.WaitAsync();
        await other();
        goesOn.Set();
        return (await saving, times);
    }

    private Task<DraftSaved> SaveAsync(Guid id, Guid by, NeedPart shown, NeedPart typed) => world.ActingAsync(by, recorder => recorder.SaveDraftAsync(
        id, ReportPart.Need, _ => new DraftEdit<NeedPart>(typed, 0, UnitBasis.Of(ReportUnits.OfPart(ReportPart.Need, shown))), CancellationToken.None));
}
