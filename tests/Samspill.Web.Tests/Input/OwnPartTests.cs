using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>A partner that is asked writes its own part of the draft, and nobody else does (b.2).</summary>
public sealed class OwnPartTests
{
    [Fact]
    public async Task The_partner_writes_how_teacher_education_benefits_and_nothing_else_there()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.ChangedSinceConfirmedAsync();
        using var partner = await own.World.AsAsync(Scenes.Partner);
        var page = await partner.GetAsync(Urls.NeedReportPart(draft.Id, "partnerskap"));
        page.ShouldBe(HttpStatusCode.OK);

        (await page.SaveAsync(("Form.TeacherEducation", "Studentene følger arbeidet gjennom hele året."), ("Form.Description", "Forsøk"))).ShouldBe(HttpStatusCode.Redirect);

        var part = await PartnershipAsync(own.World, draft);
        part.TeacherEducation.ShouldBe("Studentene følger arbeidet gjennom hele året.");
        part.Description.ShouldNotBe("Forsøk");
        part.Partners.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_partner_writes_its_own_budget_lines_and_the_split_follows()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.ChangedSinceConfirmedAsync();
        var before = await BudgetAsync(own.World, draft);
        using var partner = await own.World.AsAsync(Scenes.Partner);
        var page = await partner.GetAsync(Urls.NeedReportPart(draft.Id, "budsjett"));

        (await page.SaveAsync(("Form.Lines[0].Year1", "111 000"), ("Form.CoordinatorNote", "Forsøk"))).ShouldBe(HttpStatusCode.Redirect);

        var budget = await BudgetAsync(own.World, draft);
        budget.Lines.Where(line => line.Kind == LineKind.PartnerCost).Sum(line => line.Amounts.Year1).Kroner.ShouldBe(111_000);
        budget.Lines.Where(line => line.Kind != LineKind.PartnerCost).ShouldBe(before.Lines.Where(line => line.Kind != LineKind.PartnerCost));
        budget.CoordinatorNote.ShouldBe(before.CoordinatorNote);
        budget.SharedIn(1).ShouldBe(budget.RequestedIn(1));
        var row = await own.World.AskAsync(db => db.Drafts.AsNoTracking().FirstAsync(one => one.CaseId == draft.Id && one.Part == nameof(ReportPart.Budget)));
        var split = DraftWritings.Read(row)["Budget.Recipients"];
        (split.Role, split.ScopeName).ShouldBe((Role.PartnerConfirmer, "Universitetet i Sørøst-Norge"), "the partner changed the split, not the program");
    }

    [Fact]
    public async Task Other_parts_are_read_and_not_written_by_the_partner()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.ChangedSinceConfirmedAsync();
        using var partner = await own.World.AsAsync(Scenes.Partner);
        var page = await partner.GetAsync(Urls.NeedReportPart(draft.Id, "behov"));
        page.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("#del").Length.ShouldBe(0);
        (await partner.ForgeAsync(Urls.NeedReportPart(draft.Id, "behov"), ("Form.Assessment", "Forsøk"))).ShouldBe(HttpStatusCode.Forbidden);
        (await partner.GetAsync(Urls.SubmitNeedReport(draft.Id))).ShouldBe(HttpStatusCode.Forbidden);
        (await partner.GetAsync(Urls.Confirmations(draft.Id))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_owner_reads_the_partner_s_fields_with_the_writer_s_name_and_saves_the_rest()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.ChangedSinceConfirmedAsync();
        var before = await PartnershipAsync(own.World, draft);
        using var owner = await own.World.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.NeedReportPart(draft.Id, "partnerskap"));
        page.Control("Form.TeacherEducation").HasAttribute("readonly").ShouldBeTrue();
        page.Document.QuerySelector("main")!.TextContent.ShouldContain("Skrives av Universitetet i Sørøst-Norge");

        (await page.SaveAsync(("Form.Description", "Vi planlegger sammen."))).ShouldBe(HttpStatusCode.Redirect);

        var refused = await (await owner.GetAsync(Urls.NeedReportPart(draft.Id, "partnerskap"))).SaveAsync(("Form.TeacherEducation", "Forsøk"));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ShouldSumUp(DraftRights.NotYours.Said());
        var part = await PartnershipAsync(own.World, draft);
        (part.Description, part.TeacherEducation).ShouldBe(("Vi planlegger sammen.", before.TeacherEducation));
        var budget = await owner.GetAsync(Urls.NeedReportPart(draft.Id, "budsjett"));
        (await budget.SaveAsync(("Form.CoordinatorNote", "Leder arbeidet."))).ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Two_lead_owners_are_refused_with_a_clear_message_and_kept()
    {
        await using var own = await OwnWorld.NewAsync();
        var draft = await own.World.DraftAsync();
        var owner = await own.World.AskAsync(db => db.Organisations.FindAsync(draft.Owner.Value).AsTask());
        using var visitor = await own.World.AsAsync(Scenes.Owner);
        var page = await visitor.GetAsync(Urls.NeedReportPart(draft.Id, "om-sokeren"));

        var answer = await page.SaveAsync(("Form.IsNetwork", "true"), ("Form.Owners[0].Number", owner!.Number));

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Form.Owners[0].Number", ApplicantChecks.TwoLeadOwners.Said(owner.Name));
        answer.Typed("Form.Owners[0].Number").ShouldBe(owner.Number);
    }

    private static async Task<PartnershipPart> PartnershipAsync(World world, GrantCase draft) => (await ReportAsync(world, draft)).Partnership;

    private static async Task<BudgetPart> BudgetAsync(World world, GrantCase draft) => (await ReportAsync(world, draft)).Budget;

    private static Task<NeedReport> ReportAsync(World world, GrantCase draft) => world.AskAsync(async db =>
        DraftSights.Report(draft, await db.Drafts.Where(row => row.CaseId == draft.Id).ToListAsync()));
}
