using Samspill.Domain.Spine;

namespace Samspill.Domain.Forums;

/// <summary>The kind of actor a seat is for (forums.md f.0).</summary>
public enum SeatCategory
{
    KindergartenAuthority,
    KindergartenOwnerPrivate,
    KindergartenOwnerPublic,
    SchoolOwnerPublic,
    SchoolOwnerPrivate,
    UpperSecondaryOwnerPublic,
    UpperSecondaryOwnerPrivate,

    /// <summary>Municipal head of children and education (kommunalsjef), one per local network.</summary>
    MunicipalHead,

    /// <summary>A seat of each municipality of the region.</summary>
    MunicipalityAll,
    Ppt,
    University,
    Pbl,
    Ks,

    /// <summary>A seat shared by a list of unions and employer organisations.</summary>
    UnionPool,

    /// <summary>A seat of one named union.</summary>
    Union,

    /// <summary>Takes part without right of decision (V-35).</summary>
    Statped,

    /// <summary>Secretary; never counted and never votes (V-01, V-34).</summary>
    CountyGovernor,
}

/// <summary>One place in a body (forums.md a, F-001-16 to F-001-21).</summary>
/// <param name="Key">Unique in the body, such as «UH-2».</param>
/// <param name="Holder">The region or organisation that fills it.</param>
/// <param name="Votes">True when it has the right of decision.</param>
/// <param name="Valid">The days it exists, Europe/Oslo.</param>
public sealed record Seat(string Key, SeatCategory Category, string Holder, bool Votes, Period Valid)
{
    /// <summary>The County Governor comes in addition to the stated number of seats (V-01).</summary>
    public bool IsCounted() => Category != SeatCategory.CountyGovernor;
}

/// <summary>Questions to a set of seats.</summary>
public static class Seats
{
    /// <summary>The seats that exist on a day.</summary>
    public static IReadOnlyList<Seat> On(this IEnumerable<Seat> seats, DateOnly day) => [.. seats.Where(seat => seat.Valid.Contains(day))];

    /// <summary>The seats with the right of decision on a day.</summary>
    public static IReadOnlyList<Seat> VotingOn(this IEnumerable<Seat> seats, DateOnly day) => [.. seats.On(day).Where(seat => seat.Votes)];

    /// <summary>How many seats count towards the stated number on a day (V-01).</summary>
    public static int CountOn(this IEnumerable<Seat> seats, DateOnly day) => seats.On(day).Count(seat => seat.IsCounted());

    /// <summary>How many seats of a category there are.</summary>
    public static int Of(this IEnumerable<Seat> seats, SeatCategory category) => seats.Count(seat => seat.Category == category);
}
