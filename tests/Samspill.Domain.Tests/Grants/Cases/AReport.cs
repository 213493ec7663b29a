using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Need reports for tests: complete ones that break no rule, to break one thing at a time in.</summary>
public static class AReport
{
    public const string Reg = LocalCompetence2021.Reg;
    public const string Des = LocalCompetence2021.Des;
    public const string Kl = LocalCompetence2021.Kl;

    public static readonly Guid Owner = new("00000000-0000-7000-8000-000000002001");
    public static readonly Guid University = new("00000000-0000-7000-8000-000000002002");
    public static readonly Guid OtherOwner = new("00000000-0000-7000-8000-000000002003");

    public static TheoryData<string> Schemes => [Reg, Des, Kl];

    /// <summary>A measure of two years: 450 000 and 300 000 kroner, with the own share of R-17 in DES (e.6).</summary>
    public static NeedReport Complete(string scheme) => new(
        Applicant(scheme),
        Measure(scheme),
        Need,
        Partnership(scheme),
        Criteria(scheme),
        Budget(scheme),
        new DeclarationsPart { Declared = [.. LocalCompetence2021.OsloAndViken.Declarations.Select(declaration => declaration.Id)] });

    /// <summary>Amounts in kroner for the three years.</summary>
    public static YearAmounts Amounts(long year1, long year2 = 0, long year3 = 0) => new(new Nok(year1), new Nok(year2), new Nok(year3));

    /// <summary>A text of so many characters.</summary>
    public static string TextOf(int length) => new('x', length);

    private static ApplicantPart Applicant(string scheme) => new()
    {
        ContactName = "Fagansvarlig",
        ContactTitle = "Rådgiver",
        ContactEmail = "oppvekst@kommune.example",
        ContactPhone = "22 33 44 55",
        Units = [new(OrganisationNumber.Synthetic(1), "Enhet 1", scheme == Reg ? UnitKind.Kindergarten : UnitKind.School, 24)],
    };

    private static MeasurePart Measure(string scheme) => new()
    {
        Title = "Felles kompetanse i hele kommunen",
        StartsOn = new DateOnly(2027, 8, 1),
        EndsOn = new DateOnly(2029, 7, 31),
        Years = 2,
        Activities = [ActivityKind.DevelopAndPlan, ActivityKind.CarryOutAndEvaluate],
        Themes = [scheme == Kl ? "kl-inclusive-practice" : "professional-community"],
        Kind = scheme == Reg ? MeasureKind.Collective : null,
        TargetGroups = [new(TargetGroup.Teachers, 60), new(TargetGroup.Leaders, 6)],
        Description = TextOf(200),
        Goals = TextOf(100),
        Plan = "Fire samlinger og arbeid i egne grupper imellom.",
    };

    private static NeedPart Need { get; } = new()
    {
        Assessment = "Vurdert i hver enhet, og drøftet med universitetet.",
        StaffInvolvement = "Ansatte og ledere har deltatt i alle enheter.",
        UnionInvolvement = "Drøftet med de tillitsvalgte.",
        PlanReference = "Oppvekstplanen punkt 4",
        PlanLink = "https://kommune.example/plan",
        Private = PrivateInvolvement.InvitedAndTakePart,
    };

    private static PartnershipPart Partnership(string scheme) => new()
    {
        Partners = [new(University, OrganisationNumber.Synthetic(2), "Universitetet", OrganisationKind.University, "Institutt for lærerutdanning", "Veileder")],
        Description = "Planlegger og gjennomfører sammen.",
        TeacherEducation = "Studentene deltar i samlingene.",
        PartnerConfirmation = "Bekreftet av instituttet.",
        Statped = scheme == Kl ? StatpedRole.DialoguePartner : null,
    };

    private static CriteriaPart Criteria(string scheme) => new()
    {
        Answers = [.. LocalCompetence2021.OsloAndViken.AnsweredIn(scheme).Select(criterion => new CriterionAnswer(criterion.Id, "Slik oppfyller vi det."))],
        KindergartenTakesPart = scheme == Kl,
        SchoolTakesPart = scheme == Kl,
        PptTakesPart = scheme == Kl,
        TeamAroundChild = scheme == Kl ? "PPT og helsestasjonen deltar." : "",
    };

    private static BudgetPart Budget(string scheme) => new()
    {
        Lines =
        [
            new(LineKind.PartnerCost, University, Amounts(300_000, 200_000), "Veiledning"),
            new(LineKind.ReleaseOrSubstitute, Owner, Amounts(150_000, 100_000), ""),
        ],
        Recipients = [new(Owner, "Kommunen", Amounts(150_000, 100_000)), new(University, "Universitetet", Amounts(300_000, 200_000))],
        OwnShare = scheme == Des ? [new(OwnShareKind.Wages, Amounts(135_000, 90_000), "")] : [],
    };
}
