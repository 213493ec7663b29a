using Samspill.Domain.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class ReleaseStageTests
{
    private static readonly ReleaseStage ToGroups = new(1, "");

    [Fact]
    public void The_stages_follow_each_other_to_the_decision()
    {
        ARound.InGroups.StageIndex.ShouldBe(1);
        ARound.InForum.StageIndex.ShouldBe(2);
        ARound.AtDecision.StageIndex.ShouldBe(3);
    }

    [Fact]
    public void Is_hindered_while_the_form_is_open_R_40() => Tried(ARound.Open, ToGroups).ThenHindered(ReleaseStage.NotClosed, exactly: true);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Is_hindered_when_it_is_not_the_next_stage(int stage) =>
        Tried(ARound.Closed, new ReleaseStage(stage, "")).ThenHindered(ReleaseStage.NotTheNextStage, exactly: true);

    [Fact]
    public void Is_hindered_after_the_last_stage() =>
        Tried(ARound.AtDecision, new ReleaseStage(4, "")).ThenHindered(ReleaseStage.NotTheNextStage, exactly: true);

    [Fact]
    public void Is_hindered_while_a_report_is_unchecked_even_with_a_reason_R_40() =>
        Tried(ARound.Closed, ToGroups with { Reasons = "Haster" }, ARound.AllApproved with { Unchecked = 2 })
            .ThenHindered(ReleaseStage.ReportsUnchecked, exactly: true).Arguments.ShouldBe([2]);

    [Fact]
    public void Is_hindered_while_a_report_is_sent_back_R_82() =>
        Tried(ARound.Closed, ToGroups, ARound.AllApproved with { Returned = 1 }).ThenHindered(ReleaseStage.ReportsReturned, exactly: true);

    [Fact]
    public void Is_hindered_when_no_report_goes_on() =>
        Tried(ARound.Closed, ToGroups, ARound.AllApproved with { Approved = 0 }).ThenHindered(ReleaseStage.NoCases, exactly: true);

    [Fact]
    public void Is_hindered_by_an_unfinished_list_and_done_with_a_reason_R_42()
    {
        var unfinished = ARound.AllApproved with { UnfinishedLists = ["RWG-AKERSHUS", "RWG-BUSKERUD"] };
        Tried(ARound.InGroups, new ReleaseStage(2, " "), unfinished).ThenHindered(ReleaseStage.ListsUnfinished, exactly: true).Arguments.ShouldBe(["RWG-AKERSHUS, RWG-BUSKERUD"]);
        Tried(ARound.InGroups, new ReleaseStage(2, "Møtet er flyttet."), unfinished).ThenDone<StageReleased>().ReasonGiven().ShouldBe("Møtet er flyttet.");
    }

    [Fact]
    public void Is_done_when_all_is_ready() => Tried(ARound.Closed, ToGroups).ThenDone<StageReleased>().StageIndex.ShouldBe(1);

    private static Decided<CallRound> Tried(CallRound round, ReleaseStage act, ProgressSight? sight = null) =>
        Scenario.Given(round, Moment.RuleSet, sight ?? ARound.AllApproved).When(act);
}
