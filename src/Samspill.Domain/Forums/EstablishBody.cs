using Samspill.Domain.Spine;

namespace Samspill.Domain.Forums;

/// <summary>A body begins, with its seats; the County Governor decides the composition after dialogue (R-49, V-01 to V-10).</summary>
/// <param name="District">The County Governor in whose district it works.</param>
public sealed record EstablishBody(Composition Composition, Guid District) : Act<Body>, IOpens
{
    public static readonly Hindrance NameMissing = new("forums.name-missing");
    public static readonly Hindrance PeriodNotOrdered = new("forums.period-not-ordered", "V-10");
    public static readonly Hindrance WrongNumberOfSeats = new("forums.wrong-number-of-seats", "V-01");
    public static readonly Hindrance DuplicateSeat = new("forums.duplicate-seat");
    public static readonly Hindrance SeatOutsideValidity = new("forums.seat-outside-validity", "V-10");
    public static readonly Hindrance CountyGovernorVotes = new("forums.county-governor-votes", "V-34");
    public static readonly Hindrance StatpedVotes = new("forums.statped-votes", "V-35");

    /// <inheritdoc />
    public override Permission Requires => Permission.EstablishBodies;

    /// <inheritdoc />
    public override Place PlaceOf(Body subject) => new() { District = District };

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Body subject, Given given)
    {
        if (string.IsNullOrWhiteSpace(Composition.Code) || string.IsNullOrWhiteSpace(Composition.Name)) { yield return NameMissing.At("Name"); }
        if (!Composition.Valid.IsOrdered) { yield return PeriodNotOrdered.At("Valid"); }

        var actual = Composition.Seats.CountOn(DayOfCount(given));
        if (Composition.ExpectedSeats is { } expected && expected != actual) { yield return WrongNumberOfSeats.At("Seats").With(actual, expected); }

        foreach (var hindrance in OfSeats()) { yield return hindrance.At("Seats"); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Body subject, Given given) => new BodyEstablished(Composition, District);

    private IEnumerable<Hindrance> OfSeats()
    {
        foreach (var key in Composition.Seats.CountBy(seat => seat.Key).Where(pair => pair.Value > 1)) { yield return DuplicateSeat.With(key.Key); }
        foreach (var seat in Composition.Seats.Where(IsOutside)) { yield return SeatOutsideValidity.With(seat.Key); }
        if (Votes(SeatCategory.CountyGovernor)) { yield return CountyGovernorVotes; }
        if (Votes(SeatCategory.Statped)) { yield return StatpedVotes; }
    }

    // The number of seats changes over the years; what is stated is the number today, or on the first day of a body that is not in force today.
    private DateOnly DayOfCount(Given given) => Composition.Valid.Contains(given.Today) ? given.Today : Composition.Valid.From;

    private bool IsOutside(Seat seat) =>
        !seat.Valid.IsOrdered
        || seat.Valid.From < Composition.Valid.From
        || (Composition.Valid.To is { } end && (seat.Valid.To is null || seat.Valid.To > end));

    private bool Votes(SeatCategory category) => Composition.Seats.Any(seat => seat.Category == category && seat.Votes);
}

/// <summary>A body began.</summary>
[FactName("bodies.established.v1")]
public sealed record BodyEstablished(Composition Composition, Guid District) : Fact;
