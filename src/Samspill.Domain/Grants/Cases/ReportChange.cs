using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The owner tells of a change in a measure that has been granted: the duty to report what no longer is as it was (d.4 no. 12, R-69a).</summary>
public sealed record ReportChange(ChangeKind Kind, string What, DateOnly From) : Act<GrantCase>
{
    public static readonly Hindrance NotGranted = new("cases.change-not-granted", "R-69a");
    public static readonly Hindrance WhatMissing = new("cases.change-what-missing", "R-69a");
    public static readonly Hindrance TextTooLong = new("cases.change-too-long");
    public static readonly Hindrance FromMissing = new("cases.change-from-missing", "R-69a");
    public static readonly Hindrance FromOutside = new("cases.change-from-outside", "R-69a");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!subject.IsGranted) { yield return NotGranted; yield break; }
        if (string.IsNullOrWhiteSpace(What)) { yield return WhatMissing.At("What"); }
        if (What.Length > 2000) { yield return TextTooLong.At("What").With(2000, What.Length); }
        if (From == default) { yield return FromMissing.At("From"); }
        else if (Math.Abs(From.Year - subject.Year) > 4) { yield return FromOutside.At("From").With(subject.Year); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new ChangeReported(new ReportedChange(subject.Changes.Count + 1, Kind, What.Trim(), From, given.Actor.Person, given.Now, null));
}

[FactName("cases.change-reported.v1")]
public sealed record ChangeReported(ReportedChange Change) : Fact
{
    public override string? ReasonGiven() => Change.What;
}
