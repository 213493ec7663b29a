using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class ChangeLineTests
{
    private static readonly ChangeLine Half = new(AList.First, LineOutcome.Partial, AReport.Amounts(300_000, 200_000), "Rammen rekker ikke.", Seen: 0);

    private static readonly Dictionary<string, (ChangeLine Act, Hindrance Expected, string? Field)> Wrong = new()
    {
        ["A case that is not in the list"] = (Half with { Case = AList.Stranger }, LineRules.UnknownCase, null),
        ["More than asked"] = (Half with { Amounts = AReport.Amounts(450_001) }, LineRules.AboveAsk, "Year1"),
        ["A negative amount"] = (Half with { Amounts = AReport.Amounts(1, -1) }, LineRules.AboveAsk, "Year2"),
        ["Nothing, with an amount"] = (Half with { Outcome = LineOutcome.None }, LineRules.AmountWithoutGrant, "Year1"),
        ["Full, with less than asked"] = (Half with { Outcome = LineOutcome.Full }, LineRules.FullIsTheAsk, "Year1"),
        ["Partial, with all that is asked"] = (Half with { Amounts = AList.Asked }, LineRules.PartialIsLess, "Year1"),
        ["A reason over 1500 signs"] = (Half with { Reason = AReport.TextOf(1501) }, LineRules.ReasonTooLong, "Reason"),
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void Is_hindered_by(string name) =>
        Tried(AList.OfGroup(), Wrong[name].Act).ThenHindered(Wrong[name].Expected, exactly: true).Field.ShouldBe(Wrong[name].Field);

    [Fact]
    public void Writes_in_one_line_and_leaves_its_place_and_the_others_R_41()
    {
        var list = AList.RankedGroup();
        var (first, second) = (list.Lines[0], list.Lines[1]);
        list.Do(Half with { Seen = 1 }).Lines.ShouldBe([first with { Outcome = LineOutcome.Partial, Amounts = Half.Amounts, Reason = Half.Reason, Revision = 2 }, second]);
    }

    [Fact]
    public void Two_members_who_change_different_lines_never_collide()
    {
        var list = AList.OfGroup().Do(Half);
        Tried(list, new ChangeLine(AList.Second, LineOutcome.Full, AList.Asked, "", Seen: 0)).ThenDone<LineChanged>();
    }

    [Fact]
    public void Is_hindered_when_somebody_else_changed_the_same_line_meanwhile()
    {
        var list = AList.OfGroup().Do(Half);
        Tried(list, Half with { Reason = "Annet" }).ThenHindered(LineRules.LineChangedMeanwhile, exactly: true).Arguments.ShouldBe([list.Lines[0].Number]);
        Tried(list, Half with { Reason = "Annet", Seen = 1 }).ThenDone<LineChanged>();
    }

    [Fact]
    public void Is_hindered_after_the_form_with_all_lines_was_saved()
    {
        Tried(AList.RankedGroup(), Half).ThenHindered(LineRules.LineChangedMeanwhile, exactly: true);
        var asked = AList.Ranking with { Changes = [AList.Ranking.Changes[0] with { Seen = 0 }] };
        Scenario.Given(AList.RankedGroup().Do(Half with { Seen = 1 }), Moment.RuleSet).When(asked).ThenHindered(LineRules.LineChangedMeanwhile, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_somebody_recused_in_the_case_R_80()
    {
        var list = AList.OfGroup().Do(new DeclareBodyRecusal(AList.First, "Eier søker"));
        Tried(list, Half).ThenHindered(LineRules.Recused, exactly: true);
        Scenario.Given(list, Moment.RuleSet).By(Somebody.WithAllRoles.ButAnother()).When(Half).ThenDone<LineChanged>();
    }

    [Fact]
    public void Is_hindered_when_the_list_is_final_or_its_stage_has_passed_R_41()
    {
        Tried(AList.Final, Half).ThenHindered(LineRules.AlreadyFinal, exactly: true);
        Scenario.Given(AList.OfGroup(), Moment.RuleSet, new TableSight(RoundStage: 2)).When(Half).ThenHindered(LineRules.StagePassed, exactly: true);
        Scenario.Given(AList.OfForum(), Moment.RuleSet, new TableSight(RoundStage: 2)).When(Half).ThenDone<LineChanged>();
        Scenario.Given(AList.OfGroup(), Moment.RuleSet, new TableSight(RoundStage: 2)).When(AList.Ranking).ThenHindered(LineRules.StagePassed, exactly: true);
    }

    // The ledger is never written again: a list that was ordered before revisions were counted still stands as it did.
    [Fact]
    public void What_was_ranked_before_lines_were_counted_has_no_revision()
    {
        var list = AList.OfGroup();
        list.Take(new CasesRanked(AList.Ranking.Changes));
        list.Lines.ShouldAllBe(line => line.Revision == 0);
        FactNames.Write(new CasesRanked(AList.Ranking.Changes)).ShouldNotContain("Seen");
    }

    private static Decided<Recommendation> Tried(Recommendation list, ChangeLine act) => Scenario.Given(list, Moment.RuleSet).When(act);
}
