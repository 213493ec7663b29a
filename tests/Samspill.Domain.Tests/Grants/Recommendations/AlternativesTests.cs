using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>Alternatives beside the list (g-25).</summary>
public sealed class AlternativesTests
{
    private static readonly SaveAlternative Save = new("Flere får noe", "Alle får minst halvparten.");

    [Fact]
    public void An_alternative_keeps_the_places_and_amounts_of_the_list_as_it_stands()
    {
        var list = AList.RankedGroup().Do(Save).Do(new MoveCase(AList.Second, 1, 1));
        var kept = list.Proceedings.Alternatives.ShouldHaveSingleItem();
        (kept.Number, kept.Name, kept.Total).ShouldBe((1, "Flere får noe", new Nok(450_000)));
        kept.Lines.Select(line => (line.Case, line.Rank)).ShouldBe([(AList.First, 1), (AList.Second, 2)]);
    }

    [Fact]
    public void Using_it_puts_it_on_the_list_and_keeps_the_reasons()
    {
        var list = AList.RankedGroup().Do(Save).Do(new MoveCase(AList.Second, 1, 1)).Do(new ChangeLine(AList.First, LineOutcome.Partial, new(new(1), default, default), "Rammen", 1));
        list.Do(new UseAlternative(1));
        list.Lines.Select(line => (line.Rank, line.Outcome, line.Reason)).ShouldBe([(1, LineOutcome.Full, "Rammen"), (2, LineOutcome.None, "Mindre viktig i år.")]);
    }

    [Fact]
    public void Is_hindered_by_a_name_that_is_missing_or_taken_a_long_purpose_and_too_many()
    {
        Tried(AList.RankedGroup(), Save with { Name = " " }).ThenHindered(SaveAlternative.NameMissing, exactly: true);
        Tried(AList.RankedGroup(), Save with { Name = AReport.TextOf(61) }).ThenHindered(SaveAlternative.NameMissing, exactly: true);
        Tried(AList.RankedGroup().Do(Save), Save with { Name = "flere får NOE " }).ThenHindered(SaveAlternative.NameTaken, exactly: true);
        Tried(AList.RankedGroup(), Save with { Purpose = AReport.TextOf(301) }).ThenHindered(SaveAlternative.PurposeTooLong, exactly: true);
        var full = Enumerable.Range(1, 8).Aggregate(AList.RankedGroup(), (list, number) => list.Do(Save with { Name = $"{number}" }));
        Tried(full, Save).ThenHindered(SaveAlternative.TooMany, exactly: true);
    }

    [Fact]
    public void Only_one_that_is_saved_can_be_used_and_not_by_somebody_it_would_give_another_amount_to_R_80()
    {
        var list = AList.RankedGroup().Do(Save).Do(new ChangeLine(AList.Second, LineOutcome.Deferred, YearAmounts.Zero, "Til forumet", 1));
        Tried(list, new UseAlternative(2)).ThenHindered(UseAlternative.UnknownAlternative, exactly: true);
        Tried(list.Do(new DeclareBodyRecusal(AList.Second, "Eier")), new UseAlternative(1)).ThenHindered(LineRules.Recused, exactly: true);
    }

    [Fact]
    public void Members_give_their_own_view_before_they_touch_the_list_c_7() =>
        Scenario.Given(AList.RankedGroup(), Moment.RuleSet, AList.Table with { LacksOwnView = true }).When(Save).ThenHindered(LineRules.OwnViewMissing, exactly: true);

    private static Decided<Recommendation> Tried(Recommendation list, Act<Recommendation> act) => Scenario.Given(list, Moment.RuleSet).When(act);
}
