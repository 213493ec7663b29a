using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What handing over sees of the one who takes over.</summary>
/// <param name="MayWrite">Holds a mandate today to write reports for the owner.</param>
public sealed record ColleagueSight(bool MayWrite) : Sight;

/// <summary>
/// Somebody else at the owner takes over the responsibility for the report (b.1): is shown as responsible, and is told so once. Other notices still
/// go to all who write for the owner. Rights do not change; they follow from mandates.
/// </summary>
public sealed record HandOver(Ref<Person> Person, string Note) : Act<GrantCase>
{
    public static readonly Hindrance HasEnded = new("cases.has-ended");
    public static readonly Hindrance NotColleague = new("cases.not-colleague");
    public static readonly Hindrance AlreadyResponsible = new("cases.already-responsible");
    public static readonly Hindrance NoteTooLong = new("cases.hand-over-note-too-long");

    public override Permission Requires => Permission.WriteNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(ColleagueSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (subject.IsEnded) { yield return HasEnded; }
        if (Person.IsNone || !given.See<ColleagueSight>().MayWrite) { yield return NotColleague.At("Person").With(subject.OwnerName); }
        else if (subject.Responsible == Person) { yield return AlreadyResponsible.At("Person"); }
        if (Note.Trim().Length > 500) { yield return NoteTooLong.At("Note").With(500, Note.Trim().Length); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new HandedOver(Person, given.Actor.Person, Note.Trim());
}

[FactName("cases.handed-over.v1")]
public sealed record HandedOver(Ref<Person> Person, Guid By, string Note) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Person.Value];

    public override string? ReasonGiven() => Note;
}
