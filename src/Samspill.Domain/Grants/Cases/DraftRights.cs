using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// Who may write which unit of a draft now (b.2, «Need report draft»). One question for the form, the merge and the pages. A partner that has been
/// asked to confirm writes fields 31 and 32 and its own budget lines, and the owner does not, until the request is withdrawn or overridden.
/// </summary>
public static class DraftRights
{
    public static readonly Hindrance NotYours = new("drafts.not-yours");
    public static readonly Hindrance NotOpen = new("drafts.not-open");
    public static readonly Hindrance NotNamed = new("drafts.not-named", "R-82");

    private static readonly string[] PartnersFields = ["Partnership.TeacherEducation", "Partnership.PartnerConfirmation"];

    /// <summary>What stands in the way of writing anything at all in the report now; null while it is a draft or has been sent back.</summary>
    public static Hindrance? Closed(GrantCase subject) => subject.Status is CaseStatus.Draft or CaseStatus.Returned ? null : NotOpen.With(subject.Number);

    /// <summary>The partners a unit belongs to now; none when it is the owner's.</summary>
    public static IReadOnlyList<ConfirmationRequest> WritersOf(GrantCase subject, string unit) =>
        [.. subject.PartnersAsked().Where(request => PartnersFields.Contains(unit) || unit == ReportUnits.LinesOf(request.Organisation))];

    /// <summary>The mandate the actor writes the unit under, or null: the owner's own people write everything but what is a partner's.</summary>
    public static HeldMandate? MandateFor(GrantCase subject, Actor actor, string unit)
    {
        var writers = WritersOf(subject, unit);
        return writers.Count == 0
            ? actor.MandateFor(Permission.WriteNeedReport, subject.Place)
            : actor.Mandates.FirstOrDefault(held => held.Role == Role.PartnerConfirmer && writers.Any(writer => writer.Organisation == held.Scope));
    }

    /// <summary>What stands in the way of writing this unit now; null when nothing does.</summary>
    public static Hindrance? For(GrantCase subject, Actor actor, string unit) =>
        Closed(subject) ?? (MandateFor(subject, actor, unit) is null ? NotYours : IsNamed(subject, unit) ? null : NotNamed);

    /// <summary>True for somebody who has a part of their own in the form, whatever state the report is in: they may open it.</summary>
    public static bool MayOpen(GrantCase subject, Actor actor) => actor.May(Permission.WriteNeedReport, subject.Place) || PartnerOf(subject, actor) is not null;

    /// <summary>The partner the actor writes for; null for everybody else, also for somebody who writes for the owner.</summary>
    public static ConfirmationRequest? PartnerOf(GrantCase subject, Actor actor) => actor.May(Permission.WriteNeedReport, subject.Place)
        ? null
        : subject.PartnersAsked().FirstOrDefault(request => request.IsAskedOf(actor));

    /// <summary>True when some unit of the part is, or can become, the actor's to write.</summary>
    public static bool MayWriteIn(GrantCase subject, Actor actor, ReportPart part) =>
        actor.May(Permission.WriteNeedReport, subject.Place) || (part is ReportPart.Partnership or ReportPart.Budget && PartnerOf(subject, actor) is not null);

    // A report that has been sent back is mended where the caseworker asked for it, and stands elsewhere as it was submitted (c.2 row 5).
    private static bool IsNamed(GrantCase subject, string unit) => subject.Status != CaseStatus.Returned || subject.Correction?.Opens(unit) != false;
}
