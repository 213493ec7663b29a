using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// A party is asked again: because what it confirmed has changed, by the one who changed it and with the same saving; or by the owner after the
/// party declined (c.2 row 3). Once until it answers, so that it is told once.
/// </summary>
public sealed record AskAgain(Guid Request) : Act<GrantCase>
{
    public static readonly Hindrance UnknownRequest = new("confirmations.unknown-request");
    public static readonly Hindrance NotWritable = new("confirmations.not-writable");
    public static readonly Hindrance NothingToAskAgain = new("confirmations.nothing-to-ask-again");
    public static readonly Hindrance AskedAlready = new("confirmations.asked-again-already");

    /// <summary>A partner that changes its own part can make a confirmation void, too.</summary>
    public override Permission Requires => Permission.WriteOwnPart;

    public override IReadOnlyList<Type> Sees => [typeof(WrittenSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Request(Request) is not { } request) { yield return UnknownRequest; yield break; }
        if (!subject.IsWritable) { yield return NotWritable; }
        if (!request.IsLive || request.StateIn(given.See<WrittenSight>().Report) is not (ConfirmationState.Void or ConfirmationState.Declined)) { yield return NothingToAskAgain; }
        else if (request.AskedAgainAt is not null) { yield return AskedAlready; }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new ConfirmationAskedAgain(Request, subject.Request(Request)!.Organisation, given.Now, given.Actor.Person);
}

[FactName("confirmations.asked-again.v1")]
public sealed record ConfirmationAskedAgain(Guid Request, Guid Organisation, DateTimeOffset At, Guid By) : ConfirmationFact
{
    public override ConfirmationRequest After(ConfirmationRequest before) => before with { Declined = null, AskedAgainAt = At };
}
