using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Casework;

/// <summary>What a note sees of its case.</summary>
/// <param name="IsRecused">Whoever writes has stepped aside in it.</param>
public sealed record NotedSight(bool IsSubmitted, bool IsRecused) : Sight;

/// <summary>Somebody at the County Governor writes a note on a case for the colleagues.</summary>
/// <param name="District">The County Governor the case lies with.</param>
public sealed record WriteNote(Ref<GrantCase> Case, Ref<Organisation> District, string Text) : Act<CaseNote>, IOpens
{
    public static readonly Hindrance NotSubmitted = new("casework.not-submitted");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance TextMissing = new("notes.text-missing");
    public static readonly Hindrance TextTooLong = new("notes.text-too-long");

    private const int Longest = 2000;

    public override Permission Requires => Permission.WriteNotes;

    public override IReadOnlyList<Type> Sees => [typeof(NotedSight)];

    public override Place PlaceOf(CaseNote subject) => new() { District = District.Value };

    public override IEnumerable<Hindrance> Hindrances(CaseNote subject, Given given)
    {
        var seen = given.See<NotedSight>();
        if (!seen.IsSubmitted) { yield return NotSubmitted; }
        if (seen.IsRecused) { yield return Recused; }
        if (string.IsNullOrWhiteSpace(Text)) { yield return TextMissing.At(nameof(Text)); }
        if (Text.Trim().Length > Longest) { yield return TextTooLong.At(nameof(Text)).With(Longest, Text.Trim().Length); }
    }

    protected override Fact Effect(CaseNote subject, Given given)
    {
        var mandate = given.Actor.MandateFor(Requires, PlaceOf(subject)) ?? throw new InvalidOperationException("Who writes a note holds a mandate for it.");
        return new NoteWritten(Case, District, Text.Trim(), given.Actor.Person, mandate.Role, given.Now);
    }
}

[FactName("notes.written.v1")]
public sealed record NoteWritten(Ref<GrantCase> Case, Ref<Organisation> District, string Text, Guid By, Role Role, DateTimeOffset At) : Fact;

/// <summary>Whoever wrote a note withdraws it; a correction is a new note. The page no longer shows the text, the ledger keeps it.</summary>
public sealed record WithdrawNote : Act<CaseNote>
{
    public static readonly Hindrance AlreadyWithdrawn = new("notes.already-withdrawn");
    public static readonly Hindrance NotYours = new("notes.not-yours");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");

    public override Permission Requires => Permission.WriteNotes;

    public override IReadOnlyList<Type> Sees => [typeof(NotedSight)];

    public override IEnumerable<Hindrance> Hindrances(CaseNote subject, Given given)
    {
        if (subject.WithdrawnAt is not null) { yield return AlreadyWithdrawn; }
        if (subject.By != given.Actor.Person) { yield return NotYours; }
        if (given.See<NotedSight>().IsRecused) { yield return Recused; }
    }

    protected override Fact Effect(CaseNote subject, Given given) => new NoteWithdrawn(given.Actor.Person, given.Now);
}

[FactName("notes.withdrawn.v1")]
public sealed record NoteWithdrawn(Guid By, DateTimeOffset At) : Fact;
