using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A party says that it does not confirm, and why, so that the owner knows what to mend (c.2 row 3).</summary>
public sealed record DeclineToConfirm(Guid Request, string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance AlreadyDeclined = new("confirmations.already-declined");
    public static readonly Hindrance ReasonsMissing = new("confirmations.decline-reasons-missing");
    public static readonly Hindrance ReasonsTooLong = new("confirmations.reasons-too-long");

    public override Permission Requires => Permission.ConfirmReports;

    public override Place PlaceOf(GrantCase subject) => ConfirmReport.PlaceOf(subject, Request);

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (ConfirmReport.Unanswerable(subject, Request, given.Actor) is { } hindrance) { yield return hindrance; yield break; }
        if (subject.Request(Request)!.Declined is not null) { yield return AlreadyDeclined; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Trim().Length > 1000) { yield return ReasonsTooLong.At("Reasons").With(1000, Reasons.Trim().Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new ConfirmationDeclined(Request, subject.Request(Request)!.Organisation, given.Now, given.Actor.Person, Reasons.Trim());
}

[FactName("confirmations.declined.v1")]
public sealed record ConfirmationDeclined(Guid Request, Guid Organisation, DateTimeOffset At, Guid By, string Reasons) : ConfirmationFact
{
    public override ConfirmationRequest After(ConfirmationRequest before) =>
        before with { Declined = new ConfirmationRefusal(At, By, Reasons), Confirmed = null, AskedAgainAt = null };

    public override string? ReasonGiven() => Reasons;
}
