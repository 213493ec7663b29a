using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>A mandate is ended before its time.</summary>
/// <param name="EndsOn">The first day it no longer holds, Europe/Oslo; the day it began when it never should have held.</param>
public sealed record EndMandate(DateOnly EndsOn, string Reasons) : Act<Mandate>
{
    public static readonly Hindrance AlreadyEnded = new("registry.mandate-already-ended");
    public static readonly Hindrance EndsBeforeStart = new("registry.mandate-ends-before-start");
    public static readonly Hindrance EndsAfterTerm = new("registry.mandate-ends-after-term");
    public static readonly Hindrance ReasonsMissing = new("registry.mandate-end-reasons-missing", "R-109");

    /// <inheritdoc />
    public override Permission Requires => Permission.GiveMandates;

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Mandate subject, Given given)
    {
        if (subject.IsEnded) { yield return AlreadyEnded; }
        if (EndsOn < subject.Period.From) { yield return EndsBeforeStart.At(nameof(EndsOn)).With(subject.Period.From); }
        if (!subject.IsEnded && EndsOn > subject.Period.To) { yield return EndsAfterTerm.At(nameof(EndsOn)).With(subject.Period.To); }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At(nameof(Reasons)); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Mandate subject, Given given) => new MandateEnded(EndsOn, Reasons);
}

/// <summary>A mandate was ended before its time.</summary>
[FactName("mandates.ended.v1")]
public sealed record MandateEnded(DateOnly EndsOn, string Reasons) : Fact
{
    /// <inheritdoc />
    public override string? ReasonGiven() => Reasons;
}
