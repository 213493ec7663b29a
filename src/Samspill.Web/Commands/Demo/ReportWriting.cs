using System.Globalization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>Writes whole need reports for the story: the measure's own texts, the owner's, and a budget that adds up.</summary>
internal sealed class ReportWriting(CountyMembers members)
{
    private int units;

    public NeedReport Write(CasePlan plan, DateOnly starts)
    {
        var (owner, measure) = (members[plan.Owner], Measures.Of(plan));
        var (say, partner) = (Phrases.In(owner.Entry.LanguageForm), PartnerOf(plan, owner));
        return new NeedReport(
            Applicant(plan, owner, say), Measure(plan, measure, say, starts), Need(owner, measure, say), Partnership(plan, partner, say), Criteria(plan, say),
            new DemoBudget(plan, owner, partner, say).Write(), Declarations(plan, say));
    }

    private ApplicantPart Applicant(CasePlan plan, Member owner, Phrases say) => new()
    {
        ContactName = say.Title,
        ContactTitle = say.Title,
        ContactEmail = "oppvekst@example.no",
        ContactPhone = "22 00 35 00",
        IsNetwork = plan.Is(Twist.Network),
        Owners = plan.Is(Twist.Network) ? [.. plan.Neighbours.Select(key => members[key]).Select(one => new ParticipatingOwner(one.Id.Value, one.Entry.Number, one.Entry.Name))] : [],
        Units = [.. KindsOf(plan, owner).Select((kind, place) => Unit(place, kind, owner, say))],
    };

    private static UnitKind[] KindsOf(CasePlan plan, Member owner) => (plan.Scheme, owner.Entry.Kind) switch
    {
        ("REG", _) => [UnitKind.Kindergarten, UnitKind.Kindergarten, UnitKind.Kindergarten],
        ("KL", OrganisationKind.CountyMunicipality) => [UnitKind.UpperSecondary, UnitKind.UpperSecondary, UnitKind.EducationalPsychologicalService],
        ("KL", _) => [UnitKind.Kindergarten, UnitKind.Kindergarten, UnitKind.School, UnitKind.EducationalPsychologicalService],
        (_, OrganisationKind.CountyMunicipality) => [UnitKind.UpperSecondary, UnitKind.UpperSecondary],
        _ => [UnitKind.School, UnitKind.School, UnitKind.School],
    };

    private ParticipatingUnit Unit(int place, UnitKind kind, Member owner, Phrases say) => new(
        OrganisationNumber.Synthetic(10_000 + units++),
        string.Format(CultureInfo.InvariantCulture, say.UnitOf, place + 1, owner.Entry.Name),
        kind,
        18 + (place * 7));

    private static MeasurePart Measure(CasePlan plan, Measure measure, Phrases say, DateOnly starts)
    {
        var years = plan switch { { Year3: > 0 } => 3, { Year2: > 0 } => 2, _ => 1 };
        return new()
        {
            Title = measure.Title,
            StartsOn = starts,
            EndsOn = starts.AddYears(years).AddDays(-1),
            Years = years,
            Activities = [ActivityKind.DevelopAndPlan, ActivityKind.CarryOutAndEvaluate],
            Themes = [measure.Theme],
            Kind = plan.Scheme == "REG" ? measure.Kind : null,
            TargetGroups = TargetGroups(plan),
            Description = measure.Description,
            Goals = measure.Goals,
            Plan = say.Plan,
        };
    }

    private static TargetGroupCount[] TargetGroups(CasePlan plan) => plan.Scheme switch
    {
        "REG" => [new(TargetGroup.KindergartenTeachers, 34), new(TargetGroup.OtherStaff, 51), new(TargetGroup.Leaders, 6)],
        "DES" => [new(TargetGroup.Teachers, 84), new(TargetGroup.Leaders, 7)],
        _ => [new(TargetGroup.KindergartenTeachers, 28), new(TargetGroup.Teachers, 46), new(TargetGroup.Ppt, 9), new(TargetGroup.OtherServices, 12), new(TargetGroup.Leaders, 8)],
    };

    private static NeedPart Need(Member owner, Measure measure, Phrases say)
    {
        var isPublic = owner.Entry.Kind is OrganisationKind.Municipality or OrganisationKind.CountyMunicipality or OrganisationKind.CityDistrict;
        return new()
        {
            Assessment = measure.Need,
            StaffInvolvement = say.Staff,
            UnionInvolvement = say.Unions,
            PlanReference = say.PlanReference,
            PlanLink = "https://www.example.no/oppvekstplan",
            Private = isPublic ? PrivateInvolvement.InvitedAndTakePart : null,
            PrivateNote = isPublic ? say.Private : "",
        };
    }

    // The university nearest to the owner, as partnerships usually go.
    private Member PartnerOf(CasePlan plan, Member owner) => members[(owner.Entry.Region, plan.Scheme) switch
    {
        ("Oslo", "KL") => "UIO",
        ("Oslo", _) => "OSLOMET",
        ("Akershus" or "Akershus fylkeskommune", "REG") => "INN",
        ("Akershus" or "Akershus fylkeskommune", _) => "OSLOMET",
        ("Østfold" or "Østfold fylkeskommune", _) => "HIOF",
        _ => "USN",
    }];

    private static PartnershipPart Partnership(CasePlan plan, Member partner, Phrases say) => new()
    {
        Partners = [new(partner.Id.Value, partner.Entry.Number, partner.Entry.Name, partner.Entry.Kind, "Institutt for pedagogikk", say.Role)],
        Description = say.Partnership,
        TeacherEducation = say.TeacherEducation,
        PartnerConfirmation = say.Confirmation,
        Statped = plan.Scheme == "KL" ? StatpedRole.DialoguePartner : null,
        StatpedNote = plan.Scheme == "KL" ? say.Statped : "",
    };

    private static CriteriaPart Criteria(CasePlan plan, Phrases say)
    {
        var isCrossSector = plan.Scheme == "KL";
        return new()
        {
            Answers = [.. LocalCompetence2021.OsloAndViken.AnsweredIn(plan.Scheme).Select(criterion => new CriterionAnswer(criterion.Id, say.Answers[criterion.Id]))],
            KindergartenTakesPart = isCrossSector,
            SchoolTakesPart = isCrossSector,
            PptTakesPart = isCrossSector,
            TeamAroundChild = isCrossSector ? say.Team : "",
            Interdisciplinary = isCrossSector ? say.Interdisciplinary : "",
        };
    }

    private static DeclarationsPart Declarations(CasePlan plan, Phrases say) => new()
    {
        Declared = [.. LocalCompetence2021.OsloAndViken.Declarations.Select(declaration => declaration.Id)],
        Reasons = plan.Is(Twist.LargeCoordinator) ? [new(BudgetChecks.CoordinatorLarge.Code, say.CoordinatorReason)] : [],
    };
}
