using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Tests.Contracts;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Input;

/// <summary>Ids that are unknown or others', forms without a token, acts without a mandate.</summary>
public sealed class ForbiddenTests(World world) : IClassFixture<World>
{
    public static TheoryData<string, string, Permission> Lacking => new()
    {
        { "Attestant", "check", Permission.CheckQuality },
        { "Revisor", "return", Permission.CheckQuality },
        { "Attestant", "dismiss", Permission.DismissCases },
        { "Attestant", "draft", Permission.DraftDecisions },
        { Scenes.Caseworker, "decide", Permission.DecideGrants },
        { "Beslutter", "part", Permission.WriteNeedReport },
        { "Beslutter", "send", Permission.SubmitNeedReport },
        { "Beslutter", "start", Permission.WriteNeedReport },
        { "Observatør i arbeidsgruppen, Buskerud", "rank", Permission.RankCases },
        { "Medlem i arbeidsgruppen, Buskerud", "finalise", Permission.FinaliseRecommendation },
        { "Beslutter", "frame", Permission.SetFrames },
        { "Beslutter", "plan", Permission.PlanRounds },
        { "Attestant", "withdraw", Permission.SubmitNeedReport },
    };

    [Theory, MemberData(nameof(Lacking))]
    public async Task Whoever_lacks_the_mandate_is_told_what_is_missing_and_who_has_it(string person, string act, Permission permission)
    {
        using var visitor = await world.AsAsync(person);

        var answer = await visitor.ForgeAsync(await AddressAsync(act));

        answer.ShouldBe(HttpStatusCode.Forbidden);
        var content = answer.Document.QuerySelector("main")!.TextContent;
        content.ShouldContain(Answers.Text("home.error-lacking"));
        content.ShouldContain(Answers.Text($"permission.{permission}"));
        foreach (var role in Roles.With(permission)) { content.ShouldContain(new TextCatalog().Of(role)); }
    }

    [Theory, InlineData("om-sokeren"), InlineData("budsjett"), InlineData("send"), InlineData("kvittering")]
    public async Task The_report_of_another_municipality_looks_as_if_it_did_not_exist(string part)
    {
        var foreign = await world.DraftAsync("Drammen");
        using var visitor = await world.AsAsync(Scenes.Owner);

        var others = await visitor.GetAsync(Urls.NeedReportPart(foreign.Id, part));
        var unknown = await visitor.GetAsync(Urls.NeedReportPart(Ref<Subject>.New().Value, part));
        var posted = await visitor.ForgeAsync(Urls.NeedReportPart(foreign.Id, part), ("Revision", "1"), ("Form.Title", "Ikke min"));
        var postedUnknown = await visitor.ForgeAsync(Urls.NeedReportPart(Ref<Subject>.New().Value, part), ("Revision", "1"), ("Form.Title", "Ikke min"));

        (others.Status, unknown.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        Same(others).ShouldBe(Same(unknown));
        posted.Status.ShouldBe(postedUnknown.Status);
        ((int)posted.Status).ShouldBeOneOf(404, 405);
        Same(posted).ShouldBe(Same(postedUnknown));
    }

    [Theory, InlineData(""), InlineData("/kvalitetssjekk"), InlineData("/send-tilbake"), InlineData("/trekk"), InlineData("/vedtak"), InlineData("/brev/019a0000-0000-7000-8000-00000000dead")]
    public async Task The_case_of_another_municipality_looks_as_if_it_did_not_exist(string act)
    {
        var foreign = await world.DraftAsync("Drammen");
        using var visitor = await world.AsAsync(Scenes.Owner);

        var others = await visitor.GetAsync(Urls.Case(foreign.Id) + act);
        var unknown = await visitor.GetAsync(Urls.Case(Ref<Subject>.New().Value) + act);

        (others.Status, unknown.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        Same(others).ShouldBe(Same(unknown));
    }

    [Fact]
    public async Task A_form_without_a_token_is_refused_on_every_page()
    {
        var faults = new List<string>();
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        foreach (var route in Samples.Routes(world).Where(route => route != "/ingen-tilgang" && !route.StartsWith("/feil/", StringComparison.Ordinal)))
        {
            var sample = (await Samples.ForAsync(world, route))[0];
            var answer = await visitor.PostAsync(sample.Url, [KeyValuePair.Create("Seen", "1")]);
            if (answer.Status is not (HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed)) { faults.Add($"{sample.Url}: {answer.Status}"); }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_with_the_token_of_somebody_else_is_refused()
    {
        var draft = await world.DraftAsync();
        using var owner = await world.AsAsync(Scenes.Owner);
        using var other = await world.AsAsync(Scenes.Caseworker);
        var page = await other.GetAsync(Urls.Overview);
        var token = page.Document.QuerySelector<IHtmlInputElement>("input[name=__skjema]")!.Value;

        var answer = await owner.PostAsync(Urls.NeedReportPart(draft.Id, "behov"), [KeyValuePair.Create("__skjema", token), KeyValuePair.Create("Form.Assessment", "Falskt")]);

        answer.ShouldBe(HttpStatusCode.BadRequest);
        answer.Title.ShouldBe(Answers.Text("home.error-400"));
    }

    // The reference to the log is different for every request.
    private static string Same(PageSeen page)
    {
        foreach (var reference in page.Document.QuerySelectorAll("main code")) { reference.Remove(); }
        return page.Document.Title + page.Document.QuerySelector("main")!.TextContent;
    }

    private async Task<string> AddressAsync(string act)
    {
        var subject = await world.InCheckAsync();
        return act switch
        {
            "check" => Urls.PassQualityCheck(subject.Id),
            "return" => Urls.ReturnForCorrection(subject.Id),
            "dismiss" => Urls.DismissCase(subject.Id),
            "draft" => Urls.DraftDecision(subject.Id),
            "decide" => Urls.DecideGrant(subject.Id),
            "part" => Urls.NeedReportPart(subject.Id, "behov"),
            "send" => Urls.SubmitNeedReport(subject.Id),
            "withdraw" => Urls.WithdrawNeedReport(subject.Id),
            "start" => Urls.StartNeedReport,
            "rank" => Urls.Recommendation((await world.OpenListAsync()).Id),
            "finalise" => Urls.FinaliseRecommendation((await world.OpenListAsync()).Id),
            "frame" => Urls.SetFrame((await world.OpenRoundAsync()).Number, "DES"),
            "plan" => Urls.PlanRound,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No such act."),
        };
    }
}
