using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Casework;

/// <summary>What assigning sees of the one who gets the case.</summary>
/// <param name="MayCheck">Holds a mandate today to check reports of the case's district.</param>
public sealed record AssigneeSight(bool MayCheck) : Sight;

/// <summary>
/// A caseworker takes a case, or gives it to a colleague (ux.md section 4). Rights do not change: everybody with the mandate may still act. Nobody
/// who is recused gives a case away or gets one.
/// </summary>
public sealed record AssignCase(Ref<Person> Person) : Act<GrantCase>
{
    public static readonly Hindrance NotSubmitted = new("casework.not-submitted");
    public static readonly Hindrance HasEnded = new("cases.has-ended");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance AssigneeRecused = new("casework.assignee-recused", "R-80");
    public static readonly Hindrance NotCaseworker = new("casework.not-caseworker");
    public static readonly Hindrance AlreadyAssigned = new("casework.already-assigned");

    public override Permission Requires => Permission.AssignCases;

    public override IReadOnlyList<Type> Sees => [typeof(AssigneeSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!IsAssignable(subject.Status)) { yield return subject.Status == CaseStatus.Draft ? NotSubmitted : HasEnded; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (Person.IsNone || !given.See<AssigneeSight>().MayCheck) { yield return NotCaseworker.At(nameof(Person)); }
        else if (subject.AssignedTo == Person) { yield return AlreadyAssigned.At(nameof(Person)); }
        else if (Person.Value != given.Actor.Person && subject.IsRecused(Person.Value)) { yield return AssigneeRecused.At(nameof(Person)); }
    }

    /// <summary>Somebody can have a case from when it is submitted until it has ended, and as long as a grant runs.</summary>
    public static bool IsAssignable(CaseStatus status) => status is not CaseStatus.Draft and (< CaseStatus.Granted or CaseStatus.Granted or CaseStatus.PartlyGranted);

    protected override Fact Effect(GrantCase subject, Given given) => new CaseAssigned(Person, subject.AssignedTo, given.Actor.Person);
}

/// <summary>Who has the case from now on, and who had it before.</summary>
[FactName("casework.assigned.v1")]
public sealed record CaseAssigned(Ref<Person> Person, Ref<Person>? Before, Guid By) : Fact;

/// <summary>A caseworker lets go of a case, so that anybody can take it.</summary>
public sealed record ReleaseCase : Act<GrantCase>
{
    public static readonly Hindrance NotAssigned = new("casework.not-assigned");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");

    public override Permission Requires => Permission.AssignCases;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        // Whoever is recused may let go of a case that is theirs: stepping out is what the law asks for.
        if (subject.AssignedTo is not { } person) { yield return NotAssigned; }
        else if (subject.IsRecused(given.Actor.Person) && person.Value != given.Actor.Person) { yield return Recused; }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new CaseReleased(subject.AssignedTo, given.Actor.Person);
}

[FactName("casework.released.v1")]
public sealed record CaseReleased(Ref<Person>? Before, Guid By) : Fact;
