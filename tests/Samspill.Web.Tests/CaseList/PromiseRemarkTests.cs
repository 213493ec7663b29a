using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>A decision in one round is seen in the owner's reports of another that wait for theirs (Q12, R-23).</summary>
public sealed class PromiseRemarkTests
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_promised_meanwhile_stands_in_the_line_of_the_report_that_asks_for_it_too(bool isSameMeasure)
    {
        await using var own = await OwnWorld.NewAsync();
        var drafted = await own.World.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.DecisionDrafted).OrderBy(one => one.Number).ToListAsync());
        var decided = drafted.First(one => one.SchemeCode != "DES" && one.DecisionDraft!.Amounts.Year1 > Nok.Zero);
        var lines = await own.World.AskAsync(db => db.CaseLines.AsNoTracking().Where(line => line.Status == CaseStatus.Approved && line.Asked > 0 && (line.Remarks & ReportRemark.DoubleFunding) == ReportRemark.None).Select(line => line.CaseId).ToListAsync());
        var waits = await own.World.AskAsync(db => db.Cases.AsNoTracking().Where(one => lines.Contains(one.Id) && one.RoundNumber == "demo-4").OrderBy(one => one.Number).FirstAsync());
        var (owner, title) = (decided.Owner, isSameMeasure ? waits.Content!.Measure.Title.ToUpperInvariant() : "Et annet tiltak");
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == waits.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Owner, owner)));
        await own.World.ChangeAsync(db => db.CaseLines.Where(line => line.CaseId == waits.Id).ExecuteUpdateAsync(row => row.SetProperty(line => line.Owner, owner)));
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.Id == decided.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.Title, title)));

        (await own.World.OnCaseAsync(Office.Decider, decided.Id, new DecideGrant())).ShouldBeOfType<Recorded.Done>();

        var found = await own.World.AskAsync(db => db.CaseLines.Where(line => line.CaseId == waits.Id).Select(line => line.Remarks).FirstAsync());
        found.HasFlag(ReportRemark.DoubleFunding).ShouldBe(isSameMeasure);
    }
}
