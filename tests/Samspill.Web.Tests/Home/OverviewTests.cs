using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Home;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Casework;
using Samspill.Web.Tests.Input;
using Samspill.Web.Texts;

namespace Samspill.Web.Tests.Home;

/// <summary>What waits for each role, until when, by which rule (ux.md sections 1 and 12).</summary>
public sealed class OverviewTests(World world) : IClassFixture<World>
{
    private const int MostCommands = 12;

    public static TheoryData<Role> EveryRole => [.. Roles.All.Select(rules => rules.Role)];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Every_role_is_told_what_waits_by_which_day_and_rule_or_why_nothing_does(Role role)
    {
        foreach (var person in await HoldingAsync(role))
        {
            using var visitor = await world.AsAsync(person);
            var page = await visitor.GetAsync($"{Urls.Overview}?rolle={role}");

            page.ShouldBe(HttpStatusCode.OK);
            page.Commands.ShouldBeLessThanOrEqualTo(MostCommands);
            var duties = page.Document.QuerySelectorAll(".sp-duty").ToList();
            if (duties.Count == 0)
            {
                page.Title.ShouldBe(Answers.Text("overview.nothing-waits"));
                page.Document.QuerySelector("main")!.TextContent.ShouldContain(new TextCatalog().Of(QuietRoles.Of(role)));
            }

            duties.ShouldAllBe(duty => duty.QuerySelector(".sp-date")!.TextContent.Length > 3 && duty.QuerySelector(".sp-law")!.TextContent.Length > 5);
            duties.Count(duty => duty.QuerySelector("a.ds-button:not([data-variant=secondary])") is not null).ShouldBe(Math.Min(1, duties.Count), "only the first duty has a filled button");
            foreach (var link in page.Document.QuerySelectorAll("section[aria-labelledby=plikt] a[href]").Select(link => link.GetAttribute("href")!).Distinct())
            {
                (await visitor.GetAsync(link)).ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    [Theory]
    [InlineData("Kommunalsjef oppvekst", Role.OwnerSubmitter, DutyKind.SubmitReport)]
    [InlineData("Rådgiver oppvekst", Role.OwnerEditor, DutyKind.CompleteReport)]
    [InlineData("Koordinator ved universitetet", Role.PartnerConfirmer, DutyKind.ConfirmReport)]
    [InlineData("Koordinator for arbeidsgruppen, Buskerud", Role.WorkingGroupAdministrator, DutyKind.FinaliseList)]
    [InlineData("Medlem i arbeidsgruppen, Buskerud", Role.WorkingGroupMember, DutyKind.RankCases)]
    [InlineData("Varamedlem i arbeidsgruppen, Buskerud", Role.WorkingGroupDeputy, DutyKind.RankCases)]
    [InlineData("Medlem i samarbeidsforum", Role.ForumMember, DutyKind.RankCases)]
    [InlineData("Sekretær for samarbeidsforum", Role.ForumSecretary, DutyKind.FinaliseList)]
    [InlineData("Saksbehandler", Role.Caseworker, DutyKind.CheckReports)]
    [InlineData("Beslutter", Role.Decider, DutyKind.AnswerLate)]
    public async Task The_demo_county_has_something_for_those_who_do_the_work(string person, Role role, DutyKind kind)
    {
        var duties = await DutiesOfAsync(person);

        duties.ShouldContain(duty => duty.Kind == kind && duty.Held.Role == role);
        duties.ShouldAllBe(duty => !(duty.Day < new DateOnly(2020, 1, 1)) && duty.Key.Length > 10);
        duties.Select(duty => duty.Key).ShouldBeUnique();
        duties.Select(duty => duty.Day ?? DateOnly.MaxValue).ShouldBeInOrder();
    }

    [Fact]
    public async Task Somebody_with_several_roles_and_places_sees_as_whom_and_can_look_at_one_of_them()
    {
        using var visitor = await world.AsAsync("Kommunalsjef oppvekst");
        var page = await visitor.GetAsync(Urls.Overview);
        page.Document.QuerySelectorAll("#rolle option").Length.ShouldBe(4);
        page.Document.QuerySelectorAll("#hos option").Length.ShouldBe(3);
        page.Document.QuerySelectorAll(".sp-duty").ShouldAllBe(duty => duty.TextContent.Contains("Som "));

        var group = page.Document.QuerySelectorAll("#hos option").Single(option => option.TextContent.Contains("Buskerud")).GetAttribute("value");
        var one = await visitor.GetAsync($"{Urls.Overview}?hos={group}");

        one.Document.QuerySelectorAll(".sp-duty").ShouldHaveSingleItem().TextContent.ShouldContain("Buskerud");
        one.Document.QuerySelectorAll("#hos option[selected]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(group);
    }

    [Theory]
    [InlineData("?rolle=Tull&hos=tull&gjelder=tull&side=tull")]
    [InlineData("?rolle=System&hos=00000000-0000-0000-0000-000000000001&gjelder=999&runde=finnes-ikke&side=99999")]
    public async Task What_makes_no_sense_in_the_address_is_passed_over(string query)
    {
        using var visitor = await world.AsAsync("Saksbehandler");
        var page = await visitor.GetAsync(Urls.Overview + query);
        page.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll(".sp-duty").ShouldNotBeEmpty();
    }

    [Fact]
    public void Many_alike_are_one_line_with_a_link_to_each_and_few_are_a_line_each()
    {
        var held = new HeldMandate(Ref<GrantCase>.New().Value, Role.PartnerConfirmer, Ref<GrantCase>.New().Value);
        var (round, day) = (Ref<GrantCase>.New().Value, new DateOnly(2025, 2, 1));
        Duty Asked(int number) => new(DutyKind.ConfirmReport, held, day.AddDays(-number % 3), $"/{number}", 1, "Lesing", $"2025-DES-{number:0000}") { Round = round, RoundNumber = "demo-1", About = $"{number}" };

        Duties.Grouped(Enumerable.Range(1, Duties.MostAlike).Select(Asked)).Count.ShouldBe(Duties.MostAlike);
        var many = Duties.Grouped(Enumerable.Range(1, 60).Select(Asked)).ShouldHaveSingleItem();
        (many.Count, many.Day, many.IsGroup).ShouldBe((60, day.AddDays(-2), true));
        many.Url.ShouldBe("/oversikt?gjelder=ConfirmReport&runde=demo-1");
        foreach (var language in TextCatalog.Languages) { DutiesInWords.Of(new TextCatalog { Language = language }, many).ShouldContain("60"); }
    }

    [Fact]
    public void Every_kind_of_duty_has_words_in_three_languages()
    {
        foreach (var kind in Enum.GetValues<DutyKind>())
        {
            var one = new Duty(kind, new HeldMandate(Guid.Empty, Role.Caseworker, Guid.Empty), new DateOnly(2025, 2, 1), "/", 1, "Lesing", "2025-DES-0001");
            foreach (var texts in TextCatalog.Languages.Select(language => new TextCatalog { Language = language }))
            {
                new[] { DutiesInWords.Of(texts, one), DutiesInWords.Act(texts, one), DutiesInWords.Detail(texts, one), DutiesInWords.Source(texts, one) }
                    .ShouldAllBe(text => text.Length > 3 && !text.Contains('{'), $"{kind} in {texts.Language}");
            }
        }
    }

    [Fact]
    public async Task Many_reports_to_confirm_are_one_line_and_behind_it_each_of_them()
    {
        await using var own = await OwnWorld.NewAsync();
        var partner = "Koordinator ved OsloMet";
        var person = new Ref<Person>(await own.World.PersonAsync(partner));
        var organisation = await own.World.AskAsync(db => db.Mandates.Where(row => row.Person == person).Select(row => row.Scope).FirstAsync());
        var drafts = await own.World.AskAsync(async db => (await db.Cases.AsNoTracking().Where(one => one.Status == CaseStatus.Draft && one.RoundNumber == "demo-1").ToListAsync()));
        drafts.Count.ShouldBeGreaterThan(Duties.MostAlike);
        await own.World.ChangeAsync(async db =>
        {
            db.ConfirmationRequests.AddRange(drafts.Select(draft => new Web.Storage.ConfirmationRow { Id = Guid.CreateVersion7(), CaseId = draft.Id, Kind = Domain.Grants.Rules.ConfirmationKind.Partner, Organisation = organisation, Waits = true }));
            await db.SaveChangesAsync();
        });
        using var visitor = await own.World.AsAsync(partner);

        var page = await visitor.GetAsync(Urls.Overview);
        var link = page.Document.QuerySelectorAll(".sp-duty a[href^='/oversikt?gjelder=ConfirmReport']").ShouldHaveSingleItem();
        var each = await visitor.GetAsync(link.GetAttribute("href")!);

        each.Document.QuerySelectorAll(".sp-duty").Length.ShouldBeGreaterThanOrEqualTo(drafts.Count);
        each.Document.QuerySelectorAll(".sp-duty a.ds-button").ShouldAllBe(button => button.GetAttribute("href")!.Contains("/bekreft/"));
        each.Commands.ShouldBeLessThanOrEqualTo(MostCommands);
    }

    [Fact]
    public async Task What_a_colleague_has_taken_waits_for_the_colleague_and_what_nobody_has_for_both()
    {
        await using var own = await OwnWorld.NewAsync();
        var (colleague, me) = (await own.World.SecondCaseworkerAsync(), await own.World.PersonAsync(Scenes.Caseworker));
        var cases = (await own.World.CasesInCheckAsync(100)).Where(one => one.RoundNumber == "demo-2").ToList();
        foreach (var (subject, person) in new[] { (cases[0], me), (cases[1], me), (cases[2], colleague) })
        {
            (await own.World.OnCaseAsync(Scenes.Caseworker, subject.Id, new Domain.Grants.Casework.AssignCase(new Ref<Person>(person)))).ShouldBeOfType<Recorded.Done>();
        }

        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var duties = (await visitor.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty").Where(duty => duty.TextContent.Contains("demo-2")).ToList();

        var mine = duties.Single(duty => duty.TextContent.Contains(Answers.Text("duties.assigned-to-me")));
        mine.TextContent.ShouldContain(Answers.Text("overview.check-reports", 2));
        duties.Single(duty => duty.TextContent.Contains(Answers.Text("duties.assigned-to-nobody"))).TextContent.ShouldContain(Answers.Text("overview.check-reports", cases.Count - 3));
        var list = await visitor.GetAsync(mine.QuerySelector("a.ds-button")!.GetAttribute("href")!);
        list.Document.QuerySelectorAll("main tbody tr").Length.ShouldBe(2, "the list shows what the duty counts");
    }

    [Fact]
    public async Task A_member_who_gives_a_view_first_is_asked_for_it_and_one_with_a_tie_to_answer_it_c_7_g_3()
    {
        await using var own = await OwnWorld.NewAsync();
        var list = await own.World.OpenListAsync();
        await own.World.ChangeAsync(db => db.Recommendations.Where(row => row.Id == list.Id).ExecuteUpdateAsync(row => row.SetProperty(one => one.OwnViewFirst, true)));
        using var member = await own.World.AsAsync("Medlem i arbeidsgruppen, Buskerud");

        var page = await member.GetAsync(Urls.Overview);

        page.Document.QuerySelectorAll(".sp-duty a.ds-button").Select(link => link.GetAttribute("href")).ShouldContain(Urls.OwnView(list.Id));
        page.Commands.ShouldBeLessThanOrEqualTo(MostCommands);
        (await member.GetAsync(Urls.OwnView(list.Id))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Many_drafts_of_a_round_are_one_line_that_leads_to_the_package()
    {
        await using var own = await OwnWorld.NewAsync();
        var round = await own.World.AskAsync(db => db.Cases.Where(one => one.Status == CaseStatus.Granted).Select(one => one.RoundNumber).FirstAsync());
        await own.World.ChangeAsync(db => db.Cases.Where(one => one.RoundNumber == round && one.Status == CaseStatus.Granted).ExecuteUpdateAsync(row => row.SetProperty(one => one.Status, CaseStatus.DecisionDrafted)));
        using var decider = await own.World.AsAsync("Beslutter");

        var link = (await decider.GetAsync(Urls.Overview)).Document.QuerySelectorAll(".sp-duty a.ds-button").Single(link => link.GetAttribute("href") == Urls.DecidePackage(round));

        link.TextContent.ShouldBe(Answers.Text("duties.act-package"));
        (await decider.GetAsync(Urls.DecidePackage(round))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_caseworker_with_a_view_of_their_own_begins_there_and_others_here()
    {
        await using var own = await OwnWorld.NewAsync();
        var person = await own.World.PersonAsync(Scenes.Caseworker);
        await own.World.ChangeAsync(async db =>
        {
            db.SavedViews.Add(new Web.Storage.SavedView { Id = Guid.CreateVersion7(), Person = person, Name = "Mine", Query = "saksbehandler=meg", IsDefault = true });
            await db.SaveChangesAsync();
        });

        (await LandedAsync(own.World, Scenes.Caseworker)).ShouldBe(Urls.Cases);
        (await LandedAsync(own.World, "Beslutter")).ShouldBe(Urls.Overview);
    }

    private static async Task<string?> LandedAsync(World world, string title)
    {
        var reference = new Ref<Person>(await world.PersonAsync(title));
        var mandate = await world.AskAsync(db => db.Mandates.Where(row => row.Person == reference).Select(row => row.Id).FirstAsync());
        using var visitor = world.Visitor();
        var token = ((AngleSharp.Html.Dom.IHtmlInputElement)(await visitor.GetAsync(Urls.SignIn)).Document.QuerySelector("input[name=__skjema]")!).Value;
        return (await visitor.PostAsync(Urls.SignIn, [new("person", reference.Value.ToString()), new("mandate", mandate.ToString()), new("__skjema", token)])).Location;
    }

    private Task<List<string>> HoldingAsync(Role role) => world.AskAsync(async db =>
    {
        var held = (await db.Mandates.AsNoTracking().Where(held => held.Role == role).ToListAsync()).ConvertAll(held => held.Person.Value);
        var titles = await db.Persons.Where(person => held.Contains(person.Id)).Select(person => person.DisplayName).ToListAsync();
        titles.ShouldNotBeEmpty($"nobody in the demo county is {role}");
        return titles;
    });

    private async Task<IReadOnlyList<Duty>> DutiesOfAsync(string title)
    {
        var person = await world.PersonAsync(title);
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(world.Services);
        var current = (CurrentActor)scope.ServiceProvider.GetService(typeof(CurrentActor))!;
        current.SignedInAs(Principal.Of(person));
        var reader = (Reader)scope.ServiceProvider.GetService(typeof(Reader))!;
        var today = OsloTime.DayOf(world.Clock.GetUtcNow());
        return Duties.InOrder(await new DutyReader(reader, await current.GetAsync(CancellationToken.None), today).ReadAsync(CancellationToken.None));
    }
}
