using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class StageReleaseTests
{
    private const int Groups = 1;
    private const int Forum = 2;
    private const int Decision = 3;

    [Theory]
    [InlineData("Oslo", AReport.Reg, UnitKind.Kindergarten, "RWG-OSLO-KG")]
    [InlineData("Oslo", AReport.Des, UnitKind.School, "RWG-OSLO-SCH")]
    [InlineData("Oslo", AReport.Kl, UnitKind.School, "RWG-OSLO-KG RWG-OSLO-SCH")]
    [InlineData("Oslo", AReport.Kl, UnitKind.Kindergarten, "RWG-OSLO-KG RWG-OSLO-SCH")]
    [InlineData("Akershus", AReport.Kl, UnitKind.School, "RWG-AKERSHUS")]
    [InlineData("Østfold", AReport.Reg, UnitKind.Kindergarten, "RWG-OSTFOLD")]
    [InlineData("Buskerud fylkeskommune", AReport.Des, UnitKind.UpperSecondary, "RWG-VIKENFK")]
    public void A_case_comes_to_the_groups_of_its_region_and_scheme_R_41(string region, string scheme, UnitKind unit, string codes)
    {
        var lists = Lists(Groups, Case(AList.First, region, scheme, unit));
        lists.Select(list => list.Body.Code).ShouldBe(codes.Split(' '));
        lists.ShouldAllBe(list => list.SchemeCode == scheme && list.Lines.Count == 1);
    }

    [Theory]
    [InlineData("Oslo", "SAF-OSLO", 1)]
    [InlineData("Akershus", "SAF-VIKEN", 6)]
    [InlineData("Østfold fylkeskommune", "SAF-VIKEN", 6)]
    public void A_case_comes_to_the_forum_of_its_region_R_42(string region, string code, int regions)
    {
        var list = Lists(Forum, Case(AList.First, region, AReport.Des)).ShouldHaveSingleItem();
        list.Body.Code.ShouldBe(code);
        list.Regions.Count.ShouldBe(regions);
        list.Regions.ShouldContain(region);
    }

    [Fact]
    public void A_body_gets_a_list_per_scheme_with_the_cases_in_the_order_of_their_numbers()
    {
        var lists = Lists(Groups, Case(AList.Second, "Akershus", AReport.Des, number: 2), Case(AList.First, "Akershus", AReport.Des), Case(AList.Stranger, "Akershus", AReport.Reg, UnitKind.Kindergarten));
        lists.Select(list => list.SchemeCode).ShouldBe([AReport.Reg, AReport.Des]);
        lists[1].Lines.Select(line => line.Case).ShouldBe([AList.First, AList.Second]);
    }

    [Fact]
    public void There_are_no_lists_at_the_decision() => Lists(Decision, Case(AList.First, "Oslo", AReport.Des)).ShouldBeEmpty();

    [Fact]
    public void What_the_groups_agree_on_starts_filled_in_the_forums_list_R_42()
    {
        var line = ForumLine(
            Ranked("RWG-OSLO-KG", LineOutcome.Partial, AReport.Amounts(200_000), "Rammen"),
            Ranked("RWG-OSLO-SCH", LineOutcome.Partial, AReport.Amounts(200_000), "Rammen"));
        (line.Outcome, line.Amounts, line.Reason).ShouldBe((LineOutcome.Partial, AReport.Amounts(200_000), "Rammen"));
        line.Rank.ShouldBeNull();
        line.Groups.Select(group => group.BodyCode).ShouldBe(["RWG-OSLO-KG", "RWG-OSLO-SCH"]);
    }

    [Fact]
    public void What_the_groups_disagree_on_starts_empty_with_both_beside_R_42()
    {
        var line = ForumLine(
            Ranked("RWG-OSLO-KG", LineOutcome.Partial, AReport.Amounts(200_000), "Rammen"),
            Ranked("RWG-OSLO-SCH", LineOutcome.Partial, AReport.Amounts(200_001), "Rammen"));
        (line.Outcome, line.Amounts, line.Reason).ShouldBe((null, YearAmounts.Zero, ""));
        line.Groups.Select(group => group.Amounts.Year1.Kroner).ShouldBe([200_000, 200_001]);
    }

    [Fact]
    public void What_a_group_leaves_to_the_forum_starts_empty() =>
        ForumLine(Ranked("RWG-OSLO-SCH", LineOutcome.Deferred, YearAmounts.Zero, "Forumet avgjør")).Outcome.ShouldBeNull();

    [Fact]
    public void An_unfinished_line_of_a_group_starts_empty() =>
        ForumLine(new Recommendation().Do(AList.Open("RWG-OSLO-SCH", Groups, AReport.Kl))).Outcome.ShouldBeNull();

    [Fact]
    public void The_bodies_of_a_case_see_it_and_from_the_forum_stage_every_forum_R_53()
    {
        var one = Case(AList.First, "Oslo", AReport.Des);
        var group = ARound.Body("RWG-OSLO-SCH").Id;
        var readers = StageRelease.Readers(Moment.RuleSet, Groups, ARound.Bodies, one, []);
        readers.ShouldBe([group]);
        StageRelease.Readers(Moment.RuleSet, Forum, ARound.Bodies, one, readers).ShouldBe([group, ARound.Body("SAF-OSLO").Id, ARound.Body("SAF-VIKEN").Id]);
        StageRelease.Readers(Moment.RuleSet, Decision, ARound.Bodies, one, readers).ShouldBe([group]);
    }

    private static RecommendationLine ForumLine(params Recommendation[] before) =>
        StageRelease.Lists(Moment.RuleSet, Forum, ARound.Bodies, [Case(AList.First, "Oslo", AReport.Kl)], before).ShouldHaveSingleItem().Lines.ShouldHaveSingleItem();

    private static Recommendation Ranked(string body, LineOutcome outcome, YearAmounts amounts, string reason) =>
        new Recommendation().Do(AList.Open(body, Groups, AReport.Kl)).Do(new RankCases([new(AList.First, 1, outcome, amounts, reason)]));

    private static IReadOnlyList<PlannedList> Lists(int stage, params ReleasedCase[] cases) => StageRelease.Lists(Moment.RuleSet, stage, ARound.Bodies, cases, []);

    private static ReleasedCase Case(Guid id, string region, string scheme, UnitKind unit = UnitKind.School, int number = 1) =>
        new(id, $"2027-{scheme}-{number:0000}", "Tiltak", "Kommunen", region, scheme, AList.Asked, IsNonCollective: false, [unit]);
}
