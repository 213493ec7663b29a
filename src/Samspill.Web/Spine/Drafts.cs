using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Spine;

/// <summary>A report as it is saved in the moment somebody saves in it, with nobody between: what a form is read against.</summary>
public sealed record OpenDraft(GrantCase Case, NeedReport Report, RuleSet Rules, Actor Actor)
{
    /// <summary>The scheme the case is in.</summary>
    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);
}

/// <summary>What somebody saves in a part: the whole part as the form has it, and what the form showed.</summary>
/// <param name="Content">The part.</param>
/// <param name="BasedOn">The revision the form showed.</param>
/// <param name="Basis">What the form showed, unit by unit.</param>
public sealed record DraftEdit<TPart>(TPart Content, int BasedOn, UnitBasis Basis)
{
    /// <summary>The opened form, by a sign of its own.</summary>
    public string? Form { get; init; }

    /// <summary>Units that could not be read, or are not finished.</summary>
    public IReadOnlySet<string> Withheld { get; init; } = new HashSet<string>();

    /// <summary>Where values were fetched from that nobody typed, by unit.</summary>
    public IReadOnlyDictionary<string, Origin> Sources { get; init; } = new Dictionary<string, Origin>();

    /// <summary>Makes what follows from other units follow again after the merge, such as the split of a budget.</summary>
    public Func<TPart, TPart> Settle { get; init; } = part => part;

    /// <summary>True when somebody pressed the button: then the part counts as begun, also without a change.</summary>
    public bool Begins { get; init; } = true;
}

/// <summary>What came of saving a part of a draft.</summary>
public abstract record DraftSaved
{
    private DraftSaved()
    {
    }

    /// <summary>Answered unit by unit: some may have been saved, others be in conflict or refused.</summary>
    /// <param name="Revision">The section's revision now.</param>
    /// <param name="Version">The version that is shown.</param>
    /// <param name="Basis">What the form rests on from now on.</param>
    /// <param name="At">When the section was saved last.</param>
    /// <param name="Saved">Paths of the units that were changed.</param>
    /// <param name="Conflicts">Units somebody else has changed since the form was opened; their text stands.</param>
    /// <param name="Refused">Units the actor may not write.</param>
    public sealed record Done(
        int Revision, int Version, UnitBasis Basis, DateTimeOffset At, IReadOnlyList<string> Saved, IReadOnlyList<UnitConflict> Conflicts, IReadOnlyList<RefusedUnit> Refused) : DraftSaved;

    /// <summary>The report can no longer be written: it has been submitted, or the case has ended.</summary>
    public sealed record Closed(Hindrance Hindrance) : DraftSaved;

    /// <summary>The actor may not write anything in it.</summary>
    public sealed record Forbidden : DraftSaved;

    /// <summary>There is no such case.</summary>
    public sealed record Unknown : DraftSaved;
}
