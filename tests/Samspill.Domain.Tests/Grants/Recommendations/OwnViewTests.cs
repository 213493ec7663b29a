using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>A member's own view, before the common list (c.7 ownViewFirst).</summary>
public sealed class OwnViewTests
{
    private static readonly OwnLine First = new(AList.First, 1, LineOutcome.Full, "Sterkt lokalt behov");
    private static readonly OwnLine Second = new(AList.Second, null, LineOutcome.None, "");
    private static readonly Recommendation Asking = new Recommendation { Id = AList.Stranger }.Do(
        AList.Open("RWG-OSLO-SCH", 1, AReport.Des), new Given(Somebody.WithAllRoles, Scenario.Now, LocalCompetence2021.OsloAndVikenVersion3));

    private static readonly GiveOwnView Give = new(AList.Stranger, ARound.Body("RWG-OSLO-SCH").Id, ARound.District, Moment.RuleSet.Id, [First, Second]);

    private static readonly Dictionary<string, (IReadOnlyList<OwnLine> Lines, Hindrance Expected)> Wrong = new()
    {
        ["A case without a view"] = ([First], GiveOwnView.CaseMissing),
        ["A case twice"] = ([First, First with { Rank = null, Outcome = LineOutcome.None }, Second], GiveOwnView.CaseTwice),
        ["The same place twice"] = ([First, Second with { Rank = 1 }], RankCases.RankTwice),
        ["A place that is not there"] = ([First with { Rank = 3 }, Second], LineRules.RankOutOfRange),
        ["Money without a place"] = ([First with { Rank = null }, Second], GiveOwnView.PlaceMissing),
        ["A case that is not in the list"] = ([First, Second, Second with { Case = AList.Stranger }], LineRules.UnknownCase),
        ["A long comment"] = ([First with { Comment = AReport.TextOf(301) }, Second], GiveOwnView.CommentTooLong),
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void Is_hindered_by(string name) => Tried(Give with { Lines = Wrong[name].Lines }).ThenHindered(Wrong[name].Expected, exactly: true);

    [Fact]
    public void Is_given_once_where_the_rule_set_asks_for_it_and_old_rule_sets_do_not_c_7()
    {
        Asking.OwnViewFirst.ShouldBeTrue();
        AList.OfGroup().OwnViewFirst.ShouldBeFalse();
        new OwnView().Do(Give, new OwnViewSight(Asking, 1, HasGiven: false)).Lines.ShouldBe([First, Second]);
        Tried(Give, new OwnViewSight(Asking, 1, HasGiven: true)).ThenHindered(GiveOwnView.AlreadyGiven, exactly: true);
        Tried(Give, new OwnViewSight(AList.OfGroup(), 1, HasGiven: false)).ThenHindered(GiveOwnView.NotAsked, exactly: true);
        Tried(Give, new OwnViewSight(Asking, 2, HasGiven: false)).ThenHindered(LineRules.StagePassed, exactly: true);
    }

    [Fact]
    public void Whoever_steps_aside_in_a_case_gives_no_view_of_it_R_80()
    {
        var list = new Recommendation { Id = AList.Stranger }.Do(AList.Open("RWG-OSLO-SCH", 1, AReport.Des), new Given(Somebody.WithAllRoles, Scenario.Now, LocalCompetence2021.OsloAndVikenVersion3))
            .Do(new DeclareBodyRecusal(AList.Second, "Eier"));
        Tried(Give, new OwnViewSight(list, 1, HasGiven: false)).ThenHindered(LineRules.Recused, exactly: true);
        Tried(Give with { Lines = [First] }, new OwnViewSight(list, 1, HasGiven: false)).ThenDone<OwnViewGiven>();
    }

    [Fact]
    public void A_tie_is_answered_before_the_view_is_given_and_whoever_is_strictly_aside_gives_none_g_3()
    {
        var me = Somebody.WithAllRoles.Person;
        var tied = new OwnViewSight(Asking, 1, HasGiven: false) { Links = [new(me, AList.Second, LinkKind.Owner, "Kommunen")] };
        Under(RecusalMode.StrictItem, Give, tied).ThenHindered(LineRules.LinkUnanswered, exactly: true).Field.ShouldBe($"Lines.{AList.Second}.Outcome");
        Under(RecusalMode.DeclareOnly, Give, tied).ThenDone<OwnViewGiven>();
        var aside = new Recommendation { Id = AList.Stranger }.Do(AList.Open("RWG-OSLO-SCH", 1, AReport.Des), new Given(Somebody.WithAllRoles, Scenario.Now, LocalCompetence2021.OsloAndVikenVersion3))
            .Do(new DeclareBodyRecusal(AList.Second, "Eier"));
        Under(RecusalMode.StrictItem, Give with { Lines = [First] }, tied with { List = aside }).ThenDone<OwnViewGiven>();
        Under(RecusalMode.StrictAll, Give with { Lines = [] }, tied with { List = aside }).ThenDone<OwnViewGiven>();
    }

    [Fact]
    public void The_view_of_a_member_who_stepped_aside_afterwards_is_not_counted_R_80()
    {
        var view = ViewOf(1, LineOutcome.Full);
        var list = AList.RankedGroup().Do(new DeclareBodyRecusal(AList.First, "Eier"));
        var of = ViewComparison.Of(list, [view], RecusalMode.StrictItem);
        (of[0].Views, of[0].Median, of[0].Comments.Count, of[1].Views).ShouldBe((0, (int?)null, 0, 1));
        ViewComparison.Of(list, [view], RecusalMode.StrictAll)[1].Views.ShouldBe(0);
    }

    [Fact]
    public void Views_are_held_together_with_median_spread_and_agreement()
    {
        OwnView[] views = [ViewOf(1, LineOutcome.Full), ViewOf(2, LineOutcome.Full), ViewOf(2, LineOutcome.Partial), ViewOf(null, LineOutcome.None)];
        var of = ViewComparison.Of(Asking, views, RecusalMode.StrictItem)[0];
        (of.Views, of.Median, of.First, of.Last, of.Spread).ShouldBe((4, 2, 1, 2, 1));
        (of.Outcome, of.AgreementPercent, of.Comments.Count).ShouldBe((LineOutcome.Full, 50, 4));
        ViewComparison.Of(Asking, [ViewOf(1, LineOutcome.Full), ViewOf(2, LineOutcome.None)], RecusalMode.StrictItem)[0].Outcome.ShouldBeNull();
        ViewComparison.Of(Asking, [], RecusalMode.StrictItem)[1].AgreementPercent.ShouldBe(0);
    }

    [Fact]
    public void Before_that_the_member_sees_the_cases_alone()
    {
        var list = AList.RankedGroup().Do(new SaveAlternative("B", ""));
        list.HideTable(Somebody.WithAllRoles.Person);
        list.Lines.ShouldAllBe(line => line.Rank == null && line.Outcome == null && line.Amounts == YearAmounts.Zero && line.Reason == "" && line.Revision == 0);
        list.Proceedings.Alternatives.ShouldBeEmpty();
    }

    private static OwnView ViewOf(int? rank, LineOutcome outcome) =>
        new OwnView().Do(Give with { Lines = [new(AList.First, rank ?? 2, outcome, "Kommentar") { Rank = rank }, Second] }, new OwnViewSight(Asking, 1, HasGiven: false));

    private static Decided<OwnView> Under(RecusalMode mode, GiveOwnView act, OwnViewSight sight) => Scenario.Given(
        new OwnView(), Moment.RuleSet with { Policies = [.. Moment.RuleSet.Policies.Select(policy => policy with { Recusal = mode })] }, sight).When(act);

    private static Decided<OwnView> Tried(GiveOwnView act, OwnViewSight? sight = null) => Scenario.Given(new OwnView(), Moment.RuleSet, sight ?? new OwnViewSight(Asking, 1, HasGiven: false)).When(act);
}
