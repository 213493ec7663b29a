using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A need report as it is read: part by part, each field with what is written in it. For the review page and for everybody who may read the case.</summary>
public sealed record WholeReport(NeedReport Report, RuleSet Rules, GrantCase Case)
{
    /// <summary>True where the parties' own confirmations are read with the report (fields 26 and 32).</summary>
    public bool ShowsConfirmations { get; init; }

    public Scheme Scheme => Rules.Scheme(Case.SchemeCode);

    /// <summary>A word as it stands inside a sentence; abbreviations keep their capitals.</summary>
    public static string InSentence(string word) =>
        word.Length > 1 && char.IsLower(word[1]) ? char.ToLowerInvariant(word[0]) + word[1..] : word;

    /// <summary>Those money can go to, by id.</summary>
    public string NameOf(Guid organisation) =>
        organisation == Case.Owner.Value ? Case.OwnerName
        : Report.Partnership.Partners.FirstOrDefault(partner => partner.Organisation == organisation)?.Name
        ?? Report.Applicant.Owners.FirstOrDefault(owner => owner.Organisation == organisation)?.Name ?? "";

    /// <summary>The fields of a part in reading order: the key of the label, or the label itself, and the lines of the text. The budget has tables of its own.</summary>
    public IEnumerable<ReadField> Read(ReportPart part, TextCatalog texts) => part switch
    {
        ReportPart.Applicant => Applicant(Report.Applicant, texts),
        ReportPart.Measure => Measure(Report.Measure, texts),
        ReportPart.Need => Need(Report.Need, texts),
        ReportPart.Partnership => Partnership(Report.Partnership, texts),
        ReportPart.Criteria => Criteria(Report.Criteria, texts),
        ReportPart.Budget => [new(texts["report.coordinator-note"], [Report.Budget.CoordinatorNote]), new(texts["report.own-share-note"], [Report.Budget.OwnShareNote]), .. FundingLines.Of(Report.Budget, texts).Select(line => new ReadField(line.Label, [line.Text]))],
        _ => Declarations(Report.Declarations, texts),
    };

    private static IEnumerable<ReadField> Applicant(ApplicantPart part, TextCatalog texts) =>
    [
        new(texts["report.contact"], [part.ContactName, part.ContactTitle, part.ContactEmail, part.ContactPhone]),
        new(texts["report.owners"], [.. part.Owners.Select(owner => $"{owner.Name} ({owner.Number})")]),
        new(texts["report.units"], [part.AllUnits ? texts["report.all-units"] : "", .. part.Units.Select(unit => $"{unit.Name} ({unit.Number}), {InSentence(texts.Of(unit.Kind))}, {texts["report.n-staff", unit.Staff]}")]),
    ];

    private IEnumerable<ReadField> Measure(MeasurePart part, TextCatalog texts) =>
    [
        new(texts["report.title"], [part.Title]),
        new(texts["report.duration"], [part is { StartsOn: { } from, EndsOn: { } to } ? $"{texts.Say.Day(from)} – {texts.Say.Day(to)}" : "", part.Years switch { 0 => "", 1 => texts["report.one-year", 1], _ => texts["report.n-years", part.Years] }]),
        new(texts["report.activities"], [.. part.Activities.Select(activity => texts.Of(activity))]),
        new(texts["report.themes"], [.. Rules.Themes.Where(theme => part.Themes.Contains(theme.Id)).Select(theme => texts.Of(theme.Text)), part.OtherTheme]),
        new(texts["report.measure-kind"], [part.Kind is { } kind ? texts.Of(kind) : ""]),
        new(texts["report.target-groups"], [.. part.TargetGroups.Select(group => $"{texts.Of(group.Group)}: {group.Count}")]),
        new(texts["report.description"], [part.Description]),
        new(texts["report.goals"], [part.Goals]),
        new(texts["report.plan"], [part.Plan]),
    ];

    private IEnumerable<ReadField> Need(NeedPart part, TextCatalog texts) =>
    [
        new(texts["report.assessment"], [part.Assessment]),
        new(texts["report.staff-involvement"], [part.StaffInvolvement]),
        new(texts["report.union-involvement"], [part.UnionInvolvement, .. Confirmed(ConfirmationKind.UnionRep, texts)]),
        new(texts["report.plan-reference"], [part.PlanReference, part.PlanLink]),
        new(texts["report.private"], [part.Private is { } answer ? texts.Of(answer) : "", part.PrivateNote]),
    ];

    private IEnumerable<ReadField> Partnership(PartnershipPart part, TextCatalog texts) =>
    [
        new(texts["report.partners"], [.. part.Partners.SelectMany(partner => new[] { $"{partner.Name} ({partner.Number})", partner.Contact, partner.Role })]),
        new(texts["report.partnership-description"], [part.Description]),
        new(texts["report.teacher-education"], [part.TeacherEducation]),
        new(texts["report.partner-confirmation"], [part.PartnerConfirmation, .. Confirmed(ConfirmationKind.Partner, texts)]),
        new(texts["report.statped"], [part.Statped is { } role ? texts.Of(role) : "", part.StatpedNote]),
    ];

    private IEnumerable<string> Confirmed(ConfirmationKind kind, TextCatalog texts) =>
        ShowsConfirmations ? GivenConfirmations.Of(Case, Report, texts, kind).Select(given => given.InWords) : [];

    private IEnumerable<ReadField> Criteria(CriteriaPart part, TextCatalog texts) =>
    [
        .. Rules.AnsweredIn(Case.SchemeCode).Select(criterion => new ReadField(texts.Of(criterion.Title), [part.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Id)?.Text ?? ""])),
        new(texts["report.takes-part"],
            [part.KindergartenTakesPart ? texts["report.kindergarten-takes-part"] : "", part.SchoolTakesPart ? texts["report.school-takes-part"] : "", part.PptTakesPart ? texts["report.ppt-takes-part"] : "", part.NotAllReason]),
        new(texts["report.team-around-child"], [part.TeamAroundChild]),
        new(texts["report.sami-perspective"], [part.SamiPerspective]),
    ];

    private IEnumerable<ReadField> Declarations(DeclarationsPart part, TextCatalog texts) =>
    [
        new(texts["report.declared"], [.. Rules.Declarations.Where(declaration => part.Declared.Contains(declaration.Id)).Select(declaration => texts.Of(declaration.Text))]),
        new(texts["report.reasons"], [.. part.Reasons.Select(reason => reason.Text)]),
    ];
}

/// <summary>A field as it is read: what it is called, and what stands in it, paragraph by paragraph.</summary>
public sealed record ReadField(string Label, IReadOnlyList<string> Texts)
{
    /// <summary>The paragraphs that say something.</summary>
    public IEnumerable<string> Paragraphs => Texts.SelectMany(text => text.Split('\n')).Where(line => line.Trim().Length > 0);
}

/// <summary>One part of a report as it is read.</summary>
public sealed record ReadPart(WholeReport Whole, ReportPart Part);
