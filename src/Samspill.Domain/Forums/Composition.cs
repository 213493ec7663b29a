using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Forums;

/// <summary>How a body is put together, as it is established (forums.md f.1 to f.3).</summary>
/// <param name="Code">The word for the body in routes, such as SAF-OSLO.</param>
/// <param name="ParentCode">The forum a working group reports to; null for a forum.</param>
/// <param name="AdministeredBy">Who convenes it and writes its minutes.</param>
/// <param name="ExpectedSeats">The stated number of seats, the County Governor not counted (V-01); null when none is stated.</param>
public sealed record Composition(
    string Code,
    BodyKind Kind,
    string Name,
    string? ParentCode,
    IReadOnlyList<string> Regions,
    string AdministeredBy,
    IReadOnlyList<Seat> Seats,
    Period Valid,
    int? ExpectedSeats);
