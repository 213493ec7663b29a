using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Load;

/// <summary>Many need reports of one owner, begun by acting; some complete and confirmed, ready to be sent.</summary>
internal static class Reports
{
    private const string Partner = "Koordinator ved universitetet";

    /// <summary>Begins reports in the open round.</summary>
    public static async Task<List<Guid>> BeginAsync(this World world, int count, string title)
    {
        var (round, like) = (await world.OpenRoundAsync(), await world.DraftAsync());
        var begun = new List<Guid>();
        await world.ActingAsync(await world.PersonAsync(Scenes.Owner), async recorder =>
        {
            for (var number = 1; number <= count; number++)
            {
                var id = Ref<GrantCase>.New();
                var start = new StartNeedReport(new(round.Id), like.RulesId, like.SchemeCode, like.Owner, round.District, string.Create(CultureInfo.InvariantCulture, $"{title} {number:000}"));
                (await recorder.RecordAsync(id, start, null, CancellationToken.None)).ShouldBeOfType<Recorded.Done>();
                begun.Add(id.Value);
            }

            return begun.Count;
        });
        return begun;
    }

    /// <summary>Fills reports with what the owner has sent before in the same scheme, and lets the partner confirm.</summary>
    public static async Task CompleteAsync(this World world, IReadOnlyCollection<Guid> reports)
    {
        var like = await world.DraftAsync();
        var sent = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Owner == like.Owner && one.SchemeCode == like.SchemeCode).OrderBy(one => one.RoundNumber).ThenBy(one => one.Number).ToListAsync());
        var content = sent.First(one => one.Content is not null).Content!;
        foreach (var id in reports)
        {
            var report = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == id));
            await world.WriteAsync(report, content with { Measure = content.Measure with { Title = report.Title }, Declarations = content.Declarations with { Reasons = [] } });
            await world.ConfirmAsync(report, content.Partnership.Partners[0].Organisation);
        }
    }

    private static async Task WriteAsync(this World world, GrantCase report, NeedReport content) =>
        await world.ActingAsync(await world.PersonAsync(Scenes.Owner), async recorder =>
        {
            await recorder.SaveDraftAsync(report, ReportPart.Applicant, 0, content.Applicant, CancellationToken.None);
            await recorder.SaveDraftAsync(report, ReportPart.Measure, 0, content.Measure, CancellationToken.None);
            await recorder.SaveDraftAsync(report, ReportPart.Need, 0, content.Need, CancellationToken.None);
            await recorder.SaveDraftAsync(report, ReportPart.Partnership, 0, content.Partnership, CancellationToken.None);
            await recorder.SaveDraftAsync(report, ReportPart.Criteria, 0, content.Criteria, CancellationToken.None);
            await recorder.SaveDraftAsync(report, ReportPart.Budget, 0, content.Budget, CancellationToken.None);
            return await recorder.SaveDraftAsync(report, ReportPart.Declarations, 0, content.Declarations, CancellationToken.None);
        });

    private static async Task ConfirmAsync(this World world, GrantCase report, Guid partner)
    {
        var (id, request) = (new Ref<GrantCase>(report.Id), Guid.CreateVersion7());
        var asked = await world.ActingAsync(await world.PersonAsync(Scenes.Owner), recorder =>
            recorder.RecordAsync(id, new AskForConfirmation(request, ConfirmationKind.Partner, partner), null, CancellationToken.None));
        if (asked is Recorded.Hindered(var hindrances) && hindrances.Any(hindrance => hindrance.Code == AskForConfirmation.NotDemanded.Code)) { return; }
        asked.ShouldBeOfType<Recorded.Done>();
        var written = await world.AskAsync(async db => DraftContent.Report(report, (await db.Drafts.Where(row => row.CaseId == report.Id).ToListAsync()).ToDictionary(row => Enum.Parse<ReportPart>(row.Part), row => row.Content)));
        var hash = ConfirmedPart.HashOf(written, ConfirmationKind.Partner, partner);
        (await world.ActingAsync(await world.PersonAsync(Partner), recorder => recorder.RecordAsync(id, new ConfirmReport(request, hash, ""), null, CancellationToken.None)))
            .ShouldBeOfType<Recorded.Done>();
    }
}
