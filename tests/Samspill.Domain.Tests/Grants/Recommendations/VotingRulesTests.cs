using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class VotingRulesTests
{
    private static readonly FinaliseRecommendation ByVote = AList.Consensus with { Mode = DecisionMode.Vote, Vote = new Vote(5, 4, 0, "") };

    // The body has said that it does not agree, and that a member wants to vote (V-33).
    private static Recommendation Disagreed => AList.RankedForum().Do(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true));

    // More than half of 17 seats: 9 are enough, 8 are not (V-37).
    [Fact]
    public void Is_hindered_without_quorum() =>
        Tried(AList.Consensus with { Voters = AList.Voters(8) }).ThenHindered(VotingRules.NoQuorum, exactly: true).Arguments.ShouldBe([8, 17]);

    [Fact]
    public void Is_done_with_quorum() => Tried(AList.Consensus with { Voters = AList.Voters(9) }).ThenDone<RecommendationFinalised>();

    [Fact]
    public void Is_hindered_by_exactly_half_of_an_even_number_of_seats()
    {
        Tried(AList.Consensus with { Voters = AList.Voters(8) }, AList.Sight with { Seats = AList.Seats(16) }).ThenHindered(VotingRules.NoQuorum, exactly: true);
        Tried(AList.Consensus with { Voters = AList.Voters(9) }, AList.Sight with { Seats = AList.Seats(16) }).ThenDone<RecommendationFinalised>();
    }

    [Theory]
    [InlineData("SF-1", "CountyGovernor")]
    [InlineData("STATPED-1", "Statped")]
    public void Is_hindered_when_somebody_without_a_vote_is_counted_R_43_V_34_V_35(string seat, string category) =>
        Tried(AList.Consensus with { Voters = [.. AList.Voters(9), new Voter(seat, category, IsDeputy: false)] })
            .ThenHindered(VotingRules.SeatWithoutVote, exactly: true).Arguments.ShouldBe([seat]);

    [Fact]
    public void Is_done_with_deputies_who_have_the_same_authority_R_50() =>
        Tried(AList.Consensus with { Voters = [.. AList.Voters(9).Select(voter => voter with { IsDeputy = true })] }).ThenDone<RecommendationFinalised>();

    [Fact]
    public void Is_hindered_when_member_and_deputy_of_a_seat_are_both_counted_R_50_V_36() =>
        Tried(AList.Consensus with { Voters = [.. AList.Voters(9), new Voter("P-1", "UnionPool", IsDeputy: true)] })
            .ThenHindered(VotingRules.SeatTwice, exactly: true);

    [Fact]
    public void Is_done_by_a_majority_R_43() => Tried(ByVote).ThenDone<RecommendationFinalised>().Final.Vote!.Cast.ShouldBe(9);

    [Fact]
    public void Is_hindered_by_a_vote_where_the_rules_ask_for_agreement_R_43()
    {
        var agreement = Moment.RuleSet with { Policies = [.. Moment.RuleSet.Policies.Select(policy => policy with { AllowsVote = false })] };
        Scenario.Given(AList.RankedForum(), agreement, AList.Sight).When(ByVote).ThenHindered(VotingRules.ConsensusRequired, exactly: true);
        Scenario.Given(AList.RankedForum(), agreement, AList.Sight).When(AList.Consensus).ThenDone<RecommendationFinalised>();
    }

    [Theory]
    [InlineData(-1, 4, 0)]
    [InlineData(5, -1, 0)]
    [InlineData(5, 4, -1)]
    public void Is_hindered_by_negative_votes_R_43(int @for, int against, int abstained) =>
        Tried(ByVote with { Vote = new Vote(@for, against, abstained, "") }).ThenHindered(VotingRules.VoteMissing, exactly: true);

    [Fact]
    public void Is_hindered_without_the_votes_R_43() => Tried(ByVote with { Vote = null }).ThenHindered(VotingRules.VoteMissing, exactly: true);

    [Fact]
    public void Is_hindered_by_more_votes_than_voters_R_43() =>
        Tried(ByVote with { Vote = new Vote(6, 3, 1, "") }).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true).Arguments.ShouldBe([10L, 9]);

    [Fact]
    public void Is_hindered_by_votes_too_many_to_add() =>
        Tried(ByVote with { Vote = new Vote(1_500_000_000, 0, 1_500_000_000, "") }).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true);

    [Fact]
    public void Is_hindered_by_a_tie_c_5() => Tried(ByVote with { Vote = new Vote(4, 4, 1, "") }).ThenHindered(VotingRules.ListTied, exactly: true).Arguments.ShouldBe([4, 4]);

    [Fact]
    public void Is_hindered_when_more_are_against_than_for_c_5() => Tried(ByVote with { Vote = new Vote(3, 4, 1, "") }).ThenHindered(VotingRules.NotCarried, exactly: true);

    [Theory]
    [InlineData(5, 4, true)]
    [InlineData(4, 4, false)]
    [InlineData(3, 2, true)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, false)]
    public void More_than_half_of_the_votes_cast_carry_abstentions_left_out_c_5(int @for, int against, bool carries) =>
        new Vote(@for, against, Abstained: 7, "").Carries(50).ShouldBe(carries);

    [Theory]
    [InlineData(BodyKind.CooperationForum)]
    [InlineData(BodyKind.RegionalWorkingGroup)]
    public void Bodies_of_Oslo_and_Viken_may_vote_R_43(BodyKind body) => Moment.RuleSet.PolicyOf(body).AllowsVote.ShouldBeTrue();

    private static Decided<Recommendation> Tried(FinaliseRecommendation act, ListSight? sight = null) =>
        Scenario.Given(Disagreed, Moment.RuleSet, sight ?? AList.Sight).When(act);
}
