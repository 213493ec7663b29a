using System.Net;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Tests.Casework;

namespace Samspill.Web.Tests.Input;

/// <summary>Forms of acts on a case that ask for a reason: what lacks is told at the field, and what was typed stays (ux.md section 6).</summary>
public sealed class ReasonTests
{
    [Fact]
    public async Task A_reason_that_lacks_is_told_at_its_field_and_with_one_the_act_is_done()
    {
        await using var own = await OwnWorld.NewAsync();
        var cases = await own.World.CasesInCheckAsync(2);
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);

        var recusal = await visitor.GetAsync(Urls.DeclareCaseRecusal(cases[0].Id));
        recusal.Title.ShouldBe(Answers.Text("cases.do.recusal"));
        var answer = await recusal.SaveAsync(("Reason", " "));
        answer.ShouldPointAt("Reason", DeclareCaseRecusal.ReasonsMissing.Said());
        (await answer.SaveAsync(("Reason", "Nær slekt"))).ShouldBe(HttpStatusCode.Redirect);

        var dismissal = await (await visitor.GetAsync(Urls.ProposeDismissal(cases[1].Id))).SaveAsync(("Reason", "Ikke en eier"));
        dismissal.ShouldPointAt("Ground", Answers.Text("cases.dismissal.ground-missing"));
        dismissal.Typed("Reason").ShouldBe("Ikke en eier");
        (await dismissal.SaveAsync(("Ground", nameof(DismissalGround.NotEligible)))).ShouldBe(HttpStatusCode.Redirect);
        (await own.World.CaseAsync(cases[1].Id)).Status.ShouldBe(CaseStatus.DismissalProposed);

        var again = await visitor.GetAsync(Urls.ProposeDismissal(cases[1].Id));
        again.Document.QuerySelectorAll("main form").ShouldBeEmpty("what cannot be done now is explained instead");
        again.Document.QuerySelector("main .ds-alert")!.TextContent.ShouldContain(ProposeDismissal.NotInCheck.Said());
    }
}
