using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What a comment sees of its case.</summary>
/// <param name="IsWritten">The report is still the owner's and the partner's to write.</param>
public sealed record CommentedSight(string Number, bool IsWritten) : Sight;

/// <summary>Somebody who writes in a report comments on a field, for the others who do.</summary>
/// <param name="Where">Where the case lies: the owner, those who take part, and the partners.</param>
public sealed record WriteComment(Ref<GrantCase> Case, string Unit, string Text, Place Where) : Act<FieldComment>, IOpens
{
    public static readonly Hindrance UnknownField = new("comments.unknown-field");
    public static readonly Hindrance TextMissing = new("comments.text-missing");
    public static readonly Hindrance TextTooLong = new("comments.text-too-long");
    public static readonly Hindrance NotWritten = new("comments.not-written");

    private const int Longest = 1000;

    public override Permission Requires => Permission.CommentOnReports;

    public override IReadOnlyList<Type> Sees => [typeof(CommentedSight)];

    public override Place PlaceOf(FieldComment subject) => Where with { District = Guid.Empty, Bodies = [] };

    public override IEnumerable<Hindrance> Hindrances(FieldComment subject, Given given)
    {
        var seen = given.See<CommentedSight>();
        if (!seen.IsWritten) { yield return NotWritten.With(seen.Number); }
        if (!IsField(Unit)) { yield return UnknownField.At(nameof(Unit)); }
        if (string.IsNullOrWhiteSpace(Text)) { yield return TextMissing.At(nameof(Text)); }
        if (Text.Trim().Length > Longest) { yield return TextTooLong.At(nameof(Text)).With(Longest, Text.Trim().Length); }
    }

    /// <summary>True when a report has such a field: «Need.Assessment», or one entry of a list, «Criteria.Answers.N1».</summary>
    public static bool IsField(string unit) => unit.Length <= 100 && Enum.TryParse<ReportPart>(unit.Split('.')[0], out var part) && FieldGroups.IsKnown(part, unit);

    protected override Fact Effect(FieldComment subject, Given given)
    {
        var mandate = given.Actor.MandateFor(Requires, PlaceOf(subject)) ?? throw new InvalidOperationException("Who comments holds a mandate for it.");
        return new CommentWritten(Case, Unit, Text.Trim(), given.Actor.Person, mandate.Role, mandate.Scope, given.Now, Where.Owner, Where.CoOwners, Where.Partners);
    }
}

[FactName("comments.written.v1")]
public sealed record CommentWritten(
    Ref<GrantCase> Case,
    string Unit,
    string Text,
    Guid By,
    Role Role,
    Guid Organisation,
    DateTimeOffset At,
    Guid Owner,
    IReadOnlyList<Guid> CoOwners,
    IReadOnlyList<Guid> Partners) : Fact;

/// <summary>One of those who write in the report says that a comment is dealt with; it stays to be read.</summary>
/// <param name="Where">Where the case lies now: who has come since the comment was written settles it too.</param>
public sealed record SettleComment(Place Where) : Act<FieldComment>
{
    public static readonly Hindrance AlreadySettled = new("comments.already-settled");

    public override Permission Requires => Permission.CommentOnReports;

    public override Place PlaceOf(FieldComment subject) => Where.Owner == subject.Owner ? Where with { District = Guid.Empty, Bodies = [] } : subject.Place;

    public override IEnumerable<Hindrance> Hindrances(FieldComment subject, Given given)
    {
        if (!subject.IsOpen) { yield return AlreadySettled; }
    }

    protected override Fact Effect(FieldComment subject, Given given) => new CommentSettled(given.Actor.Person, given.Now);
}

[FactName("comments.settled.v1")]
public sealed record CommentSettled(Guid By, DateTimeOffset At) : Fact;
