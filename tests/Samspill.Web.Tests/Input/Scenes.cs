using System.Net;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;

namespace Samspill.Web.Tests.Input;

/// <summary>Places in the demo county where somebody can type something wrong.</summary>
internal static class Scenes
{
    public const string Owner = "Kommunalsjef oppvekst";
    public const string Partner = "Koordinator ved universitetet";
    public const string UnionRep = "Tillitsvalgt i Ringerike";
    public const string Caseworker = "Saksbehandler";
    public const string Configurator = "Oppsettansvarlig";
    public const string Coordinator = "Koordinator for arbeidsgruppen, Buskerud";

    /// <summary>The report Ringerike has begun and not sent.</summary>
    public static Task<GrantCase> DraftAsync(this World world, string owner = "Ringerike") => world.AskAsync(db =>
        db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith(owner)).OrderBy(one => one.Number).FirstAsync());

    /// <summary>The report of Ringerike that partner and union representative confirmed before it was changed.</summary>
    public static Task<GrantCase> ChangedSinceConfirmedAsync(this World world) => world.AskAsync(db =>
        db.Cases.AsNoTracking().FirstAsync(one => one.Status == CaseStatus.Draft && one.OwnerName.StartsWith("Ringerike") && one.SchemeCode == "KL"));

    /// <summary>A case the caseworker has in check.</summary>
    public static Task<GrantCase> InCheckAsync(this World world) => world.AskAsync(db =>
        db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Submitted && one.RoundNumber == "demo-2").OrderBy(one => one.Number).FirstAsync());

    /// <summary>The longest list the working group of Buskerud has not finished.</summary>
    public static async Task<Recommendation> OpenListAsync(this World world)
    {
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.BodyCode == "RWG-BUSKERUD").OrderBy(list => list.Id).ToListAsync());
        return lists.Where(list => !list.IsFinal).MaxBy(list => list.Lines.Count)!;
    }

    /// <summary>A list a body has not finished, with two cases or more.</summary>
    public static async Task<Recommendation> ShortListAsync(this World world, string body)
    {
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.BodyCode == body && list.Final == null).OrderBy(list => list.Id).ToListAsync());
        return lists.Where(list => list.Lines.Count > 1).MinBy(list => list.Lines.Count)!;
    }

    /// <summary>The list of Buskerud's group with a case of this owner.</summary>
    public static async Task<Recommendation> TiedListAsync(this World world, string owner)
    {
        var lists = await world.AskAsync(db => db.Recommendations.AsNoTracking().Where(list => list.BodyCode == "RWG-BUSKERUD" && list.Final == null).ToListAsync());
        return lists.First(list => list.Lines.Any(line => line.Owner.StartsWith(owner, StringComparison.Ordinal)));
    }

    public static Task<CallRound> OpenRoundAsync(this World world) => world.AskAsync(db => db.Rounds.AsNoTracking().FirstAsync(round => round.Status == RoundStatus.Open));

    /// <summary>Fills the draft with what Ringerike has written before for the same scheme, so that no rule stops it.</summary>
    public static async Task<GrantCase> CompleteDraftAsync(this World world)
    {
        var (draft, person) = (await world.DraftAsync(), await world.PersonAsync(Owner));
        var sent = await world.AskAsync(db => db.Cases.AsNoTracking().Where(one => one.Owner == draft.Owner && one.SchemeCode == draft.SchemeCode && one.Id != draft.Id).OrderBy(one => one.RoundNumber).ThenBy(one => one.Number).ToListAsync());
        var content = sent.First(one => one.Content is not null).Content! with { };
        content = content with { Measure = content.Measure with { Title = draft.Title } };
        var revisions = await world.AskAsync(db => db.Drafts.Where(row => row.CaseId == draft.Id).ToDictionaryAsync(row => row.Part, row => row.Revision));
        await world.ActingAsync(person, async recorder =>
        {
            await SaveAsync(recorder, draft, ReportPart.Applicant, content.Applicant, revisions);
            await SaveAsync(recorder, draft, ReportPart.Measure, content.Measure, revisions);
            await SaveAsync(recorder, draft, ReportPart.Need, content.Need, revisions);
            await SaveAsync(recorder, draft, ReportPart.Partnership, content.Partnership, revisions);
            await SaveAsync(recorder, draft, ReportPart.Criteria, content.Criteria, revisions);
            await SaveAsync(recorder, draft, ReportPart.Budget, content.Budget, revisions);
            return await SaveAsync(recorder, draft, ReportPart.Declarations, content.Declarations, revisions);
        });
        await world.ConfirmedByPartnerAsync(draft, content);
        return draft;
    }

    /// <summary>Asks the partner of a draft to confirm, who does; the id of the request.</summary>
    public static async Task<Guid> ConfirmedByPartnerAsync(this World world, GrantCase draft, NeedReport content)
    {
        var (id, request, partner) = (new Ref<GrantCase>(draft.Id), Ref<ConfirmationRequest>.New().Value, content.Partnership.Partners[0].Organisation);
        var ask = new AskForConfirmation(request, ConfirmationKind.Partner, partner);
        (await world.ActingAsync(await world.PersonAsync(Owner), recorder => recorder.RecordAsync(id, ask, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        var confirm = new ConfirmReport(request, ConfirmedPart.HashOf(content, ConfirmationKind.Partner, partner), "");
        (await world.ActingAsync(await world.PersonAsync(Partner), recorder => recorder.RecordAsync(id, confirm, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        return request;
    }

    /// <summary>The form that gives the caseworker a role.</summary>
    public static async Task<PageSeen> MandateFormAsync(this World world, Role role = Role.Caseworker)
    {
        var visitor = await world.AsAsync(Configurator);
        var page = await visitor.GetAsync($"{Urls.GiveMandate(await world.PersonAsync(Caseworker))}?rolle={role}");
        page.ShouldBe(HttpStatusCode.OK);
        return page;
    }

    /// <summary>How many facts the ledger has of an act on a case.</summary>
    public static Task<int> FactsAsync(this World world, Guid subject, string act) => world.AskAsync(db => db.Ledger.CountAsync(row => row.SubjectId == subject && row.Act == act));

    private static async Task<DraftSaved> SaveAsync<TPart>(Recorder recorder, GrantCase draft, ReportPart part, TPart content, Dictionary<string, int> revisions)
    {
        var saved = await recorder.SaveDraftAsync(draft, part, revisions.GetValueOrDefault(part.ToString()), content, CancellationToken.None);
        return saved.ShouldBeOfType<DraftSaved.Done>();
    }
}
