using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Attachments;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Something that must be mended, and where in the report (c.2 row 5, R-82).</summary>
/// <param name="Part">The part of the report.</param>
/// <param name="Unit">The field, as a path of <see cref="ReportUnits"/> such as «Need.Assessment»; null when the whole part is open.</param>
public sealed record Defect(ReportPart Part, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Unit = null)
{
    /// <summary>True when the owner may write in the unit because of this.</summary>
    public bool Opens(string path) => ReportUnits.PartOf(path) == Part && (Unit is null || FieldGroups.Covers(Unit, path));
}

/// <summary>What the owner is asked to mend, and the last day to do it. Only what is named is open (c.2 rows 5 and 6).</summary>
public sealed record Correction(IReadOnlyList<Defect> Defects, string Guidance, DateOnly CorrectBy, Guid By)
{
    // Mended fields can break a soft rule, and the reason for that must have somewhere to stand.
    private const string Always = "Declarations.Reasons";

    /// <summary>True when the owner may write in the unit with this path.</summary>
    public bool Opens(string path) => path == Always || Defects.Any(defect => defect.Opens(path));

    /// <summary>
    /// True when a file can be attached to this or taken out of it: a file of an open field, or of the whole report when no field is named. What shows
    /// that a party has confirmed always can, since mending can make it necessary.
    /// </summary>
    public bool OpensFilesOf(string field) => field switch
    {
        AttachmentFields.Confirmation => true,
        AttachmentFields.Whole => Defects.All(defect => defect.Unit is null),
        _ => Opens(field),
    };

    /// <summary>What is wrong with the unit, remark by remark; empty when nothing is said of it.</summary>
    public IEnumerable<string> RemarksOn(string path) => Defects.Where(defect => defect.Unit is not null && defect.Opens(path)).Select(defect => defect.Text);

    /// <summary>The units that are not as they were submitted although nobody asked for them to be mended, in order.</summary>
    public IReadOnlyList<string> Outside(NeedReport submitted, NeedReport mended) =>
        [.. ReportUnits.Changed(submitted, mended).Where(path => !Opens(path))];
}
