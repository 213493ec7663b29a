using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Notices;

/// <summary>Things that happen in the county and that people should be told of.</summary>
internal static class Telling
{
    public static readonly string[] WritersOfRingerike = ["Kommunalsjef oppvekst", "Nettverkskoordinator, Ringeriksregionen", "Rådgiver oppvekst"];

    /// <summary>Ringerike submits its report.</summary>
    public static async Task<GrantCase> SubmitAsync(this World world)
    {
        var draft = await world.CompleteDraftAsync();
        using var visitor = await world.AsAsync(Scenes.Owner);
        var review = await visitor.GetAsync(Urls.SubmitNeedReport(draft.Id));
        (await review.SaveAsync()).ShouldBe(System.Net.HttpStatusCode.Redirect);
        return draft;
    }

    /// <summary>The caseworker returns a report of Ringerike, to be mended within some days.</summary>
    public static async Task<GrantCase> ReturnAsync(this World world, int days = 7)
    {
        var subject = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && one.OwnerName.StartsWith("Ringerike")).OrderBy(one => one.Number).FirstAsync());
        var by = OsloTime.DayOf(world.Clock.GetUtcNow()).AddDays(days);
        var act = new ReturnForCorrection([new Defect(ReportPart.Need, "Grunnlaget mangler")], "", by);
        var person = await world.PersonAsync(Scenes.Caseworker);
        var recorded = await world.ActingAsync(person, recorder => recorder.RecordAsync(new Ref<GrantCase>(subject.Id), act, subject.Version, CancellationToken.None));
        recorded.ShouldBeOfType<Recorded.Done>();
        return subject;
    }

    /// <summary>The virus scanner stops a file of a report, one that is sent or one that is not.</summary>
    public static async Task<GrantCase> StopFileAsync(this World world, bool isSent)
    {
        var (file, subject) = await world.AskAsync(async db =>
        {
            var cases = await db.Cases.AsNoTracking().Where(one => isSent == (one.Status != CaseStatus.Draft)).ToListAsync();
            var files = await db.Attachments.AsNoTracking().ToListAsync();
            var chosen = files.First(one => one.State != AttachmentState.Infected && !one.IsRemoved && cases.Exists(row => row.Id == one.Case.Value));
            return (chosen, cases.Single(row => row.Id == chosen.Case.Value));
        });
        await using var scope = world.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(Actor.TheSystem);
        var recorded = await scope.ServiceProvider.GetRequiredService<Recorder>().RecordAsync(new Ref<Attachment>(file.Id), new RecordScan(AttachmentState.Infected, "Eicar"), null, CancellationToken.None);
        recorded.ShouldBeOfType<Recorded.Done>();
        return subject;
    }

    /// <summary>The notices of a kind, with the titles of those who have them.</summary>
    public static Task<List<(string Person, Notice Notice)>> NoticesAsync(this World world, NoticeKind kind, Guid subject) => world.AskAsync(async db =>
    {
        var rows = await db.Notices.AsNoTracking().Where(row => row.Kind == kind && row.SubjectId == subject)
            .Join(db.Persons, row => row.Person, person => person.Id, (row, person) => new { person.DisplayName, row }).ToListAsync();
        return rows.OrderBy(row => row.DisplayName, StringComparer.Ordinal).Select(row => (row.DisplayName, row.row)).ToList();
    });
}
