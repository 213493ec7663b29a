using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A caseworker answers a reported change: takes note of it, or asks for a supplementary need report, with a text to the owner (R-69a, c.2 row 17).</summary>
public sealed record AssessChange(int Number, ChangeOutcome Outcome, string Text) : Act<GrantCase>
{
    public static readonly Hindrance NothingReported = new("cases.change-not-reported", "R-69a");
    public static readonly Hindrance AnsweredAlready = new("cases.change-answered");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance TextMissing = new("cases.change-text-missing", "R-82");
    public static readonly Hindrance TextTooLong = new("cases.change-too-long");

    public override Permission Requires => Permission.AssessChanges;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        var change = subject.Changes.FirstOrDefault(change => change.Number == Number);
        if (change is null) { yield return NothingReported; yield break; }
        if (change.Answer is not null) { yield return AnsweredAlready; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (string.IsNullOrWhiteSpace(Text)) { yield return TextMissing.At("Text"); }
        if (Text.Length > 2000) { yield return TextTooLong.At("Text").With(2000, Text.Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new ChangeAssessed(Number, new ChangeAnswer(Outcome, Text.Trim(), given.Actor.Person, given.Now));
}

[FactName("cases.change-assessed.v1")]
public sealed record ChangeAssessed(int Number, ChangeAnswer Answer) : Fact
{
    public override string? ReasonGiven() => Answer.Text;
}
