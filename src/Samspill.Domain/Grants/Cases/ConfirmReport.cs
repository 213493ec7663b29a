using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// A party confirms its part of the report as it saw it, bound by the hash of what was shown (c.2 row 3; fields 9, 26, 29 and 32; ).
/// A later change in that part makes it void.
/// </summary>
/// <param name="SeenHash">The hash of the party's part on the page it confirmed from.</param>
/// <param name="Comment">What the party says to it, at most 500 characters; for a partner it is field 32.</param>
public sealed record ConfirmReport(Guid Request, string SeenHash, string Comment) : Act<GrantCase>
{
    public static readonly Hindrance UnknownRequest = new("confirmations.unknown-request");
    public static readonly Hindrance WrongParty = new("confirmations.wrong-party");
    public static readonly Hindrance RequestClosed = new("confirmations.request-closed");
    public static readonly Hindrance NotWritable = new("confirmations.not-writable");
    public static readonly Hindrance AlreadyConfirmed = new("confirmations.already-confirmed");
    public static readonly Hindrance ChangedSinceSeen = new("confirmations.changed-since-seen", "R-103");
    public static readonly Hindrance CommentTooLong = new("confirmations.comment-too-long");

    public override Permission Requires => Permission.ConfirmReports;

    public override IReadOnlyList<Type> Sees => [typeof(WrittenSight)];

    public override Place PlaceOf(GrantCase subject) => PlaceOf(subject, Request);

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (Unanswerable(subject, Request, given.Actor) is { } hindrance) { yield return hindrance; yield break; }
        var (request, report) = (subject.Request(Request)!, given.See<WrittenSight>().Report);
        if (request.StateIn(report) == ConfirmationState.Confirmed) { yield return AlreadyConfirmed; }
        if (ConfirmedPart.HashOf(report, request.Kind, request.Organisation) != SeenHash) { yield return ChangedSinceSeen; }
        if (Comment.Trim().Length > 500) { yield return CommentTooLong.At("Comment").With(500, Comment.Trim().Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given)
    {
        var request = subject.Request(Request)!;
        var seen = ConfirmedPart.Of(given.See<WrittenSight>().Report, request.Kind, request.Organisation);
        return new ReportConfirmed(Request, request.Organisation, given.Now, given.Actor.Person, SeenHash, seen, Comment.Trim());
    }

    // Only the one who is asked answers, and the ledger says by which mandate.
    internal static Place PlaceOf(GrantCase subject, Guid id) => subject.Request(id) switch
    {
        { Kind: ConfirmationKind.Partner } request => new Place { Partners = [request.Organisation] },
        { Kind: ConfirmationKind.CoOwner } request => new Place { CoOwners = [request.Organisation] },
        { } request => new Place { Owner = request.Organisation },
        null => subject.Place,
    };

    internal static Hindrance? Unanswerable(GrantCase subject, Guid id, Actor actor) => subject.Request(id) switch
    {
        null => UnknownRequest,
        { } request when !request.IsAskedOf(actor) => WrongParty.With(request.Kind, request.OrganisationName),
        { IsLive: false } => RequestClosed,
        _ => subject.IsWritable ? null : NotWritable,
    };
}

[FactName("confirmations.confirmed.v1")]
public sealed record ReportConfirmed(
    Guid Request, Guid Organisation, DateTimeOffset At, Guid By, string SeenHash, IReadOnlyList<SeenUnit> Seen, string Comment) : ConfirmationFact
{
    public override ConfirmationRequest After(ConfirmationRequest before) =>
        before with { Confirmed = new GivenConfirmation(At, By, SeenHash, Seen, Comment), Declined = null, AskedAgainAt = null };
}
