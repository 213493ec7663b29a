using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The report goes back to the owner with what is wrong in which fields, guidance and a time limit; only the named fields open (c.2 row 5, R-82).</summary>
public sealed record ReturnForCorrection(IReadOnlyList<Defect> Defects, string Guidance, DateOnly CorrectBy) : Act<GrantCase>
{
    public static readonly Hindrance NotInCheck = new("cases.not-in-check", "R-40");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance DefectMissing = new("cases.defect-missing", "R-82");
    public static readonly Hindrance UnknownField = new("cases.unknown-field", "R-82");
    public static readonly Hindrance LimitTooSoon = new("cases.limit-too-soon", "R-82");
    public static readonly Hindrance LimitTooLate = new("cases.limit-too-late", "R-83");
    public static readonly Hindrance TextTooLong = new("cases.note-too-long");

    public override Permission Requires => Permission.CheckQuality;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!PassQualityCheck.InCheck(subject, given.Today)) { yield return NotInCheck; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        if (Defects.Count == 0 || Defects.Any(defect => string.IsNullOrWhiteSpace(defect.Text))) { yield return DefectMissing.At("Defects"); }
        if (Defects.Any(defect => defect.Unit is { } unit && !FieldGroups.IsKnown(defect.Part, unit))) { yield return UnknownField.At("Defects"); }
        if (CorrectBy <= given.Today) { yield return LimitTooSoon.At("CorrectBy"); }
        if (CorrectBy > given.Today.AddDays(60)) { yield return LimitTooLate.At("CorrectBy").With(60); }
        if (Guidance.Length > 2000 || Defects.Any(defect => defect.Text.Length > 1000)) { yield return TextTooLong.At("Guidance").With(2000); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new ReturnedForCorrection(new Correction(Defects, Guidance.Trim(), CorrectBy, given.Actor.Person));
}

[FactName("cases.returned.v1")]
public sealed record ReturnedForCorrection(Correction Correction) : Fact
{
    public override string? ReasonGiven() => Correction.Guidance;
}
