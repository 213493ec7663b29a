using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>C. Why it is needed, and who took part in finding out.</summary>
public sealed class NeedPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<NeedForm, NeedPart>(reader, recorder, texts, clock)
{
    public override ReportPart Part => ReportPart.Need;

    /// <summary>Public owners say whether private ones were invited .</summary>
    public bool AsksAboutPrivate => Work.Case.OwnerKind is OrganisationKind.Municipality or OrganisationKind.CountyMunicipality or OrganisationKind.CityDistrict;

    protected override NeedForm Fill(NeedReport report) => NeedForm.From(report.Need);

    protected override NeedReport With(NeedReport report, NeedPart part) => report with { Need = part };

    protected override NeedPart Read(OpenDraft open, Faults faults) => Form.Part();
}

/// <summary>Part C as it is typed.</summary>
public sealed class NeedForm : PartForm
{
    public string? Assessment { get; set; }

    public string? StaffInvolvement { get; set; }

    public string? UnionInvolvement { get; set; }

    public string? PlanReference { get; set; }

    public string? PlanLink { get; set; }

    public PrivateInvolvement? Private { get; set; }

    public string? PrivateNote { get; set; }

    public static NeedForm From(NeedPart part) => new()
    {
        Assessment = part.Assessment,
        StaffInvolvement = part.StaffInvolvement,
        UnionInvolvement = part.UnionInvolvement,
        PlanReference = part.PlanReference,
        PlanLink = part.PlanLink,
        Private = part.Private,
        PrivateNote = part.PrivateNote,
    };

    public NeedPart Part() => new()
    {
        Assessment = Text(Assessment),
        StaffInvolvement = Text(StaffInvolvement),
        UnionInvolvement = Text(UnionInvolvement),
        PlanReference = Text(PlanReference),
        PlanLink = Text(PlanLink),
        Private = Private,
        PrivateNote = Text(PrivateNote),
    };
}
