using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Grants.NeedReports;

namespace Samspill.Web.Tests.Input;

/// <summary>A report that builds on an earlier one begins with its texts, and says where each came from until somebody changes it.</summary>
public sealed class PrefillTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Texts_are_fetched_with_number_and_date_and_amounts_are_not()
    {
        var (earlier, page) = (await EarlierAsync(), await OpenAsync());

        var begun = await page.SubmitAsync(("SchemeCode", earlier.SchemeCode), ("Title", "Bygger på i fjor"), ("From", earlier.Id.ToString()));

        begun.ShouldBe(HttpStatusCode.Redirect);
        var id = Guid.Parse(begun.Location!.Split('/')[2]);
        using var visitor = await world.AsAsync(Scenes.Owner);
        var need = await visitor.GetAsync(ReportParts.Address(id, ReportPart.Need));
        need.Typed("Form.Assessment").ShouldBe(earlier.Content!.Need.Assessment);
        need.Document.QuerySelector("main")!.TextContent.ShouldContain($"Hentet fra {earlier.Number}, sendt");
        need.Commands.ShouldBeLessThanOrEqualTo(12);
        (await visitor.GetAsync(ReportParts.Address(id, ReportPart.Measure))).Typed("Form.Title").ShouldBe("Bygger på i fjor");
        (await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == id).Select(row => row.Part).ToListAsync()))
            .ShouldBe(["Applicant", "Measure", "Need", "Partnership", "Criteria"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_value_somebody_changes_is_no_longer_fetched_and_the_others_still_are()
    {
        var (earlier, page) = (await EarlierAsync(), await OpenAsync());
        var begun = await page.SubmitAsync(("SchemeCode", earlier.SchemeCode), ("Title", "Endret etterpå"), ("From", earlier.Id.ToString()));
        var id = Guid.Parse(begun.Location!.Split('/')[2]);
        using var visitor = await world.AsAsync(Scenes.Owner);
        var address = ReportParts.Address(id, ReportPart.Need);
        int Fetched(PageSeen seen) => seen.Document.QuerySelectorAll("main p").Count(line => line.TextContent.Contains("Hentet fra", StringComparison.Ordinal));
        var before = await visitor.GetAsync(address);

        (await before.SaveAsync(("Form.Assessment", "Vurdert på nytt i høst."))).ShouldBe(HttpStatusCode.Redirect);

        Fetched(await visitor.GetAsync(address)).ShouldBe(Fetched(before) - 1);
    }

    [Fact]
    public async Task A_report_of_another_scheme_is_pointed_out_and_what_was_typed_is_kept()
    {
        var (earlier, page) = (await EarlierAsync(), await OpenAsync());

        var answer = await page.SubmitAsync(("SchemeCode", earlier.SchemeCode == "DES" ? "REG" : "DES"), ("Title", "Feil ordning"), ("From", earlier.Id.ToString()));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Errors.ShouldContain(Answers.Text("prefill.other-owner-or-scheme"));
        answer.Typed("Title").ShouldBe("Feil ordning");
        answer.Document.QuerySelectorAll<IHtmlInputElement>("input[name=From]").Single(choice => choice.IsChecked).Value.ShouldBe(earlier.Id.ToString());
    }

    [Fact]
    public async Task A_report_of_somebody_else_cannot_be_built_on()
    {
        var other = await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.SubmittedAt != null && !one.OwnerName.StartsWith("Ringerike")));

        var answer = await (await OpenAsync()).SubmitAsync(("SchemeCode", other.SchemeCode), ("Title", "Fra andre"), ("From", other.Id.ToString()));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await world.AskAsync(db => db.Cases.AnyAsync(one => one.Title == "Fra andre"))).ShouldBeFalse();
    }

    private Task<GrantCase> EarlierAsync() => world.AskAsync(db => db.Cases.AsNoTracking()
        .Where(one => one.OwnerName.StartsWith("Ringerike") && one.SubmittedAt != null && one.Status != CaseStatus.Withdrawn).OrderBy(one => one.Number).FirstAsync());

    private async Task<PageSeen> OpenAsync() => await (await world.AsAsync(Scenes.Owner)).GetAsync(Urls.StartNeedReport);
}
