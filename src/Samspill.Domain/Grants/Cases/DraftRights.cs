using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Who may write which unit of a draft now (b.2, «Need report draft»). One question for the form, the merge and the pages.</summary>
public static class DraftRights
{
    public static readonly Hindrance NotYours = new("drafts.not-yours");
    public static readonly Hindrance NotOpen = new("drafts.not-open");
    public static readonly Hindrance NotNamed = new("drafts.not-named", "R-82");

    /// <summary>What stands in the way of writing anything at all in the report now; null while it is a draft or has been sent back.</summary>
    public static Hindrance? Closed(GrantCase subject) => subject.Status is CaseStatus.Draft or CaseStatus.Returned ? null : NotOpen.With(subject.Number);

    /// <summary>The mandate the actor writes the unit under, or null: the owner's own people write everything.</summary>
    public static HeldMandate? MandateFor(GrantCase subject, Actor actor, string unit) => actor.MandateFor(Permission.WriteNeedReport, subject.Place);

    /// <summary>What stands in the way of writing this unit now; null when nothing does.</summary>
    public static Hindrance? For(GrantCase subject, Actor actor, string unit) =>
        Closed(subject) ?? (MandateFor(subject, actor, unit) is null ? NotYours : IsNamed(subject, unit) ? null : NotNamed);

    /// <summary>True for somebody who has a part of their own in the form, whatever state the report is in: they may open it.</summary>
    public static bool MayOpen(GrantCase subject, Actor actor) => actor.May(Permission.WriteNeedReport, subject.Place);

    // A report that has been sent back is mended where the caseworker asked for it, and stands elsewhere as it was submitted (c.2 row 5).
    private static bool IsNamed(GrantCase subject, string unit) => subject.Status != CaseStatus.Returned || subject.Correction?.Opens(unit) != false;
}
