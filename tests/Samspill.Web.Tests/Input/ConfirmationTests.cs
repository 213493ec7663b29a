using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Tests.Input;

/// <summary>Confirming as somebody else, what is no longer there, and what one has not been asked about.</summary>
public sealed class ConfirmationTests
{
    [Theory]
    [InlineData("Koordinator ved OsloMet")]
    [InlineData("Rådgiver i deltakende kommune")]
    [InlineData(Scenes.UnionRep)]
    [InlineData("Attestant")]
    public async Task An_address_that_was_sent_on_opens_for_nobody_else_and_says_who_can(string person)
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var visitor = await own.World.AsAsync(person);

        var page = await visitor.GetAsync(Urls.ConfirmReport(draft.Id, request.Id));

        page.ShouldBe(HttpStatusCode.NotFound);
        page.Title.ShouldBe(Answers.Text("confirmations.stranger"));
        page.Body.ShouldNotContain(draft.Number);
        page.Body.ShouldContain(Answers.Text("Role.PartnerConfirmer"));
        var unknown = await visitor.GetAsync(Urls.ConfirmReport(draft.Id, Guid.CreateVersion7()));
        unknown.Document.QuerySelector("main")!.TextContent.ShouldBe(page.Document.QuerySelector("main")!.TextContent, "nobody learns whether there is a request");
        (await visitor.ForgeAsync(Urls.ConfirmReport(draft.Id, request.Id), ("SeenHash", "x"))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_sign_in_the_address_is_no_key()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        var page = await own.World.Visitor().GetAsync(Urls.ConfirmReport(draft.Id, request.Id));
        page.ShouldBe(HttpStatusCode.Redirect);
        page.Location.ShouldNotBeNull().ShouldContain(Urls.SignIn);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_shown_is_not_confirmed_and_the_comment_is_kept()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var partner = await own.World.AsAsync(Scenes.Partner);
        var page = await partner.GetAsync(Urls.ConfirmReport(draft.Id, request.Id));
        await ChangeAsync(own.World, draft, "Nye mål for alle enhetene, som partneren ikke har sett ennå, skrevet etterpå.");

        var answer = await page.SubmitAsync(("Comment", "Vi er med"));

        answer.ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSumUp(ConfirmReport.ChangedSinceSeen.Said());
        answer.Typed("Comment").ShouldBe("Vi er med");
        answer.Body.ShouldContain("som partneren ikke har sett");
        (await answer.SubmitAsync()).ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(own.World, draft, request)).Comment.ShouldBe("Vi er med");
    }

    [Fact]
    public async Task A_changed_part_shows_what_changed_and_the_party_is_asked_once()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var partner = await own.World.AsAsync(Scenes.Partner);

        var page = await partner.GetAsync(Urls.ConfirmReport(draft.Id, request.Id));

        page.Body.ShouldContain(Answers.Text("confirmations.differences"));
        (await own.World.FactsAsync(draft.Id, nameof(AskAgain))).ShouldBe(2, "partner and union representative confirmed what was changed");
        await ChangeAsync(own.World, draft, "Enda en endring i målene, og den skal ikke gi en ny melding til partneren.");
        (await own.World.FactsAsync(draft.Id, nameof(AskAgain))).ShouldBe(2);
        (await page.SubmitAsync()).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_union_representative_sees_its_part_alone()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.UnionRep);
        using var union = await own.World.AsAsync(Scenes.UnionRep);

        var page = await union.GetAsync(Urls.ConfirmReport(draft.Id, request.Id));

        page.ShouldBe(HttpStatusCode.OK);
        page.Body.ShouldNotContain(Answers.Text("confirmations.read-all"));
        page.Body.ShouldNotContain(Answers.Text("report.assessment"));
        (await union.GetAsync(Urls.Case(draft.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await union.GetAsync(Urls.NeedReportPart(draft.Id, "budsjett"))).ShouldBe(HttpStatusCode.NotFound);
        (await union.GetAsync(Urls.Overview)).Body.ShouldContain(Urls.ConfirmReport(draft.Id, request.Id));
    }

    [Fact]
    public async Task Once_a_request_is_withdrawn_the_party_sees_nothing()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var partner = await own.World.AsAsync(Scenes.Partner);
        (await partner.GetAsync(Urls.Case(draft.Id))).ShouldBe(HttpStatusCode.OK);
        using var owner = await own.World.AsAsync(Scenes.Owner);

        (await (await owner.GetAsync(Urls.WithdrawConfirmationRequest(draft.Id, request.Id))).SubmitAsync()).ShouldBe(HttpStatusCode.Redirect);

        (await partner.GetAsync(Urls.Case(draft.Id))).ShouldBe(HttpStatusCode.NotFound);
        (await partner.GetAsync(Urls.NeedReportPart(draft.Id, "partnerskap"))).ShouldBe(HttpStatusCode.NotFound);
        (await partner.GetAsync(Urls.ConfirmReport(draft.Id, request.Id))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_override_without_reason_and_attachment_is_refused_at_both_fields()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var owner = await own.World.AsAsync(Scenes.Owner);

        var answer = await (await owner.GetAsync(Urls.OverrideConfirmation(draft.Id, request.Id))).SubmitAsync();

        answer.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ShouldPointAt("Reasons", OverrideConfirmation.ReasonsMissing.Said());
        answer.ShouldPointAt("Attachment", OverrideConfirmation.EvidenceMissing.Said());
        (await answer.SubmitAsync(("Reasons", "Bekreftet i brev"), ("Attachment", Guid.CreateVersion7().ToString()))).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Declining_says_why_and_the_owner_asks_again()
    {
        await using var own = await OwnWorld.NewAsync();
        var (draft, request) = await AskedAsync(own.World, ConfirmationKind.Partner);
        using var partner = await own.World.AsAsync(Scenes.Partner);
        var form = await partner.GetAsync(Urls.DeclineToConfirm(draft.Id, request.Id));
        (await form.SubmitAsync()).ShouldPointAt("Reasons", DeclineToConfirm.ReasonsMissing.Said());
        (await form.SubmitAsync(("Reasons", "Vi har ikke folk til dette."))).ShouldBe(HttpStatusCode.Redirect);

        using var owner = await own.World.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.Confirmations(draft.Id));
        page.Body.ShouldContain("Vi har ikke folk til dette.");
        (await owner.ForgeAsync(Urls.Confirmations(draft.Id), ("Again", request.Id.ToString()), ("Seen", page.Document.QuerySelector("input[name=Seen]")!.GetAttribute("value")!))).ShouldBe(HttpStatusCode.Redirect);
        (await partner.GetAsync(Urls.Overview)).Body.ShouldContain(Urls.ConfirmReport(draft.Id, request.Id));
    }

    private static async Task<(GrantCase Draft, ConfirmationRequest Request)> AskedAsync(World world, ConfirmationKind kind)
    {
        var draft = await world.ChangedSinceConfirmedAsync();
        return (draft, draft.Confirmations.Single(request => request.Kind == kind));
    }

    private static async Task<GivenConfirmation> StateAsync(World world, GrantCase draft, ConfirmationRequest request) =>
        (await world.AskAsync(db => db.Cases.AsNoTracking().FirstAsync(one => one.Id == draft.Id))).Request(request.Id)!.Confirmed.ShouldNotBeNull();

    private static async Task ChangeAsync(World world, GrantCase draft, string goals)
    {
        using var owner = await world.AsAsync(Scenes.Owner);
        var page = await owner.GetAsync(Urls.NeedReportPart(draft.Id, "tiltaket"));
        (await page.SaveAsync(("Form.Goals", goals))).ShouldBe(HttpStatusCode.Redirect);
    }
}
