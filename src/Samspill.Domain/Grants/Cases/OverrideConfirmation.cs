using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What an act sees of the attachment it points to.</summary>
/// <param name="IsInCase">The attachment is there, belongs to the case, and has not been removed.</param>
public sealed record EvidenceSight(Guid Attachment, string Name, string Hash, bool IsInCase) : Sight;

/// <summary>
/// The owner tells that a party has confirmed outside the program: with a reason and an attachment that shows it, both kept with the report
/// (g-21, c.2 row 3). By somebody who may send the report. It stands for the party's part as it was then: a later change in it makes it void, and
/// the owner tells again.
/// </summary>
/// <param name="Attachment">The id of an attachment of the case.</param>
public sealed record OverrideConfirmation(Guid Request, string Reasons, Guid Attachment) : Act<GrantCase>
{
    public static readonly Hindrance UnknownRequest = new("confirmations.unknown-request");
    public static readonly Hindrance NotWritable = new("confirmations.not-writable");
    public static readonly Hindrance RequestClosed = new("confirmations.request-closed");
    public static readonly Hindrance AlreadyConfirmed = new("confirmations.already-confirmed");
    public static readonly Hindrance ReasonsMissing = new("confirmations.override-reasons-missing");
    public static readonly Hindrance ReasonsTooLong = new("confirmations.reasons-too-long");
    public static readonly Hindrance EvidenceMissing = new("confirmations.evidence-missing");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(WrittenSight), typeof(EvidenceSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.Request(Request) is not { } request) { yield return UnknownRequest; yield break; }
        if (!subject.IsWritable) { yield return NotWritable; }
        var state = request.StateIn(given.See<WrittenSight>().Report);
        if (state is ConfirmationState.Withdrawn or ConfirmationState.Overridden) { yield return RequestClosed; yield break; }
        if (state == ConfirmationState.Confirmed) { yield return AlreadyConfirmed; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        if (Reasons.Trim().Length > 1000) { yield return ReasonsTooLong.At("Reasons").With(1000, Reasons.Trim().Length); }
        if (Attachment == Guid.Empty || !given.See<EvidenceSight>().IsInCase) { yield return EvidenceMissing.At("Attachment"); }
    }

    protected override Fact Effect(GrantCase subject, Given given)
    {
        var (evidence, request) = (given.See<EvidenceSight>(), subject.Request(Request)!);
        var hash = ConfirmedPart.HashOf(given.See<WrittenSight>().Report, request.Kind, request.Organisation);
        return new ConfirmationOverridden(
            Request, request.Organisation, given.Now, given.Actor.Person, Reasons.Trim(), new Evidence(evidence.Attachment, evidence.Name, evidence.Hash), hash);
    }
}

[FactName("confirmations.overridden.v1")]
public sealed record ConfirmationOverridden(
    Guid Request,
    Guid Organisation,
    DateTimeOffset At,
    Guid By,
    string Reasons,
    Evidence Evidence,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SeenHash = null) : ConfirmationFact
{
    public override ConfirmationRequest After(ConfirmationRequest before) =>
        before with { Overridden = new ConfirmationOverride(At, By, Reasons, Evidence, SeenHash), AskedAgainAt = null };

    public override string? ReasonGiven() => Reasons;
}
