using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The owner takes a request back: the party no longer sees the draft, and its part is the owner's to write again.</summary>
public sealed record WithdrawConfirmationRequest(Guid Request) : Act<GrantCase>
{
    public static readonly Hindrance UnknownRequest = new("confirmations.unknown-request");
    public static readonly Hindrance NotWritable = new("confirmations.not-writable");
    public static readonly Hindrance AlreadyWithdrawn = new("confirmations.already-withdrawn");

    public override Permission Requires => Permission.WriteNeedReport;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Request(Request) is not { } request) { yield return UnknownRequest; yield break; }
        if (!subject.IsWritable) { yield return NotWritable; }
        if (request.WithdrawnAt is not null) { yield return AlreadyWithdrawn; }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new ConfirmationWithdrawn(Request, subject.Request(Request)!.Organisation, given.Now);
}

[FactName("confirmations.withdrawn.v1")]
public sealed record ConfirmationWithdrawn(Guid Request, Guid Organisation, DateTimeOffset At) : ConfirmationFact
{
    public override ConfirmationRequest After(ConfirmationRequest before) => before with { WithdrawnAt = At };
}
