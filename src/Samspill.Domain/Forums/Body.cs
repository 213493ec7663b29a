using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Forums;

/// <summary>A standing group with seats: cooperation forum or regional working group (forums.md a). Its lists are recommendations.</summary>
public sealed class Body : Subject
{
    /// <summary>Private and public kindergarten owners have unequal numbers of seats; asks for thought, does not stop (V-02).</summary>
    public static readonly Hindrance UnequalKindergartenOwners = new("forums.unequal-kindergarten-owners", "V-02");

    /// <summary>The word for it in routes, such as SAF-OSLO.</summary>
    public string Code { get; private set; } = "";

    public BodyKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The forum a working group reports to; null for a forum.</summary>
    public string? ParentCode { get; private set; }

    /// <summary>Codes of the regions it treats.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>Who convenes it and writes its minutes.</summary>
    public string AdministeredBy { get; private set; } = "";

    /// <summary>All seats of all times; each has its own validity.</summary>
    public IReadOnlyList<Seat> Seats { get; private set; } = [];

    /// <summary>The days it exists, Europe/Oslo.</summary>
    public Period Valid { get; private set; } = new(DateOnly.MinValue);

    /// <summary>The County Governor in whose district it works.</summary>
    public Guid District { get; private set; }

    /// <summary>The stated number of seats, the County Governor not counted (V-01).</summary>
    public int? ExpectedSeats { get; private set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District, Bodies = [Id] };

    /// <summary>The seats that exist on a day.</summary>
    public IReadOnlyList<Seat> SeatsOn(DateOnly day) => Seats.On(day);

    /// <summary>The seats with the right of decision on a day; quorum is counted from these.</summary>
    public IReadOnlyList<Seat> VotingSeatsOn(DateOnly day) => Seats.VotingOn(day);

    /// <summary>What is unusual about the seats on a day but allowed (V-02, with the two numbers).</summary>
    public IReadOnlyList<Hindrance> SoftRemarks(DateOnly day)
    {
        var seats = SeatsOn(day);
        int ofPrivate = seats.Of(SeatCategory.KindergartenOwnerPrivate), ofPublic = seats.Of(SeatCategory.KindergartenOwnerPublic);
        return Kind == BodyKind.CooperationForum && ofPrivate != ofPublic ? [UnequalKindergartenOwners.With(ofPrivate, ofPublic)] : [];
    }

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case BodyEstablished established: Fill(established.Composition, established.District); break;
            default: throw Unknown(fact);
        }
    }

    private void Fill(Composition composition, Guid district)
    {
        (Code, Kind, Name, ParentCode) = (composition.Code, composition.Kind, composition.Name, composition.ParentCode);
        (Regions, AdministeredBy, Seats) = (composition.Regions, composition.AdministeredBy, composition.Seats);
        (Valid, ExpectedSeats, District) = (composition.Valid, composition.ExpectedSeats, district);
    }
}
