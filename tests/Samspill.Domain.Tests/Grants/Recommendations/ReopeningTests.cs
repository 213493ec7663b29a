using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Lists that are opened again, cases that leave, running measures, and groups' orders put together.</summary>
public sealed class ReopeningTests
{
    private static readonly ReopenRecommendation Reopen = new("Et beløp var skrevet feil.");

    [Fact]
    public void A_finished_list_is_opened_with_a_reason_and_remembers_how_it_was_finished()
    {
        var list = AList.Final.Do(Reopen);
        (list.IsFinal, list.Proceedings.Reopenings[0].Was.MinutesReference).ShouldBe((false, "Referat 1/2027"));
        var fact = Tried(AList.Final, Reopen).ThenDone<RecommendationReopened>();
        fact.Concerns().ShouldBe([AList.First, AList.Second]);
        fact.ReasonGiven().ShouldBe(Reopen.Reasons);
        list.Do(new ChangeLine(AList.First, LineOutcome.None, YearAmounts.Zero, "Rettet", 1)).Lines[0].Reason.ShouldBe("Rettet");
    }

    [Fact]
    public void Is_hindered_when_not_final_without_reasons_and_when_the_next_stage_is_released()
    {
        Tried(AList.RankedGroup(), Reopen).ThenHindered(ReopenRecommendation.NotFinal, exactly: true);
        Tried(AList.Final, Reopen with { Reasons = " " }).ThenHindered(ReopenRecommendation.ReasonsMissing, exactly: true);
        Tried(AList.Final, Reopen with { Reasons = AReport.TextOf(1001) }).ThenHindered(ReopenRecommendation.ReasonsMissing, exactly: true);
        Scenario.Given(AList.Final, Moment.RuleSet, new TableSight(RoundStage: 2)).When(Reopen).ThenHindered(ReopenRecommendation.TooLate, exactly: true);
    }

    [Theory]
    [InlineData(CaseStatus.Withdrawn, LeftBecause.Withdrawn)]
    [InlineData(CaseStatus.Dismissed, LeftBecause.Dismissed)]
    public void A_case_that_no_longer_stands_leaves_the_list_and_the_others_close_up_c_2_20(CaseStatus status, LeftBecause because)
    {
        var list = AList.RankedGroup().Do(new TakeOutCase(AList.First), new LeavingSight(status));
        list.Lines.Select(line => (line.Case, line.Rank)).ShouldBe([(AList.Second, 1)]);
        (list.Proceedings.Left[0].Number, list.Proceedings.Left[0].Because).ShouldBe((AList.OfGroup().Lines[0].Number, because));
    }

    [Fact]
    public void A_case_that_stands_stays_and_a_finished_list_is_left_as_it_is()
    {
        var withdrawn = new LeavingSight(CaseStatus.Withdrawn);
        Scenario.Given(AList.RankedGroup(), Moment.RuleSet, new LeavingSight(CaseStatus.Approved)).When(new TakeOutCase(AList.First)).ThenHindered(TakeOutCase.StillStands, exactly: true);
        Scenario.Given(AList.Final, Moment.RuleSet, withdrawn).When(new TakeOutCase(AList.First)).ThenHindered(LineRules.AlreadyFinal, exactly: true);
        Scenario.Given(AList.RankedGroup(), Moment.RuleSet, withdrawn).When(new TakeOutCase(AList.Stranger)).ThenHindered(LineRules.UnknownCase, exactly: true);
    }

    [Fact]
    public void A_running_measure_stands_before_new_ones_or_has_a_reason_c_2_10()
    {
        var open = AList.Open("RWG-OSLO-SCH", 1, AReport.Des);
        var list = new Recommendation().Do(open with { Lines = [open.Lines[0], open.Lines[1] with { IsRunning = true }] });
        list.Do(new RankCases([new(AList.First, 1, LineOutcome.Full, AList.Asked, ""), new(AList.Second, 2, LineOutcome.Full, AList.Asked, "")]));
        var wide = AList.Sight with { Available = new Nok(9_000_000) };
        Scenario.Given(list, Moment.RuleSet, wide).When(AList.Consensus).ThenHindered(LinesToFinish.RunningFirst, exactly: true).Field.ShouldBe($"Lines.{AList.Second}.Reason");
        Scenario.Given(list.Do(new MoveCase(AList.Second, 1, 1)), Moment.RuleSet, wide).When(AList.Consensus).ThenDone<RecommendationFinalised>();
        list.Do(new MoveCase(AList.Second, 2, 2)).Do(new ChangeLine(AList.Second, LineOutcome.Full, AList.Asked, "Det nye haster.", 3));
        Scenario.Given(list, Moment.RuleSet, wide).When(AList.Consensus).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void The_orders_of_two_groups_are_put_together_in_turns_or_by_part_of_the_frame_R_42()
    {
        Merged(MergeRule.InTurns).Lines.Where(line => line.Rank is not null).OrderBy(line => line.Rank).Select(line => line.Number).ShouldBe(["A1", "B1", "A2", "B2", "A3"]);
        Merged(MergeRule.ByPartOfFrame).Lines.Where(line => line.Rank is not null).OrderBy(line => line.Rank).Select(line => line.Number).ShouldBe(["A1", "B1", "A2", "A3", "B2"]);
        Merged(MergeRule.InTurns).Lines.Single(line => line.Number == "A1").Outcome.ShouldBe(LineOutcome.Full, "one group alone has it");
        Merged(MergeRule.InTurns).Lines.Single(line => line.Number == "C").Rank.ShouldBeNull();
    }

    [Fact]
    public void There_must_be_places_to_put_together_and_whoever_steps_aside_leaves_it_to_others_R_80()
    {
        Tried(AList.OfForum(), new MergeGroups(MergeRule.InTurns)).ThenHindered(MergeGroups.NothingToMerge, exactly: true);
        var list = Unmerged();
        list.Do(new DeclareBodyRecusal(list.Lines[0].Case, "Eier"));
        Tried(list, new MergeGroups(MergeRule.InTurns)).ThenHindered(LineRules.Recused, exactly: true);
    }

    private static Recommendation Merged(MergeRule rule) => Unmerged().Do(new MergeGroups(rule));

    // Group A shares 100 in 50 + 40 + 10, group B shares 20 in 15 + 5: after the second case A has used 90 of a hundred, B all.
    private static Recommendation Unmerged()
    {
        var open = AList.Open("SAF-OSLO", 2, AReport.Des);
        RecommendationLine[] lines = [Line("A1", "RWG-A", 1, 50), Line("A2", "RWG-A", 2, 40), Line("A3", "RWG-A", 3, 10), Line("B1", "RWG-B", 1, 15), Line("B2", "RWG-B", 2, 5), open.Lines[0] with { Case = IdOf("C"), Number = "C" }];
        return new Recommendation().Do(open with { Lines = lines });

        RecommendationLine Line(string number, string group, int rank, long amount) => open.Lines[0] with
        {
            Case = IdOf(number),
            Number = number,
            Asked = AReport.Amounts(amount),
            Groups = [new GroupProposal(group, group, rank, LineOutcome.Full, AReport.Amounts(amount), "Grunn")],
        };
    }

    private static Guid IdOf(string number) => new($"00000000-0000-7000-8000-0000{Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(number.PadRight(4, '0')))}");

    private static Decided<Recommendation> Tried(Recommendation list, Act<Recommendation> act) => Scenario.Given(list, Moment.RuleSet).When(act);
}
