using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Casework;

public sealed class AssignCaseTests
{
    private static readonly Ref<Person> Me = new(ACase.Caseworker.Person);
    private static readonly Ref<Person> Other = new(ACase.OtherCaseworker.Person);

    [Fact]
    public void A_caseworker_takes_a_case_and_the_case_says_who_has_it()
    {
        Assigned(Me).AssignedTo.ShouldBe(Me);
        Tried(ACase.Submitted(), Me).ThenDone<CaseAssigned>().Before.ShouldBeNull();
    }

    [Fact]
    public void Giving_it_on_remembers_who_had_it() => Tried(Assigned(Me), Other).ThenDone<CaseAssigned>().Before.ShouldBe(Me);

    [Fact]
    public void A_granted_case_still_has_a_caseworker() => Tried(ACase.Granted(), Me).ThenDone<CaseAssigned>();

    [Fact]
    public void Is_hindered_before_the_report_is_sent_and_after_the_case_has_ended()
    {
        Tried(ACase.Draft(), Me).ThenHindered(AssignCase.NotSubmitted, exactly: true);
        Tried(ACase.Withdrawn(), Me).ThenHindered(AssignCase.HasEnded, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_the_one_chosen_is_no_caseworker_of_the_district()
    {
        Tried(ACase.Submitted(), Other, mayCheck: false).ThenHindered(AssignCase.NotCaseworker, exactly: true).Field.ShouldBe("Person");
        Tried(ACase.Submitted(), Ref<Person>.None).ThenHindered(AssignCase.NotCaseworker, exactly: true);
    }

    [Fact]
    public void Is_hindered_when_nothing_would_change() => Tried(Assigned(Me), Me).ThenHindered(AssignCase.AlreadyAssigned, exactly: true);

    [Fact]
    public void Nobody_who_is_recused_gives_a_case_away_or_gets_one_R_80()
    {
        var subject = ACase.Submitted().Do(new DeclareCaseRecusal("Nær slektning hos eieren"), Moment.By(ACase.OtherCaseworker));
        Tried(subject, Other).ThenHindered(AssignCase.AssigneeRecused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet, new AssigneeSight(true)).By(ACase.OtherCaseworker).When(new AssignCase(Me)).ThenHindered(AssignCase.Recused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet, new AssigneeSight(true)).By(ACase.OtherCaseworker).When(new AssignCase(Other)).ThenHindered(AssignCase.Recused, exactly: true);
    }

    [Fact]
    public void Letting_go_makes_the_case_free()
    {
        Assigned(Me).Do(new ReleaseCase(), Moment.By(ACase.Caseworker)).AssignedTo.ShouldBeNull();
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).By(ACase.Caseworker).When(new ReleaseCase()).ThenHindered(ReleaseCase.NotAssigned, exactly: true);
    }

    [Fact]
    public void Who_is_recused_may_let_go_of_their_own_case_only_R_80()
    {
        var mine = Assigned(Me).Do(new DeclareCaseRecusal("Part"), Moment.By(ACase.Caseworker));
        Scenario.Given(mine, Moment.RuleSet).By(ACase.Caseworker).When(new ReleaseCase()).ThenDone<CaseReleased>().Before.ShouldBe(Me);
        var another = Assigned(Other).Do(new DeclareCaseRecusal("Part"), Moment.By(ACase.Caseworker));
        Scenario.Given(another, Moment.RuleSet).By(ACase.Caseworker).When(new ReleaseCase()).ThenHindered(ReleaseCase.Recused, exactly: true);
    }

    [Fact]
    public void Where_a_case_stands_tells_lists_whether_somebody_can_have_it()
    {
        GrantCase[] cases = [ACase.Draft(), ACase.Submitted(), ACase.Returned(), ACase.DismissalProposed, ACase.Dismissed, ACase.Approved(), ACase.InGroups(), ACase.AtDecision(), ACase.Drafted(), ACase.Granted(), ACase.Withdrawn()];
        foreach (var one in cases)
        {
            var outcome = new AssignCase(Me).Decide(one, Moment.By(ACase.Caseworker, new AssigneeSight(true)));
            AssignCase.IsAssignable(one.Status).ShouldBe(outcome is not Outcome.Hindered, one.Status.ToString());
        }
    }

    private static GrantCase Assigned(Ref<Person> person) => ACase.Submitted().Do(new AssignCase(person), Moment.By(ACase.Caseworker, new AssigneeSight(true)));

    private static Decided<GrantCase> Tried(GrantCase subject, Ref<Person> person, bool mayCheck = true) =>
        Scenario.Given(subject, Moment.RuleSet, new AssigneeSight(mayCheck)).By(ACase.Caseworker).When(new AssignCase(person));
}
