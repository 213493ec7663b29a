using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Disagreement before a vote, votes on one case, ties, dissent (c.5; V-33 to V-38; g-20).</summary>
public sealed class VotingAtTheTableTests
{
    private static readonly RecordDisagreement OnFirst = new(AList.First, "Fire mener tiltaket er for dyrt.", AsksForVote: true);
    private static readonly TableSight Seats = AList.Table with { VotingSeats = 17 };
    private static readonly FinaliseRecommendation Voted = AList.Consensus with { Mode = DecisionMode.Vote, Vote = new Vote(5, 4, 0, "") };

    [Fact]
    public void A_list_is_voted_on_only_after_a_recorded_disagreement_and_a_members_wish_V_33()
    {
        Finished(AList.RankedForum(), Voted).ThenHindered(VotingRules.DisagreementMissing, exactly: true).Field.ShouldBe("Mode");
        Finished(AList.RankedForum().Do(OnFirst with { Case = null, AsksForVote = false }), Voted).ThenHindered(VotingRules.DisagreementMissing, exactly: true);
        Finished(AList.RankedForum().Do(OnFirst), Voted).ThenHindered(VotingRules.DisagreementMissing, exactly: true);
        Finished(AList.RankedForum().Do(OnFirst with { Case = null }), Voted).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void A_disagreement_needs_reasons_and_a_case_of_the_list_V_33()
    {
        Tried(AList.RankedForum(), OnFirst with { Reasons = " " }).ThenHindered(RecordDisagreement.ReasonsMissing, exactly: true);
        Tried(AList.RankedForum(), OnFirst with { Reasons = AReport.TextOf(1001) }).ThenHindered(RecordDisagreement.ReasonsMissing, exactly: true);
        Tried(AList.RankedForum(), OnFirst with { Case = AList.Stranger }).ThenHindered(LineRules.UnknownCase, exactly: true);
        Tried(AList.RankedForum().Do(new DeclareBodyRecusal(AList.First, "Eier")), OnFirst).ThenHindered(LineRules.Recused, exactly: true);
    }

    [Fact]
    public void A_case_is_voted_on_only_after_disagreement_about_it_or_the_whole_list_V_33()
    {
        var vote = new VoteOnCase(AList.First, 8, 4, 1);
        Tried(AList.RankedForum(), vote).ThenHindered(VotingRules.DisagreementMissing, exactly: true);
        Tried(AList.RankedForum().Do(OnFirst with { Case = AList.Second }), vote).ThenHindered(VotingRules.DisagreementMissing, exactly: true);
        Tried(AList.RankedForum().Do(OnFirst), vote).ThenDone<CaseVoted>().Vote.Result.ShouldBe(VoteResult.Carried);
        Tried(AList.RankedForum().Do(OnFirst with { Case = null }), vote).ThenDone<CaseVoted>().Concerns().ShouldBe([AList.First]);
    }

    [Fact]
    public void Equal_voices_defer_the_case_and_leave_the_rest_of_the_list_c_5()
    {
        var list = AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 6, 6, 1), Seats);
        (list.Lines[0].Outcome, list.Lines[0].Amounts, list.Lines[0].Rank).ShouldBe((LineOutcome.Deferred, YearAmounts.Zero, 1));
        list.Lines[1].Outcome.ShouldBe(LineOutcome.None);
        Finished(list, AList.Consensus).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void A_lost_vote_leaves_the_case_without_a_proposal_and_a_carried_one_leaves_it_as_it_is()
    {
        var list = AList.RankedForum().Do(OnFirst);
        Tried(list, new VoteOnCase(AList.First, 4, 8, 0)).ThenDone<CaseVoted>().Vote.Result.ShouldBe(VoteResult.Lost);
        var lost = AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 4, 8, 0), Seats);
        Finished(lost, AList.Consensus).ThenHindered(LinesToFinish.CaseWithoutOutcome, exactly: true);
        list.Do(new VoteOnCase(AList.First, 8, 4, 0), Seats).Lines[0].Outcome.ShouldBe(LineOutcome.Full);
    }

    [Fact]
    public void Voices_are_counted_without_those_who_step_aside_and_need_a_quorum_V_37_V_38()
    {
        var list = AList.RankedForum().Do(OnFirst);
        Tried(list, new VoteOnCase(AList.First, 5, 3, 0)).ThenHindered(VoteOnCase.NoQuorumInCase, exactly: true).Arguments.ShouldBe([8L, 17]);
        Tried(list, new VoteOnCase(AList.First, 17, 1, 0)).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true);
        var member = Somebody.Holding(ARound.Body("SAF-OSLO").Id, Role.ForumMember).ButAnother();
        var aside = list.Do(new DeclareBodyRecusal(AList.First, "Eier"), Moment.By(member, AList.Table));
        var seen = Seats with { Roster = [new Sitting(member.Person, null, IsDeputy: false, Votes: true)] };
        Scenario.Given(aside, Moment.RuleSet, seen).When(new VoteOnCase(AList.First, 10, 7, 0)).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true).Arguments.ShouldBe([17L, 16]);
        Scenario.Given(aside, Moment.RuleSet, seen).When(new VoteOnCase(AList.First, 10, 6, 0)).ThenDone<CaseVoted>();
    }

    [Fact]
    public void There_must_be_voices_and_something_to_vote_on_R_43()
    {
        var list = AList.RankedForum().Do(OnFirst);
        Tried(list, new VoteOnCase(AList.First, -1, 12, 0)).ThenHindered(VotingRules.VoteMissing, exactly: true);
        Tried(list, new VoteOnCase(AList.First, 0, 0, 12)).ThenHindered(VotingRules.VoteMissing, exactly: true);
        Tried(AList.OfForum().Do(OnFirst), new VoteOnCase(AList.First, 8, 4, 0)).ThenHindered(VoteOnCase.NothingProposed, exactly: true);
        Scenario.Given(list, Moment.RuleSet with { Policies = [.. Moment.RuleSet.Policies.Select(policy => policy with { AllowsVote = false })] }, Seats)
            .When(new VoteOnCase(AList.First, 8, 4, 0)).ThenHindered(VotingRules.ConsensusRequired, exactly: true);
    }

    [Fact]
    public void A_dissent_is_written_down_also_after_the_list_was_finished_while_the_body_has_it_c_5()
    {
        var dissent = new RecordDissent(null, "Vi ville ha delt likt.");
        AList.Final.Do(dissent).Proceedings.Dissents[0].Text.ShouldBe("Vi ville ha delt likt.");
        Tried(AList.RankedGroup(), dissent with { Text = "" }).ThenHindered(RecordDissent.TextMissing, exactly: true);
        Tried(AList.RankedGroup(), dissent with { Text = AReport.TextOf(1001) }).ThenHindered(RecordDissent.TextMissing, exactly: true);
        Scenario.Given(AList.Final, Moment.RuleSet, new TableSight(RoundStage: 2)).When(dissent).ThenHindered(LineRules.StagePassed, exactly: true);
    }

    [Fact]
    public void What_came_of_the_last_vote_binds_what_is_handed_over_c_5()
    {
        var back = new ChangeLine(AList.First, LineOutcome.Full, AList.Asked, "", 2);
        VoteNotFollowed(AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 5, 5, 0), Seats).Do(back)).ShouldBeTrue();
        VoteNotFollowed(AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 5, 5, 0), Seats)).ShouldBeFalse();
        VoteNotFollowed(AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 3, 9, 0), Seats).Do(back)).ShouldBeTrue();
        VoteNotFollowed(AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 3, 9, 0), Seats).Do(back with { Outcome = LineOutcome.None, Amounts = YearAmounts.Zero, Reason = "Dyrt" })).ShouldBeFalse();
        var carried = AList.RankedForum().Do(OnFirst).Do(new VoteOnCase(AList.First, 9, 3, 0), Seats);
        VoteNotFollowed(carried).ShouldBeFalse();
        var less = carried.Do(back with { Outcome = LineOutcome.Partial, Amounts = AReport.Amounts(100_000, 0), Reason = "Mindre", Seen = 1 });
        VoteNotFollowed(less).ShouldBeTrue();
        VoteNotFollowed(less.Do(new VoteOnCase(AList.First, 9, 3, 0), Seats)).ShouldBeFalse();
    }

    [Fact]
    public void A_group_that_does_not_agree_hands_over_alternatives_and_a_forum_cannot_g_25()
    {
        var act = AList.Consensus with { Mode = DecisionMode.Alternatives };
        Finished(AList.RankedGroup().Do(OnFirst), act).ThenHindered(FinaliseRecommendation.AlternativesMissing, exactly: true);
        Finished(AList.RankedGroup().Do(new SaveAlternative("B", "")), act).ThenHindered(VotingRules.DisagreementMissing, exactly: true);
        Finished(AList.RankedGroup().Do(OnFirst).Do(new SaveAlternative("B", "")), act).ThenDone<RecommendationFinalised>();
        Finished(AList.RankedForum().Do(OnFirst).Do(new SaveAlternative("B", "")), act).ThenHindered(VotingRules.ConsensusRequired, exactly: true);
    }

    private static bool VoteNotFollowed(Recommendation list) => AList.Consensus.Hindrances(list, new Given(Somebody.WithAllRoles, Scenario.Now, Moment.RuleSet) { Sights = [AList.Sight, Seats with { RoundStage = list.StageIndex }] }).Contains(LinesToFinish.VoteNotFollowed);

    private static Decided<Recommendation> Finished(Recommendation list, FinaliseRecommendation act) => Scenario.Given(list, Moment.RuleSet, AList.Sight).When(act);

    private static Decided<Recommendation> Tried(Recommendation list, Act<Recommendation> act) => Scenario.Given(list, Moment.RuleSet, Seats).When(act);
}
