using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants;

public sealed class PublishRuleSetTests
{
    private static readonly RuleSet Whole = Rules.OsloViken2021;

    [Fact]
    public void A_rule_set_is_kept_as_it_was_published()
    {
        var published = new PublishedRuleSet().Do(new PublishRuleSet(Whole, Somebody.District));
        published.RuleSetId.ShouldBe(Whole.Id);
        published.PublishedAt.ShouldBe(Scenario.Now);
        published.Place.District.ShouldBe(Somebody.District);
        Written(published.Content!).ShouldBe(Written(Whole));
    }

    [Fact]
    public void What_is_not_published_has_no_rules()
    {
        new PublishedRuleSet().RuleSetId.ShouldBeNull();
        new PublishedRuleSet().Content.ShouldBeNull();
    }

    [Fact]
    public void Is_hindered_without_stages() =>
        Tried(Whole with { Stages = [] }).ThenHindered(PublishRuleSet.NoStages, exactly: true);

    [Fact]
    public void Is_hindered_when_the_last_stage_does_not_decide_R_46() =>
        Tried(Whole with { Stages = [.. Whole.Stages.SkipLast(1)] }).ThenHindered(PublishRuleSet.LastStageDoesNotDecide, exactly: true).Arguments.ShouldBe(["forum"]);

    [Fact]
    public void Is_hindered_by_a_stage_whose_deadline_is_unknown() =>
        Tried(Whole with { Deadlines = [.. Whole.Deadlines.Where(deadline => deadline.Key != "groups")] })
            .ThenHindered(PublishRuleSet.UnknownDeadline, exactly: true).Arguments.ShouldBe(["groups", "groups"]);

    [Fact]
    public void Is_hindered_by_a_route_to_an_unknown_region() =>
        Tried(Whole with { Routing = [.. Whole.Routing, new Route("Hedmark", null, [], "RWG-X")] })
            .ThenHindered(PublishRuleSet.UnknownRegion, exactly: true).Arguments.ShouldBe(["Hedmark"]);

    [Fact]
    public void Is_hindered_by_a_scheme_without_a_provision() =>
        Tried(First(scheme => scheme with { Provision = scheme.Provision with { Source = "" } }))
            .ThenHindered(PublishRuleSet.SchemeWithoutProvision, exactly: true).Arguments.ShouldBe([LocalCompetence2021.Reg]);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Is_hindered_by_a_percentage_that_is_none(int percent, bool hindered)
    {
        RuleSet[] all =
        [
            First(scheme => scheme with { OwnSharePercent = new(percent, scheme.Provision) }),
            First(scheme => scheme with { NonCollectiveCapPercent = new(percent, scheme.Provision) }),
            Whole with { CoordinatorWarnPercent = Whole.CoordinatorWarnPercent with { Value = percent } },
            Whole with { Policies = [.. Whole.Policies.Select(policy => policy with { QuorumPercent = percent })] },
            Whole with { Policies = [.. Whole.Policies.Select(policy => policy with { MajorityPercent = percent })] },
        ];
        all.Select(rules => Tried(rules).Outcome is Outcome.Hindered).ShouldAllBe(shown => shown == hindered);
        if (hindered) { Tried(all[0]).ThenHindered(PublishRuleSet.PercentOutOfRange, exactly: true).Arguments.ShouldBe([percent]); }
    }

    [Fact]
    public void Is_hindered_when_it_asks_for_a_confirmation_nobody_can_be_asked_for()
    {
        var second = LocalCompetence2021.OsloAndVikenVersion2;
        Tried(second).ThenDone<RuleSetPublished>();
        var demands = second.Confirmations!.Select(demand => demand.Kind == ConfirmationKind.Authority ? demand with { Demand = Demand.Optional } : demand);
        Tried(second with { Confirmations = [.. demands] }).ThenHindered(PublishRuleSet.ConfirmationWithoutParty, exactly: true);
    }

    [Fact]
    public void Is_published_once() =>
        Scenario.Given(new PublishedRuleSet().Do(new PublishRuleSet(Whole, Somebody.District)))
            .When(new PublishRuleSet(Whole, Somebody.District)).ThenHindered(SpineHindrances.AlreadyOpened, exactly: true);

    [Fact]
    public void Is_asked_for_where_the_district_is()
    {
        var act = new PublishRuleSet(Whole, Somebody.District);
        act.Requires.ShouldBe(Permission.PublishRules);
        act.PlaceOf(new PublishedRuleSet()).District.ShouldBe(Somebody.District);
    }

    private static RuleSet First(Func<Scheme, Scheme> change) => Whole with { Schemes = [change(Whole.Schemes[0]), .. Whole.Schemes.Skip(1)] };

    private static Decided<PublishedRuleSet> Tried(RuleSet content) =>
        Scenario.Given(new PublishedRuleSet()).When(new PublishRuleSet(content, Somebody.District));

    private static string Written(RuleSet content) => System.Text.Json.JsonSerializer.Serialize(content, FactNames.Json);
}
