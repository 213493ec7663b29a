using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>A seat of a body.</summary>
/// <param name="Valid">The days it exists, Europe/Oslo.</param>
public sealed record BodySeat(string Key, Period Valid);

/// <summary>A seat of a body somebody has by a mandate.</summary>
/// <param name="IsDeputy">Meets when the member does not .</param>
/// <param name="Period">The days the mandate holds, Europe/Oslo.</param>
public sealed record HeldSeat(Guid Person, string Seat, bool IsDeputy, Period Period);

/// <summary>Who may sit where: one member and at most one deputy in a seat on any day, and not the same person (V-07); never before or after the seat exists (V-10).</summary>
public static class Seating
{
    public static readonly Hindrance NoSuchSeat = new("registry.no-such-seat", "V-36");
    public static readonly Hindrance OutsideSeat = new("registry.seat-outside-validity", "V-10");
    public static readonly Hindrance MemberTaken = new("registry.seat-has-member", "V-07");
    public static readonly Hindrance DeputyTaken = new("registry.seat-has-deputy", "V-07");
    public static readonly Hindrance OwnSeat = new("registry.seat-is-own", "V-07");
    public static readonly Hindrance OwnDeputy = new("registry.seat-own-deputy", "V-07");

    /// <summary>What is said, with the seat and the days, when somebody has it in the role already.</summary>
    public static IReadOnlyList<Hindrance> Taken { get; } = [MemberTaken, DeputyTaken, OwnSeat];

    /// <summary>The days from a day on when a person cannot have the seat in the role, since somebody has it so, or they have it themselves; in order (V-07).</summary>
    public static IReadOnlyList<Period> TakenFrom(ScopeSight body, Guid person, Role role, string seat, DateOnly day) =>
    [
        .. body.Held.Where(held => held.Seat == seat && (held.Person == person || held.IsDeputy == Roles.IsDeputy(role)) && (held.Period.To is not { } end || end > day))
            .Select(held => held.Period).OrderBy(period => period.From),
    ];

    /// <summary>True when the seat exists and is free on some day from this one on.</summary>
    /// <param name="taken">In order (<see cref="TakenFrom"/>).</param>
    public static bool IsFreeFrom(Period valid, IReadOnlyList<Period> taken, DateOnly day)
    {
        var free = day > valid.From ? day : valid.From;
        foreach (var period in taken)
        {
            if (period.From > free) { break; }
            if (period.To is not { } end) { return false; }
            if (end > free) { free = end; }
        }

        return valid.To is not { } last || free < last;
    }

    /// <summary>What stands in the way of a person having the seat in the role and period; nothing when it is free.</summary>
    public static Hindrance? Of(ScopeSight body, Guid person, Role role, string seat, Period period)
    {
        var valid = body.Seats.Where(one => one.Key == seat).Select(one => one.Valid).ToList();
        if (!Roles.Sits(role) || valid.Count == 0) { return NoSuchSeat; }
        if (!valid.Exists(days => days.Covers(period))) { return OutsideSeat.With(seat, valid[^1]); }
        var others = body.Held.Where(held => held.Seat == seat && held.Period.Overlaps(period)).ToList();
        var isDeputy = Roles.IsDeputy(role);
        return others.Find(held => held.IsDeputy == isDeputy) is { } taken ? (taken.Person == person ? OwnSeat : isDeputy ? DeputyTaken : MemberTaken).With(seat, taken.Period)
            : others.Exists(held => held.Person == person) ? OwnDeputy.With(seat)
            : null;
    }
}
