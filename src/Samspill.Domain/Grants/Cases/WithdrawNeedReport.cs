using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The owner takes the report back, at any time before a decision (c.2 row 20).</summary>
public sealed record WithdrawNeedReport(string Reasons) : Act<GrantCase>
{
    public static readonly Hindrance TooLate = new("cases.too-late-to-withdraw");
    public static readonly Hindrance ReasonsTooLong = new("cases.reasons-too-long");

    public override Permission Requires => Permission.SubmitNeedReport;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.IsEnded) { yield return TooLate; }
        if (Reasons.Length > 1000) { yield return ReasonsTooLong.At("Reasons").With(1000, Reasons.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new NeedReportWithdrawn(Reasons.Trim());
}

[FactName("cases.withdrawn.v1")]
public sealed record NeedReportWithdrawn(string Reasons) : Fact
{
    public override string? ReasonGiven() => Reasons;
}
