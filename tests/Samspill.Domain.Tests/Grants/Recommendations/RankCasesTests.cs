using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class RankCasesTests
{
    private static readonly LineChange Half = new(AList.First, 1, LineOutcome.Partial, AReport.Amounts(300_000, 200_000), "Rammen rekker ikke.");

    private static readonly Dictionary<string, (LineChange Change, Hindrance Expected, string? Field)> Wrong = new()
    {
        ["A case that is not in the list"] = (Half with { Case = AList.Stranger }, LineRules.UnknownCase, null),
        ["Place 0"] = (Half with { Rank = 0 }, LineRules.RankOutOfRange, $"Lines.{AList.First}.Rank"),
        ["A place after the last"] = (Half with { Rank = 3 }, LineRules.RankOutOfRange, $"Lines.{AList.First}.Rank"),
        ["More than asked"] = (Half with { Amounts = AReport.Amounts(450_001) }, LineRules.AboveAsk, $"Lines.{AList.First}.Year1"),
        ["More than asked in year 2"] = (Half with { Amounts = AReport.Amounts(1, 300_001) }, LineRules.AboveAsk, $"Lines.{AList.First}.Year2"),
        ["A negative amount"] = (Half with { Amounts = AReport.Amounts(1, -1) }, LineRules.AboveAsk, $"Lines.{AList.First}.Year2"),
        ["Nothing, with an amount"] = (Half with { Outcome = LineOutcome.None }, LineRules.AmountWithoutGrant, $"Lines.{AList.First}.Year1"),
        ["Deferred, with an amount"] = (Half with { Outcome = LineOutcome.Deferred }, LineRules.AmountWithoutGrant, $"Lines.{AList.First}.Year1"),
        ["Full, with less than asked"] = (Half with { Outcome = LineOutcome.Full }, LineRules.FullIsTheAsk, $"Lines.{AList.First}.Year1"),
        ["Partial, with all that is asked"] = (Half with { Amounts = AList.Asked }, LineRules.PartialIsLess, $"Lines.{AList.First}.Year1"),
        ["Partial, with nothing in year 1"] = (Half with { Amounts = AReport.Amounts(0, 200_000) }, LineRules.PartialIsLess, $"Lines.{AList.First}.Year1"),
        ["A reason over 1500 signs"] = (Half with { Reason = AReport.TextOf(1501) }, LineRules.ReasonTooLong, $"Lines.{AList.First}.Reason"),
    };

    private static readonly Dictionary<string, LineChange> Allowed = new()
    {
        ["Half done: a place only"] = new(AList.First, 2, null, YearAmounts.Zero, ""),
        ["Half done: an amount only"] = new(AList.First, null, null, AReport.Amounts(1), ""),
        ["Full"] = new(AList.First, 1, LineOutcome.Full, AList.Asked, ""),
        ["Partial"] = Half,
        ["Nothing"] = new(AList.First, null, LineOutcome.None, YearAmounts.Zero, ""),
        ["Deferred to the forum"] = new(AList.First, null, LineOutcome.Deferred, YearAmounts.Zero, "Forumet ser begge regioner."),
        ["A reason of 1500 signs"] = Half with { Reason = AReport.TextOf(1500) },
    };

    public static TheoryData<string> WrongNames => [.. Wrong.Keys];

    public static TheoryData<string> AllowedNames => [.. Allowed.Keys];

    [Fact]
    public void The_list_has_the_places_and_amounts_that_were_proposed_R_41()
    {
        var list = AList.RankedGroup();
        list.Lines.Select(line => (line.Rank, line.Outcome)).ShouldBe([(1, LineOutcome.Full), (2, LineOutcome.None)]);
        list.Total.ShouldBe(new Nok(450_000));
        list.Do(new RankCases([Half])).Lines[1].Reason.ShouldBe("Mindre viktig i år.");
    }

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void Is_hindered_by(string name) =>
        Tried(AList.OfGroup(), Wrong[name].Change).ThenHindered(Wrong[name].Expected, exactly: true).Field.ShouldBe(Wrong[name].Field);

    [Theory]
    [MemberData(nameof(AllowedNames))]
    public void Is_done_with(string name) => Tried(AList.OfGroup(), Allowed[name]).ThenDone<CasesRanked>();

    [Fact]
    public void Is_hindered_when_the_list_is_final() => Tried(AList.Final, Half).ThenHindered(LineRules.AlreadyFinal, exactly: true);

    [Fact]
    public void Is_hindered_when_two_have_the_same_place_and_done_when_they_change_places()
    {
        Tried(AList.RankedGroup(), Half with { Rank = 2 }).ThenHindered(RankCases.RankTwice, exactly: true).Arguments.ShouldBe([2]);
        Tried(AList.RankedGroup(), Half with { Rank = 2 }, new LineChange(AList.Second, 1, LineOutcome.None, YearAmounts.Zero, "Byttet")).ThenDone<CasesRanked>();
    }

    [Fact]
    public void Is_hindered_for_somebody_recused_in_the_case_and_done_in_the_others_R_80()
    {
        var list = AList.RankedGroup().Do(new DeclareBodyRecusal(AList.First, "Eier søker"));
        Tried(list, Half).ThenHindered(LineRules.Recused, exactly: true).Field.ShouldBe($"Lines.{AList.First}.Rank");
        Tried(list, new LineChange(AList.First, 1, LineOutcome.Full, AList.Asked, ""), new LineChange(AList.Second, 2, LineOutcome.None, YearAmounts.Zero, "Ny")).ThenDone<CasesRanked>();
        Scenario.Given(list, Moment.RuleSet).By(Somebody.WithAllRoles.ButAnother()).When(new RankCases([Half])).ThenDone<CasesRanked>();
    }

    [Fact]
    public void Places_are_closed_up_so_that_a_case_can_be_moved_from_where_it_stands_d_3()
    {
        var list = AList.OfGroup().Do(new RankCases([new LineChange(AList.Second, 2, null, YearAmounts.Zero, "")]));
        list.Lines.Select(line => line.Rank).ShouldBe([null, 1]);
        list.Do(new MoveCase(AList.First, 2, 0)).Lines.Select(line => line.Rank).ShouldBe([2, 1]);
    }

    private static Decided<Recommendation> Tried(Recommendation list, params LineChange[] changes) =>
        Scenario.Given(list, Moment.RuleSet).When(new RankCases(changes));
}
