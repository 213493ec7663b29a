using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class MoveCaseTests
{
    [Fact]
    public void The_others_give_room_and_only_the_moved_line_is_counted_as_changed_d_3()
    {
        var list = AList.RankedGroup();
        var moved = list.Do(new MoveCase(AList.Second, 1, Seen: 1));
        moved.Lines.Select(line => (line.Rank, line.Revision)).ShouldBe([(2, 1), (1, 2)]);
        Tried(moved, new MoveCase(AList.First, 1, Seen: 1)).ThenDone<CaseMoved>().ShouldBe(new CaseMoved(AList.First, 2, 1));
    }

    [Fact]
    public void A_line_without_a_place_gets_one_and_can_be_taken_out_again()
    {
        var list = AList.OfGroup().Do(new MoveCase(AList.Second, 1, 0)).Do(new MoveCase(AList.First, 1, 0));
        list.Lines.Select(line => line.Rank).ShouldBe([1, 2]);
        list.Do(new MoveCase(AList.First, null, 1)).Lines.Select(line => line.Rank).ShouldBe([null, 1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Is_hindered_by_a_place_outside_the_order(int to) =>
        Tried(AList.OfGroup(), new MoveCase(AList.First, to, 0)).ThenHindered(LineRules.RankOutOfRange, exactly: true).Field.ShouldBe("To");

    [Fact]
    public void Is_hindered_when_the_case_stands_there_already_so_that_nothing_is_recorded()
    {
        Tried(AList.RankedGroup(), new MoveCase(AList.Second, 2, Seen: 1)).ThenHindered(MoveCase.SamePlace, exactly: true);
        Tried(AList.OfGroup(), new MoveCase(AList.First, null, Seen: 0)).ThenHindered(MoveCase.SamePlace, exactly: true);
    }

    [Fact]
    public void Is_hindered_for_a_line_others_changed_one_not_in_the_list_and_for_the_recused_R_80()
    {
        Tried(AList.RankedGroup(), new MoveCase(AList.First, 2, Seen: 0)).ThenHindered(LineRules.LineChangedMeanwhile, exactly: true);
        Tried(AList.RankedGroup(), new MoveCase(AList.Stranger, 1, 0)).ThenHindered(LineRules.UnknownCase, exactly: true);
        Tried(AList.RankedGroup().Do(new DeclareBodyRecusal(AList.First, "Eier")), new MoveCase(AList.First, 2, 1)).ThenHindered(LineRules.Recused, exactly: true);
        Tried(AList.Final, new MoveCase(AList.First, 2, 1)).ThenHindered(LineRules.AlreadyFinal, exactly: true);
    }

    [Fact]
    public void A_case_is_moved_by_where_it_stands_also_in_a_list_with_gaps_from_before_d_3()
    {
        var gaps = AList.OfGroup();
        gaps.Take(new CasesRanked([AList.Ranking.Changes[0] with { Rank = 3 }, AList.Ranking.Changes[1] with { Rank = 9 }]));
        gaps.Lines.Select(line => line.Rank).ShouldBe([3, 9]);
        Tried(gaps, new MoveCase(AList.First, 3, 0)).ThenHindered(LineRules.RankOutOfRange, exactly: true).Arguments.ShouldBe([2]);
        Tried(gaps, new MoveCase(AList.First, 1, 0)).ThenHindered(MoveCase.SamePlace, exactly: true);
        gaps.Do(new MoveCase(AList.Second, 1, 0)).Lines.Select(line => line.Rank).ShouldBe([2, 1]);
    }

    [Fact]
    public void Places_are_1_to_n_after_any_mix_of_moves_d_3() => Prop.ForAll<byte[]>(AreInOrderAfter).QuickCheckThrowOnFailure();

    private static void AreInOrderAfter(byte[] moves)
    {
        IReadOnlyList<RecommendationLine> lines = [.. Enumerable.Range(1, 7).Select(number => AList.OfGroup().Lines[0] with { Case = IdOf(number), Rank = number % 3 == 0 ? null : number * 2 })];
        foreach (var (place, move) in moves.Index())
        {
            var (@case, to) = (IdOf((move % 7) + 1), (move / 7) % 8);
            lines = Places.After(lines, @case, to == 0 ? null : Math.Min(to, Places.LastFor(lines, @case)));
            var ranks = lines.Where(line => line.Rank is not null).Select(line => line.Rank!.Value).Order().ToList();
            ranks.ShouldBe(Enumerable.Range(1, ranks.Count), $"after move {place}");
            lines.First(line => line.Case == @case).Rank.ShouldBe(to == 0 ? null : Math.Min(to, Places.LastFor(lines, @case)));
        }
    }

    private static Guid IdOf(int number) => new($"00000000-0000-7000-8000-0000000040{number:00}");

    private static Decided<Recommendation> Tried(Recommendation list, MoveCase act) => Scenario.Given(list, Moment.RuleSet).When(act);
}
