using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Tests.Forums;

public sealed class CompositionsTests
{
    private static readonly DateOnly In2023 = new(2023, 12, 31);
    private static readonly DateOnly In2024 = new(2024, 1, 1);
    private static readonly SeatCategory[] Kindergarten =
        [SeatCategory.KindergartenAuthority, SeatCategory.KindergartenOwnerPrivate, SeatCategory.KindergartenOwnerPublic];

    [Theory]
    [InlineData("SAF-OSLO", 18, 17)]
    [InlineData("SAF-VIKEN", 24, 23)]
    [InlineData("RWG-OSLO-KG", 11, 11)]
    [InlineData("RWG-OSLO-SCH", 10, 10)]
    [InlineData("RWG-AKERSHUS", 16, 15)]
    [InlineData("RWG-BUSKERUD", 11, 10)]
    [InlineData("RWG-OSTFOLD", 20, 19)]
    [InlineData("RWG-VIKENFK", 13, 13)]
    public void Has_the_seats_and_votes_of_the_plan_since_2024_F_001_16_F_001_17(string code, int seats, int votes)
    {
        Composed(code).Seats.CountOn(In2024).ShouldBe(seats);
        Composed(code).Seats.VotingOn(In2024).Count.ShouldBe(votes);
    }

    [Theory]
    [InlineData("SAF-OSLO", 18, 17)]
    [InlineData("SAF-VIKEN", 22, 21)]
    [InlineData("RWG-VIKENFK", 13, 13)]
    public void Had_the_seats_and_votes_of_the_plan_until_2024(string code, int seats, int votes)
    {
        Composed(code).Seats.CountOn(In2023).ShouldBe(seats);
        Composed(code).Seats.VotingOn(In2023).Count.ShouldBe(votes);
    }

    [Fact]
    public void One_county_seat_became_three_in_2024()
    {
        UpperSecondary(In2023).ShouldBe(["Viken fylkeskommune"]);
        UpperSecondary(In2024).ShouldBe(["Akershus fylkeskommune", "Buskerud fylkeskommune", "Østfold fylkeskommune"]);
    }

    [Fact]
    public void Six_kindergarten_seats_of_Viken_are_two_per_kind_and_two_per_region()
    {
        var seats = Composed("SAF-VIKEN").Seats.Where(seat => Kindergarten.Contains(seat.Category)).ToList();
        seats.CountBy(seat => seat.Category).ShouldAllBe(pair => pair.Value == 2);
        seats.CountBy(seat => seat.Holder).ShouldAllBe(pair => pair.Value == 2);
        seats.Select(seat => seat.Holder).Distinct().ShouldBe(["Akershus", "Buskerud", "Østfold"], ignoreOrder: true);
    }

    [Fact]
    public void Kindergarten_has_five_seats_in_Oslo_with_private_and_public_alike_F_001_16()
    {
        var seats = Composed("SAF-OSLO").Seats;
        Kindergarten.Sum(seats.Of).ShouldBe(5);
        seats.Of(SeatCategory.KindergartenOwnerPrivate).ShouldBe(seats.Of(SeatCategory.KindergartenOwnerPublic));
    }

    [Theory]
    [InlineData("RWG-OSTFOLD", SeatCategory.MunicipalityAll, 12)]
    [InlineData("RWG-AKERSHUS", SeatCategory.MunicipalHead, 4)]
    [InlineData("RWG-BUSKERUD", SeatCategory.MunicipalHead, 4)]
    [InlineData("RWG-VIKENFK", SeatCategory.University, 5)]
    [InlineData("SAF-OSLO", SeatCategory.University, 4)]
    [InlineData("SAF-OSLO", SeatCategory.Ks, 0)]
    [InlineData("SAF-VIKEN", SeatCategory.Ppt, 0)]
    [InlineData("RWG-OSLO-SCH", SeatCategory.Union, 4)]
    public void Has_so_many_seats_of_a_kind_f_1_to_f_3(string code, SeatCategory category, int count) =>
        Composed(code).Seats.Of(category).ShouldBe(count);

    [Fact]
    public void Every_group_has_at_least_two_university_seats_V_08() =>
        Compositions.OsloAndViken.ShouldAllBe(composition => composition.Seats.Of(SeatCategory.University) >= 2);

    [Fact]
    public void The_County_Governor_and_Statped_never_vote_V_34_V_35()
    {
        var seats = Compositions.OsloAndViken.SelectMany(composition => composition.Seats)
            .Where(seat => seat.Category is SeatCategory.CountyGovernor or SeatCategory.Statped).ToList();
        seats.Count.ShouldBe(4);
        seats.ShouldAllBe(seat => !seat.Votes);
    }

    [Fact]
    public void Each_group_reports_to_a_forum_that_exists()
    {
        var forums = Compositions.OsloAndViken.Where(composition => composition.Kind == BodyKind.CooperationForum).Select(forum => forum.Code).ToList();
        var groups = Compositions.OsloAndViken.Where(composition => composition.Kind == BodyKind.RegionalWorkingGroup).ToList();
        groups.Count.ShouldBe(6);
        groups.ShouldAllBe(group => forums.Contains(group.ParentCode!));
    }

    [Fact]
    public void Bodies_treat_the_regions_of_the_rule_set() =>
        Compositions.OsloAndViken.SelectMany(composition => composition.Regions).Distinct()
            .ShouldBe(Rules.OsloViken2021.Regions.Select(region => region.Code), ignoreOrder: true);

    [Fact]
    public void All_eight_can_be_established_today()
    {
        Compositions.OsloAndViken.Count.ShouldBe(8);
        Compositions.OsloAndViken.Select(composition => new Body().Do(new EstablishBody(composition, Somebody.District)).Code)
            .ShouldBe(Compositions.OsloAndViken.Select(composition => composition.Code));
    }

    private static Composition Composed(string code) => Compositions.OsloAndViken.Single(composition => composition.Code == code);

    private static IEnumerable<string> UpperSecondary(DateOnly day) => Composed("SAF-VIKEN").Seats.On(day)
        .Where(seat => seat.Category == SeatCategory.UpperSecondaryOwnerPublic).Select(seat => seat.Holder);
}
