using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>The seat of a member or deputy is said of a mandate that was given without one; nothing else of the mandate changes (R-50, V-07).</summary>
/// <param name="Seat">The key of the seat.</param>
public sealed record SaySeat(string Seat) : Act<Mandate>
{
    public static readonly Hindrance NoSeatInRole = new("registry.no-seat-in-role");
    public static readonly Hindrance AlreadySaid = new("registry.seat-already-said");
    public static readonly Hindrance SeatMissing = new("registry.seat-missing");
    public static readonly Hindrance SeatTaken = new("registry.seat-taken-while-held", "V-07");
    public static readonly Hindrance MandateOver = new("registry.seat-mandate-over");

    /// <inheritdoc />
    public override Permission Requires => Permission.GiveMandates;

    /// <inheritdoc />
    public override IReadOnlyList<Type> Sees => [typeof(ScopeSight)];

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Mandate subject, Given given)
    {
        if (!Roles.Sits(subject.Role)) { yield return NoSeatInRole; yield break; }
        if (subject.Seat is not null) { yield return AlreadySaid.With(subject.Seat); yield break; }
        if (subject.IsOverOn(given.Today)) { yield return MandateOver; yield break; }
        if (string.IsNullOrWhiteSpace(Seat)) { yield return SeatMissing.At(nameof(Seat)); yield break; }
        if (Seating.Of(given.See<ScopeSight>(), subject.Person.Value, subject.Role, Seat, subject.Period) is { } unseated) { yield return Said(unseated).At(nameof(Seat)); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Mandate subject, Given given) => new SeatSaid(Seat);

    // The days are those of the mandate: to choose others is to give another.
    private static Hindrance Said(Hindrance unseated) => Seating.Taken.Contains(unseated) ? SeatTaken.With([.. unseated.Arguments]) : unseated;
}

/// <summary>The seat of a mandate was said.</summary>
[FactName("mandates.seat-said.v1")]
public sealed record SeatSaid(string Seat) : Fact;
