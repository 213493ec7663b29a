using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Storage;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>A report that another names in field 45 is sent later: what the same cost twice tells of the other is in its line at once (Q12, R-21).</summary>
public sealed class LinkedRemarkTests : IAsyncLifetime
{
    private OwnWorld own = null!;
    private GrantCase draft = null!;
    private GrantCase names = null!;

    public async Task InitializeAsync()
    {
        own = await OwnWorld.NewAsync();
        draft = await own.World.CompleteDraftAsync();
        names = await own.World.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && one.SchemeCode != draft.SchemeCode).OrderBy(one => one.Number).FirstAsync());
    }

    public async Task DisposeAsync() => await own.DisposeAsync();

    [Theory, InlineData(true), InlineData(false)]
    public async Task What_was_sent_before_says_at_once_that_the_same_cost_is_in_both(bool isSameCost)
    {
        await NamedAsync(isSameCost);
        await SendAsync();
        (await RemarksAsync()).HasFlag(ReportRemark.DoubleFunding).ShouldBe(isSameCost);
        (await LineAsync(draft.Id)).LinkedFrom.ShouldBe($"{names.Id}");
    }

    [Fact]
    public async Task What_was_sent_before_says_so_no_longer_when_the_other_is_withdrawn()
    {
        await NamedAsync(isSameCost: true);
        await SendAsync();
        (await own.World.ActingAsync(await own.World.PersonAsync(Scenes.Owner), recorder => recorder.RecordAsync(new Ref<GrantCase>(draft.Id), new WithdrawNeedReport("Sendt i én ordning"), null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        (await RemarksAsync()).HasFlag(ReportRemark.DoubleFunding).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_sends_a_report_that_names_another_marks_the_other()
    {
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == names.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Owner, draft.Owner).SetProperty(one => one.Round, draft.Round)));
        using var owner = await own.World.AsAsync(Scenes.Owner);
        (await (await owner.GetAsync(ReportParts.Address(draft.Id, ReportPart.Budget))).SaveAsync(("Form.CrossSchemeLinks", names.Id.ToString()))).ShouldBe(HttpStatusCode.Redirect);
        await SendAsync();
        (await LineAsync(names.Id)).LinkedFrom.ShouldBe($"{draft.Id}");
    }

    // Sent already, it asks for the same in another scheme, or for nothing the draft asks for, and names the draft.
    private async Task NamedAsync(bool isSameCost)
    {
        var saved = await own.World.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id && row.Part == nameof(ReportPart.Budget)).Select(row => row.Content).FirstAsync());
        var lines = isSameCost ? JsonSerializer.Deserialize<BudgetPart>(saved, FactNames.Json)!.Lines : [];
        var content = names.Content! with { Budget = names.Content.Budget with { Lines = lines, CrossSchemeLinks = [new(draft.Id, draft.Number)] } };
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == names.Id).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Owner, draft.Owner).SetProperty(one => one.Round, draft.Round).SetProperty(one => one.Content, content)));
        await using (var scope = own.World.Services.CreateAsyncScope())
        {
            await CaseLineWriting.RebuildAsync(scope.ServiceProvider.GetRequiredService<SamspillDb>(), new RuleBook(), OsloTime.DayOf(own.World.Clock.GetUtcNow()), CancellationToken.None);
        }

        // As when the draft asked for something else while the other was sent.
        await own.World.ChangeAsync(db => db.CaseLines.Where(line => line.CaseId == names.Id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Remarks, ReportRemark.None)));
    }

    private async Task SendAsync()
    {
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var review = await owner.GetAsync(Urls.SubmitNeedReport(draft.Id));
        var reasons = review.Document.QuerySelectorAll("[name^='Reasons[']").Select(field => (field.GetAttribute("name")!, "Kostnadene er fordelt")).ToArray();
        (await review.SaveAsync(reasons)).ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<ReportRemark> RemarksAsync() => (await LineAsync(names.Id)).Remarks;

    private Task<CaseLine> LineAsync(Guid id) => own.World.AskAsync(db => db.CaseLines.AsNoTracking().FirstAsync(line => line.CaseId == id));
}
