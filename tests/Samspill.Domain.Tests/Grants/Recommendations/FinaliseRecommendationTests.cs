using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class FinaliseRecommendationTests
{
    private static readonly LineChange Last = new(AList.Second, 2, LineOutcome.None, YearAmounts.Zero, "Mindre viktig i år.");

    [Fact]
    public void The_timeline_of_every_case_shows_the_finished_list()
    {
        var fact = Tried(AList.RankedGroup(), AList.Consensus).ThenDone<RecommendationFinalised>();
        fact.Concerns().ShouldBe([AList.First, AList.Second]);
        (fact.BodyName, fact.ReasonGiven()).ShouldBe(("Arbeidsgruppe RWG-OSLO-SCH", "Listen er enstemmig."));
        AList.Final.IsFinal.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(AReport.Schemes), MemberType = typeof(AReport))]
    public void Is_done_in_group_and_forum_with_complete_reports_R_44(string scheme)
    {
        Tried(AList.RankedGroup(scheme), AList.Consensus, AList.SightOf(scheme)).ThenDone<RecommendationFinalised>();
        Tried(AList.RankedForum(scheme), AList.Consensus, AList.SightOf(scheme)).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void Is_hindered_when_already_final() => Tried(AList.Final, AList.Consensus).ThenHindered(LineRules.AlreadyFinal, exactly: true);

    [Fact]
    public void Is_hindered_while_a_case_has_no_outcome_R_41() =>
        Tried(AList.RankedGroup().Do(new RankCases([Last with { Outcome = null }])), AList.Consensus)
            .ThenHindered(LinesToFinish.CaseWithoutOutcome, exactly: true).Field.ShouldBe($"Lines.{AList.Second}.Outcome");

    [Fact]
    public void Is_hindered_while_a_case_that_gets_money_has_no_place_R_41() =>
        Tried(AList.RankedGroup().Do(new RankCases([new(AList.First, null, LineOutcome.Full, AList.Asked, "")])), AList.Consensus)
            .ThenHindered(LinesToFinish.RankMissing, exactly: true);

    [Theory]
    [InlineData(LineOutcome.None, 0)]
    [InlineData(LineOutcome.Deferred, 0)]
    [InlineData(LineOutcome.Partial, 1)]
    public void Is_hindered_without_a_reason_where_a_case_does_not_get_all_R_88(LineOutcome outcome, long amount)
    {
        var change = Last with { Outcome = outcome, Amounts = AReport.Amounts(amount), Reason = " " };
        Tried(AList.RankedGroup().Do(new RankCases([change])), AList.Consensus).ThenHindered(LinesToFinish.ReasonMissing, exactly: true);
        Tried(AList.RankedGroup().Do(new RankCases([change with { Reason = "Rammen" }])), AList.Consensus).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void Is_hindered_without_a_reason_when_a_lower_place_gets_more_of_its_ask_d_3()
    {
        LineChange first = new(AList.First, 1, LineOutcome.Partial, AReport.Amounts(100_000), "Rammen");
        LineChange second = new(AList.Second, 2, LineOutcome.Full, AList.Asked, "");
        var sight = AList.Sight with { Available = new Nok(600_000) };
        Tried(AList.OfGroup().Do(new RankCases([first, second])), AList.Consensus, sight).ThenHindered(LinesToFinish.ReasonMissing, exactly: true);
        Tried(AList.OfGroup().Do(new RankCases([first, second with { Reason = "Siste år" }])), AList.Consensus, sight).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void Is_hindered_while_no_frame_is_entered_R_64() =>
        Tried(AList.RankedGroup(), AList.Consensus, AList.Sight with { Available = null }).ThenHindered(FinaliseRecommendation.FrameMissing, exactly: true);

    [Fact]
    public void The_forum_is_hindered_above_its_frame_and_done_exactly_at_it_c_2_12()
    {
        Tried(AList.RankedForum(), AList.Consensus with { AboveFrameNote = "Viktig" }, AList.Sight with { Available = new Nok(449_999) })
            .ThenHindered(FinaliseRecommendation.AboveFrame, exactly: true).Arguments.ShouldBe([new Nok(450_000), new Nok(449_999)]);
        Tried(AList.RankedForum(), AList.Consensus, AList.Sight with { Available = new Nok(450_000) }).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void The_forum_is_hindered_when_the_forums_together_pass_the_scheme_c_2_12()
    {
        var sight = AList.Sight with { SchemeAvailable = new Nok(1_000_000), OtherForums = new Nok(550_001) };
        Tried(AList.RankedForum(), AList.Consensus, sight).ThenHindered(FinaliseRecommendation.AboveFrame, exactly: true);
        Tried(AList.RankedForum(), AList.Consensus, sight with { OtherForums = new Nok(550_000) }).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void A_group_is_hindered_above_its_frame_until_a_note_says_why_c_2_10()
    {
        var sight = AList.Sight with { Available = new Nok(449_999) };
        Tried(AList.RankedGroup(), AList.Consensus, sight).ThenHindered(FinaliseRecommendation.AboveFrameNoteMissing, exactly: true).Field.ShouldBe("AboveFrameNote");
        Tried(AList.RankedGroup(), AList.Consensus with { AboveFrameNote = "Begge haster." }, sight).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void The_forum_can_refuse_all_when_earlier_years_have_bound_more_than_there_is_e_3()
    {
        LineChange[] nothing = [Last with { Case = AList.First, Rank = 1 }, Last];
        Tried(AList.OfForum().Do(new RankCases(nothing)), AList.Consensus, AList.Sight with { Available = new Nok(-1) }).ThenDone<RecommendationFinalised>();
    }

    // F = 10 000 001 gives a cap of 3 000 000 for both forums' lists together; exactly at it is allowed (e.6).
    [Fact]
    public void The_forum_is_hindered_above_the_cap_of_REG_and_done_exactly_at_it_R_18_e_6()
    {
        var list = new Recommendation().Do(AList.Open("SAF-OSLO", 2, AReport.Reg, nonCollective: true)).Do(AList.Ranking);
        var cap = new Nok(10_000_001).PercentRoundedDown(30);
        var sight = AList.SightOf(AReport.Reg) with { NonCollectiveCap = cap, NonCollectiveElsewhere = cap - new Nok(449_999) };
        Tried(list, AList.Consensus, sight).ThenHindered(FinaliseRecommendation.AboveCap, exactly: true).Arguments.ShouldBe([new Nok(3_000_001), new Nok(3_000_000)]);
        Tried(list, AList.Consensus, sight with { NonCollectiveElsewhere = cap - new Nok(450_000) }).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void A_group_is_not_held_to_the_cap_of_the_whole_county_R_18()
    {
        var list = new Recommendation().Do(AList.Open("RWG-OSLO-KG", 1, AReport.Reg, nonCollective: true)).Do(AList.Ranking);
        Tried(list, AList.Consensus, AList.SightOf(AReport.Reg) with { NonCollectiveCap = Nok.Zero }).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void Is_hindered_when_mandatory_content_is_missing_R_44()
    {
        var report = AReport.Complete(AReport.Des);
        var reports = new Dictionary<Guid, NeedReport> { [AList.First] = report with { Budget = report.Budget with { OwnShare = [] } } };
        Tried(AList.RankedForum(), AList.Consensus, AList.Sight with { Reports = reports })
            .ThenHindered(FinaliseRecommendation.ContentMissing, exactly: true).Arguments.ShouldBe(["I6", "2027-DES-0001"]);
    }

    [Fact]
    public void Is_hindered_without_a_reference_to_the_minutes_R_52() =>
        Tried(AList.RankedGroup(), AList.Consensus with { MinutesReference = " " }).ThenHindered(FinaliseRecommendation.MinutesMissing, exactly: true);

    [Fact]
    public void The_forum_is_hindered_without_a_reference_to_the_plan_and_a_group_is_not_R_48()
    {
        Tried(AList.RankedForum(), AList.Consensus with { PlanReference = " " }).ThenHindered(FinaliseRecommendation.PlanMissing, exactly: true);
        Tried(AList.RankedGroup(), AList.Consensus with { PlanReference = " " }).ThenDone<RecommendationFinalised>();
    }

    [Theory]
    [InlineData("GeneralReason", 4000)]
    [InlineData("AboveFrameNote", 1500)]
    [InlineData("Dissent", 1000)]
    public void Is_hindered_by_texts_that_are_too_long_and_done_at_the_limit_d_3(string field, int longest)
    {
        var list = AList.RankedGroup().Do(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true));
        Tried(list, Texted(field, longest + 1)).ThenHindered(FinaliseRecommendation.TextTooLong, exactly: true).Field.ShouldBe(field);
        Tried(list, Texted(field, longest)).ThenDone<RecommendationFinalised>();
    }

    private static FinaliseRecommendation Texted(string field, int length) => field switch
    {
        "GeneralReason" => AList.Consensus with { GeneralReason = AReport.TextOf(length) },
        "AboveFrameNote" => AList.Consensus with { AboveFrameNote = AReport.TextOf(length) },
        _ => AList.Consensus with { Vote = new Vote(5, 4, 0, AReport.TextOf(length)), Mode = DecisionMode.Vote },
    };

    private static Decided<Recommendation> Tried(Recommendation list, FinaliseRecommendation act, ListSight? sight = null) =>
        Scenario.Given(list, Moment.RuleSet, sight ?? AList.Sight).When(act);
}
