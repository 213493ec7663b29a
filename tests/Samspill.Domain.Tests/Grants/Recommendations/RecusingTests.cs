using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Ties between members and cases: proposed, answered, enforced (R-80, R-81, g-3).</summary>
public sealed class RecusingTests
{
    private static readonly Actor Sitting = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupMember, Role.WorkingGroupAdministrator);
    private static readonly Guid Me = Sitting.Person;
    private static readonly Guid Other = new("00000000-0000-7000-8000-00000000a009");
    private static readonly ChangeLine Change = new(AList.First, LineOutcome.Full, AList.Asked, "", Seen: 0);
    private static readonly TableSight Tied = AList.Table with { Links = [new(Me, AList.First, LinkKind.Owner, "Kommunen"), new(Me, AList.Second, LinkKind.Partner, "Høgskolen"), new(Other, AList.First, LinkKind.CoOwner, "Naboen")] };

    [Fact]
    public void An_unanswered_tie_hinders_work_on_the_line_where_every_tie_must_be_answered_g_3()
    {
        Tried(AList.OfGroup(), Change, RecusalMode.StrictItem).ThenHindered(LineRules.LinkUnanswered, exactly: true).Arguments.ShouldBe([AList.OfGroup().Lines[0].Number, "Kommunen"]);
        Tried(AList.OfGroup(), new MoveCase(AList.First, 1, 0), RecusalMode.StrictItem).ThenHindered(LineRules.LinkUnanswered, exactly: true);
        Tried(AList.OfGroup(), Change, RecusalMode.DeclareOnly).ThenDone<LineChanged>();
        Tried(AList.OfGroup().Do(Aside(AList.First), Moment.By(Sitting, AList.Table)), Change, RecusalMode.StrictItem).ThenHindered(LineRules.Recused, exactly: true);
    }

    [Fact]
    public void A_tie_as_partner_can_be_answered_with_a_reason_and_then_hinders_no_more_R_81()
    {
        var answered = Answered(AList.OfGroup(), new AnswerLink(AList.Second, Me, "Jeg arbeider ved et annet institutt."));
        Tried(answered, Change with { Case = AList.Second }, RecusalMode.StrictItem).ThenDone<LineChanged>();
        Tried(answered, new AnswerLink(AList.Second, Me, "Igjen"), RecusalMode.StrictItem).ThenHindered(AnswerLink.NoSuchLink, exactly: true);
    }

    [Fact]
    public void A_tie_to_ones_own_owner_cannot_be_denied_unless_ties_are_only_shown_R_80()
    {
        var act = new AnswerLink(AList.First, Me, "Ikke min avdeling");
        Tried(AList.OfGroup(), act, RecusalMode.StrictItem).ThenHindered(AnswerLink.CannotBeDenied, exactly: true);
        Tried(AList.OfGroup(), act with { Case = AList.Second }, RecusalMode.StrictAll).ThenHindered(AnswerLink.CannotBeDenied, exactly: true);
        Tried(AList.OfGroup(), act, RecusalMode.DeclareOnly).ThenDone<LinkAnswered>().Concerns().ShouldBe([AList.First]);
        Tried(AList.OfGroup(), act with { Reasons = " " }, RecusalMode.DeclareOnly).ThenHindered(AnswerLink.ReasonsMissing, exactly: true);
        Tried(AList.OfGroup(), act with { Reasons = AReport.TextOf(501) }, RecusalMode.DeclareOnly).ThenHindered(AnswerLink.ReasonsMissing, exactly: true);
    }

    [Fact]
    public void Only_whoever_keeps_the_list_speaks_for_another_member_and_only_where_there_is_a_tie_R_81()
    {
        var act = new DeclareBodyRecusal(AList.First, "Medlemmet er ikke i møtet.") { Person = Other };
        var member = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupMember);
        Tried(AList.OfGroup(), act, RecusalMode.StrictItem).ThenDone<BodyRecusalDeclared>().Recusal.Person.ShouldBe(Other);
        Scenario.Given(AList.OfGroup(), Of(RecusalMode.StrictItem), Tied).By(member).When(act).ThenHindered(DeclareBodyRecusal.OnlyForOneself, exactly: true);
        Scenario.Given(AList.OfGroup(), Of(RecusalMode.StrictItem), Tied).By(member.ButAnother()).When(new AnswerLink(AList.Second, Me, "Nei")).ThenHindered(DeclareBodyRecusal.OnlyForOneself, exactly: true);
        Tried(AList.OfGroup(), act with { Person = AList.Stranger }, RecusalMode.StrictItem).ThenHindered(DeclareBodyRecusal.OnlyForOneself, exactly: true);
    }

    [Fact]
    public void Whoever_is_recused_in_one_case_leaves_the_whole_list_where_the_rules_are_strictest_g_3()
    {
        var list = AList.OfGroup().Do(Aside(AList.Second), Moment.By(Sitting, AList.Table));
        Tried(list, Change, RecusalMode.StrictAll).ThenHindered(LineRules.Recused, exactly: true);
        Recusing.SeatsAside(list, AList.First, RecusalMode.StrictItem, [], [Seatless(Me)]).ShouldBe(0);
        Recusing.SeatsAside(list, AList.First, RecusalMode.StrictAll, [], [Seatless(Me)]).ShouldBe(1);
    }

    [Fact]
    public void Whoever_keeps_the_list_without_sitting_in_the_body_is_not_taken_off_the_count_V_38()
    {
        var keeper = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupAdministrator);
        var list = AList.OfGroup().Do(new DeclareBodyRecusal(AList.First, "Ansatt"), Moment.By(keeper, AList.Table));
        list.IsRecused(keeper.Person, AList.First).ShouldBeTrue();
        Recusing.SeatsAside(list, AList.First, RecusalMode.StrictItem, [], []).ShouldBe(0);
    }

    [Fact]
    public void Whoever_keeps_the_list_and_names_themselves_sits_no_more_than_one_who_names_nobody_V_38()
    {
        var keeper = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupAdministrator);
        var act = new DeclareBodyRecusal(AList.First, "Ansatt") { Person = keeper.Person };
        Scenario.Given(AList.OfGroup(), Of(RecusalMode.StrictItem), AList.Table).By(keeper).When(act).ThenDone<BodyRecusalDeclared>().Recusal.Sits.ShouldBe(false);
        Tried(AList.OfGroup(), act, RecusalMode.StrictItem).ThenDone<BodyRecusalDeclared>().Recusal.Sits.ShouldBeNull();
        Tried(AList.OfGroup(), act with { Person = Other }, RecusalMode.StrictItem).ThenDone<BodyRecusalDeclared>().Recusal.Sits.ShouldBeNull();
    }

    [Fact]
    public void Acting_for_and_working_for_an_organisation_tie_alike_and_a_seat_does_not_R_80()
    {
        var (work, owner) = (Ref<Organisation>.New(), Ref<Organisation>.New());
        Recusing.TyingOrganisations([(Role.OwnerEditor, owner.Value), (Role.PartnerConfirmer, work.Value), (Role.WorkingGroupMember, Other), (Role.Caseworker, Somebody.District)], work)
            .ShouldBe([owner.Value, work.Value]);
        Recusing.TyingOrganisations([], null).ShouldBeEmpty();
    }

    [Fact]
    public void The_roll_tells_who_steps_aside_by_seat_and_whose_seat_is_not_known_V_38()
    {
        var keeper = Somebody.Holding(ARound.Body("RWG-OSLO-SCH").Id, Role.WorkingGroupAdministrator).ButAnother();
        var list = AList.OfGroup().Do(Aside(AList.Second), Moment.By(Sitting, AList.Table)).Do(new DeclareBodyRecusal(AList.First, "Slekt") { Person = Other }, Moment.By(Sitting, Tied));
        list = list.Do(Aside(AList.First), Moment.By(keeper, AList.Table));
        var roll = Recusing.OnRoll(list, RecusalMode.StrictItem, [new Sitting(Me, "UH-1", IsDeputy: true, Votes: true), Seatless(Other)]);
        roll.Select(one => (one.Seat, one.IsDeputy, one.Cases.Single())).ShouldBe([("UH-1", true, AList.Second), (null, false, AList.First)]);
        Recusing.OnRoll(list, RecusalMode.StrictAll, [Seatless(Me)])[0].Cases.ShouldBe([AList.First, AList.Second]);
    }

    [Fact]
    public void A_case_that_has_left_the_list_leaves_the_roll_c_2_20()
    {
        var list = AList.OfGroup().Do(Aside(AList.First), Moment.By(Sitting, AList.Table)).Do(Aside(AList.Second), Moment.By(Sitting, AList.Table));
        list = list.Do(new TakeOutCase(AList.First), new LeavingSight(CaseStatus.Withdrawn));
        Recusing.OnRoll(list, RecusalMode.StrictItem, [Seatless(Me)]).ShouldHaveSingleItem().Cases.ShouldBe([AList.Second]);
        list.StandingRecusals().Select(recusal => recusal.Case).ShouldBe([AList.Second]);
        list = list.Do(new TakeOutCase(AList.Second), new LeavingSight(CaseStatus.Dismissed));
        Recusing.OnRoll(list, RecusalMode.StrictItem, [Seatless(Me)]).ShouldBeEmpty();
        list.Recusals.Count.ShouldBe(2);
    }

    [Fact]
    public void Whoever_steps_aside_sees_place_and_amount_and_no_remarks_on_the_case_R_80()
    {
        var list = AList.RankedForum().Do(Aside(AList.Second), Moment.By(Sitting, AList.Table)).Do(new RecordDisagreement(AList.First, "Ulikt syn", AsksForVote: true));
        list.HideFrom(Me, Recusing.AsideIn(list, Me, RecusalMode.StrictItem).ToHashSet());
        (list.Lines[1].Rank, list.Lines[1].Outcome, list.Lines[1].Reason).ShouldBe((2, LineOutcome.None, ""));
        list.Proceedings.Disagreements.Count.ShouldBe(1);
        var another = AList.RankedForum().Do(Aside(AList.Second), Moment.By(Sitting, AList.Table));
        another.HideFrom(Other, new HashSet<Guid>());
        (another.Lines[1].Reason, another.Recusals[0].Reason).ShouldBe(("Mindre viktig i år.", ""));
    }

    [Fact]
    public void The_list_cannot_be_finished_while_a_tie_is_unanswered_and_writes_down_who_stepped_aside_g_3()
    {
        var sight = AList.Sight with { Links = Tied.Links };
        Finished(AList.RankedGroup(), sight).ThenHindered(FinaliseRecommendation.LinksUnanswered, exactly: true).Arguments.ShouldBe([$"{AList.OfGroup().Lines[0].Number}, {AList.OfGroup().Lines[1].Number}"]);
        var answered = Answered(AList.RankedGroup().Do(Aside(AList.First), Moment.By(Sitting, AList.Table)), new AnswerLink(AList.Second, Me, "Annet institutt"));
        answered = answered.Do(new DeclareBodyRecusal(AList.First, "Fraværende") { Person = Other }, Moment.By(Sitting, Tied));
        Finished(answered, sight).ThenDone<RecommendationFinalised>().Final.Recused.ShouldBe([new(Me, AList.First), new(Other, AList.First)]);
    }

    [Fact]
    public void A_case_needs_a_quorum_without_those_who_step_aside_in_it_V_38()
    {
        var list = AList.RankedGroup().Do(Aside(AList.First), Moment.By(Sitting, AList.Table));
        var seen = Tied with { Roster = [Seatless(Me)] };
        Tried(list, AList.Consensus, RecusalMode.DeclareOnly, AList.Sight, seen).ThenHindered(VotingRules.NoQuorumWithoutRecused, exactly: true).Arguments.ShouldBe([list.Lines[0].Number]);
        Tried(list, AList.Consensus with { Voters = AList.Voters(10) }, RecusalMode.DeclareOnly, AList.Sight, seen).ThenDone<RecommendationFinalised>();
    }

    [Fact]
    public void Whoever_steps_aside_sees_no_remarks_on_the_case_in_any_list_of_the_scheme_R_53()
    {
        var list = AList.RankedForum();
        list.HideFrom(Me, new HashSet<Guid> { AList.Second });
        (list.Lines[1].Rank, list.Lines[1].Reason, list.IsSilent(AList.Second), list.IsSilent(AList.First)).ShouldBe((2, "", true, false));
        var elsewhere = AList.Table with { AsideElsewhere = new HashSet<Guid> { AList.First } };
        Scenario.Given(AList.OfGroup(), Moment.RuleSet, elsewhere).By(Sitting).When(Change).ThenHindered(LineRules.Recused, exactly: true);
    }

    [Fact]
    public void Under_the_strictest_rules_remarks_on_every_case_are_kept_from_whoever_steps_aside_g_3()
    {
        var list = AList.RankedGroup().Do(Aside(AList.First), Moment.By(Sitting, AList.Table));
        Recusing.AsideIn(list, Me, RecusalMode.StrictItem).ShouldBe([AList.First]);
        Recusing.AsideIn(list, Me, RecusalMode.StrictAll).ShouldBe([AList.First, AList.Second]);
    }

    [Fact]
    public void Whoever_steps_aside_moves_their_case_neither_by_an_alternative_nor_by_putting_orders_together_R_80()
    {
        var list = AList.RankedGroup().Do(new SaveAlternative("A", "")).Do(new MoveCase(AList.Second, 1, 1)).Do(Aside(AList.First), Moment.By(Sitting, AList.Table));
        Tried(list, new UseAlternative(1), RecusalMode.DeclareOnly).ThenHindered(LineRules.Recused, exactly: true);
        Scenario.Given(list, Of(RecusalMode.DeclareOnly), AList.Table).By(Somebody.WithAllRoles.ButAnother()).When(new UseAlternative(1)).ThenDone<AlternativeUsed>();
        var group = new GroupProposal("RWG-OSLO-SCH", "Gruppen", 1, LineOutcome.Full, AList.Asked, "");
        var open = AList.Open("SAF-OSLO", 2, AReport.Des);
        open = open with { Lines = [.. open.Lines.Index().Select(pair => pair.Item with { Outcome = LineOutcome.Full, Amounts = AList.Asked, Groups = [group with { Rank = pair.Index + 1 }] })] };
        var forum = new Recommendation().Do(open).Do(Aside(AList.Second), Moment.By(Sitting, AList.Table));
        Tried(forum, new MergeGroups(MergeRule.InTurns), RecusalMode.DeclareOnly).ThenHindered(LineRules.Recused, exactly: true);
        Scenario.Given(forum, Of(RecusalMode.DeclareOnly), AList.Table).By(Somebody.WithAllRoles.ButAnother()).When(new MergeGroups(MergeRule.InTurns)).ThenDone<GroupsMerged>();
    }

    [Fact]
    public void Whoever_steps_aside_or_has_not_answered_a_tie_does_not_count_the_votes_on_the_case_V_38()
    {
        var list = AList.RankedForum().Do(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true));
        var vote = new VoteOnCase(AList.First, 9, 3, 0);
        Tried(list, vote, RecusalMode.StrictItem, Tied with { VotingSeats = 17 }).ThenHindered(LineRules.LinkUnanswered, exactly: true);
        Tried(list, vote with { SeenLine = 0 }, RecusalMode.DeclareOnly, Tied with { VotingSeats = 17 }).ThenHindered(LineRules.LineChangedMeanwhile, exactly: true);
        Tried(list, vote with { SeenLine = 1 }, RecusalMode.DeclareOnly, Tied with { VotingSeats = 17 }).ThenDone<CaseVoted>();
        var aside = AList.RankedForum().Do(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true)).Do(Aside(AList.First), Moment.By(Sitting, AList.Table));
        Tried(aside, vote, RecusalMode.DeclareOnly, Tied with { VotingSeats = 17 }).ThenHindered(LineRules.Recused, exactly: true);
    }

    private static DeclareBodyRecusal Aside(Guid @case) => new(@case, "Ansatt");

    private static Sitting Seatless(Guid person) => new(person, null, IsDeputy: false, Votes: true);

    private static Recommendation Answered(Recommendation list, AnswerLink act) => list.Do(act, new Given(Sitting, Scenario.Now, Of(RecusalMode.StrictItem)) { Sights = [Tied] });

    private static Decided<Recommendation> Finished(Recommendation list, ListSight sight) =>
        Scenario.Given(list, Of(RecusalMode.StrictItem), sight, Tied).When(AList.Consensus with { Voters = AList.Voters(12) });

    private static Decided<Recommendation> Tried(Recommendation list, Act<Recommendation> act, RecusalMode mode, params Sight[] sights) =>
        Scenario.Given(list, Of(mode), [.. sights, .. sights.OfType<TableSight>().Any() ? Array.Empty<Sight>() : [Tied]]).By(Sitting).When(act);

    private static RuleSet Of(RecusalMode mode) => Moment.RuleSet with { Policies = [.. Moment.RuleSet.Policies.Select(policy => policy with { Recusal = mode })] };
}
