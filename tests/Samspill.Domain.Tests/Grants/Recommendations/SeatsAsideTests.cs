using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Quorum and votes count seats, and never the same seat twice (c.5, g-3; V-36 to V-38).</summary>
public sealed class SeatsAsideTests
{
    private static readonly Actor Member = Somebody.Holding(ARound.Body("SAF-OSLO").Id, Role.ForumMember).ButAnother();
    private static readonly Actor Deputy = Somebody.Holding(ARound.Body("SAF-OSLO").Id, Role.ForumDeputy).ButAnother();
    private static readonly Sitting InSeat = new(Member.Person, "P-9", IsDeputy: false, Votes: true);
    private static readonly Sitting InPlace = new(Deputy.Person, "P-9", IsDeputy: true, Votes: true);

    [Fact]
    public void Member_and_deputy_of_one_seat_take_one_vote_off_the_case_c_5()
    {
        var list = Aside(Aside(Disputed(), Member), Deputy);
        Voted(list, 10, 6, InSeat, InPlace).ThenDone<CaseVoted>();
        Voted(list, 11, 6, InSeat, InPlace).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true).Arguments.ShouldBe([17L, 16]);
    }

    [Fact]
    public void A_deputy_who_is_not_recused_keeps_the_seat_in_the_count_R_50()
    {
        Voted(Aside(Disputed(), Member), 11, 6, InSeat, InPlace).ThenDone<CaseVoted>();
        Voted(Aside(Disputed(), Member), 11, 6, InSeat).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true);
    }

    [Fact]
    public void A_seat_without_a_vote_takes_nothing_off_V_35() =>
        Voted(Aside(Disputed(), Member), 11, 6, InSeat with { Seat = "STATPED", Votes = false }).ThenDone<CaseVoted>();

    [Fact]
    public void Somebody_whose_seat_is_not_known_takes_one_off_as_before_V_38() =>
        Voted(Aside(Disputed(), Member), 11, 6, InSeat with { Seat = null }).ThenHindered(VotingRules.MoreVotesThanVoters, exactly: true);

    [Fact]
    public void Somebody_who_has_left_the_body_takes_nothing_off_and_the_successor_has_the_seat_V_38()
    {
        var successor = InSeat with { Person = Deputy.Person };
        Voted(Aside(Disputed(), Member), 11, 6).ThenDone<CaseVoted>();
        Voted(Aside(Disputed(), Member), 11, 6, successor).ThenDone<CaseVoted>();
        Finished(Aside(AList.RankedForum(), Member), AList.Voters(9), successor).ThenDone<RecommendationFinalised>();
        Recusing.OnRoll(Aside(AList.RankedForum(), Member), RecusalMode.StrictItem, [successor]).ShouldBeEmpty();
    }

    [Fact]
    public void A_seat_that_is_known_goes_before_a_mandate_that_says_none_V_38()
    {
        var list = Aside(Disputed(), Member);
        Sitting[] roster = [InSeat with { Seat = null, IsDeputy = true }, InSeat];
        Recusing.SeatsAside(list, AList.First, RecusalMode.StrictItem, roster).ShouldBe(1);
        Recusing.OnRoll(list, RecusalMode.StrictItem, roster).ShouldHaveSingleItem().Seat.ShouldBe("P-9");
    }

    [Fact]
    public void A_recused_member_who_is_absent_is_not_taken_off_those_who_meet_V_38()
    {
        var list = Aside(AList.RankedForum(), Member);
        Finished(list, AList.Voters(9), InSeat).ThenHindered(VotingRules.NoQuorumWithoutRecused, exactly: true);
        Finished(list, [.. AList.Voters(10).Where(voter => voter.Seat != "P-9")], InSeat).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void The_deputy_who_meets_is_counted_when_only_the_member_is_recused_and_not_when_both_are_R_50()
    {
        IReadOnlyList<Voter> met = [.. AList.Voters(9).Select(voter => voter with { IsDeputy = voter.Seat == "P-9" })];
        Finished(Aside(AList.RankedForum(), Member), met, InSeat, InPlace).ThenDone<RecommendationFinalised>();
        Finished(Aside(Aside(AList.RankedForum(), Member), Deputy), met, InSeat, InPlace).ThenHindered(VotingRules.NoQuorumWithoutRecused, exactly: true);
        Finished(Aside(Aside(AList.RankedForum(), Member), Deputy), AList.Voters(10), InSeat, InPlace).ThenDone<RecommendationFinalised>();
    }

    private static Recommendation Disputed() => AList.RankedForum().Do(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true));

    private static Recommendation Aside(Recommendation list, Actor who) => list.Do(new DeclareBodyRecusal(AList.First, "Ansatt"), Moment.By(who, AList.Table));

    private static Decided<Recommendation> Voted(Recommendation list, int yes, int no, params Sitting[] roster) =>
        Scenario.Given(list, Moment.RuleSet, AList.Table with { VotingSeats = 17, Roster = roster }).When(new VoteOnCase(AList.First, yes, no, 0));

    private static Decided<Recommendation> Finished(Recommendation list, IReadOnlyList<Voter> voters, params Sitting[] roster) =>
        Scenario.Given(list, Moment.RuleSet, AList.Sight, AList.Table with { Roster = roster }).When(AList.Consensus with { Voters = voters });
}
