using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Spine;

/// <summary>A whole report written at once: the same rows, rights and guards as part by part (architecture 3.5).</summary>
public sealed class WholeReportTests : IAsyncLifetime
{
    private readonly World world = new();
    private GrantCase draft = null!;
    private NeedReport report = null!;

    public async Task InitializeAsync()
    {
        await world.InitializeAsync();
        draft = await world.DraftAsync();
        report = (await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Submitted && one.SchemeCode == draft.SchemeCode))).Content!;
        await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id).ExecuteDeleteAsync());
    }

    public Task DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Every_part_is_kept_with_who_wrote_it()
    {
        (await WriteAsync(Scenes.Owner, report)).ShouldBeOfType<DraftSaved.Done>();

        var rows = await RowsAsync();
        rows.Count.ShouldBe(7);
        rows.ShouldAllBe(row => row.Revision == 1 && row.Version == 1);
        ReportUnits.Changed(DraftSights.Report(draft, rows), report).ShouldBeEmpty();
        var person = await world.PersonAsync(Scenes.Owner);
        var writings = DraftWritings.Read(rows.Single(row => row.Part == nameof(ReportPart.Need)));
        writings.Keys.ShouldBe(ReportUnits.OfPart(ReportPart.Need, report).Keys, ignoreOrder: true);
        writings.Values.ShouldAllBe(writing => writing.Revision == 1 && writing.By == person);
    }

    [Fact]
    public async Task Somebody_without_the_mandate_writes_nothing()
    {
        (await WriteAsync("Saksbehandler", report)).ShouldBeOfType<DraftSaved.Forbidden>();

        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_national_id_number_stops_all_of_it_R_105()
    {
        var written = report with { Need = report.Need with { Assessment = "Ring 13097248022 om behovet." } };

        (await WriteAsync(Scenes.Owner, written)).ShouldBeOfType<DraftSaved.Closed>().Hindrance.ShouldBe(SpineHindrances.NationalId);

        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_written_already_is_never_written_over()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => WriteAsync(Scenes.Owner, report, report with { Need = new NeedPart() }));

        (await RowsAsync()).ShouldBeEmpty("all of it is one transaction");
    }

    private Task<List<DraftSection>> RowsAsync() => world.AskAsync(db => db.Drafts.AsNoTracking().Where(row => row.CaseId == draft.Id).ToListAsync());

    // What is written together stands when it ends in an act that is done.
    private async Task<DraftSaved> WriteAsync(string title, params NeedReport[] contents)
    {
        DraftSaved saved = new DraftSaved.Unknown();
        await world.ActingAsync(await world.PersonAsync(title), recorder => recorder.TogetherAsync(
            async steps =>
            {
                foreach (var content in contents) { saved = await steps.WriteReportAsync(draft.Id, content, CancellationToken.None); }
                return saved is DraftSaved.Done ? await steps.RecordAsync(new Ref<GrantCase>(draft.Id), new WithdrawNeedReport(""), null, CancellationToken.None) : new Recorded.Unknown();
            },
            CancellationToken.None));
        return saved;
    }
}
