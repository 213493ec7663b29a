using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Puts a need report into words, part by part, leaving out what was not answered.</summary>
public static class ReportSections
{
    /// <summary>The parts A to G; amounts of the budget are tables of their own.</summary>
    public static IReadOnlyList<ReportSection> Of(ReportView report, TextCatalog texts) =>
    [
        Applicant(report.Content.Applicant, texts),
        Measure(report, texts),
        Need(report, texts),
        Partnership(report, texts),
        Criteria(report, texts),
        Section(ReportPart.Budget, [], [new(texts["cases.report.coordinator-note"], report.Content.Budget.CoordinatorNote), new(texts["cases.report.own-share-note"], report.Content.Budget.OwnShareNote), .. NeedReports.FundingLines.Of(report.Content.Budget, texts)]),
        Declarations(report, texts),
    ];

    private static ReportSection Section(ReportPart part, IEnumerable<ReportLine> facts, IEnumerable<ReportLine> lines) =>
        new(part, [.. facts.Where(IsAnswered)], [.. lines.Where(IsAnswered)]);

    private static bool IsAnswered(ReportLine line) => !string.IsNullOrWhiteSpace(line.Text);

    private static ReportSection Applicant(ApplicantPart part, TextCatalog texts) => Section(
        ReportPart.Applicant,
        [
            new(texts["cases.report.contact"], Joined([part.ContactName, part.ContactTitle])),
            new(texts["cases.report.email"], part.ContactEmail),
            new(texts["cases.report.phone"], part.ContactPhone),
            new(texts["cases.report.owners"], Joined(part.Owners.Select(owner => owner.Name))),
            new(texts["cases.report.all-units"], part.AllUnits ? texts["cases.report.yes"] : ""),
        ],
        [new(texts["cases.report.units"], Lines(part.Units.Select(unit => texts["cases.report.unit", unit.Name, unit.Kind, unit.Staff])))]);

    private static ReportSection Measure(ReportView report, TextCatalog texts)
    {
        var part = report.Content.Measure;
        var themes = report.Rules.Themes.Where(theme => part.Themes.Contains(theme.Id)).Select(theme => texts.Of(theme.Text)).Append(part.OtherTheme);
        return Section(
            ReportPart.Measure,
            [
                new(texts["cases.report.starts"], part.StartsOn is { } starts ? texts.Say.Day(starts) : ""),
                new(texts["cases.report.ends"], part.EndsOn is { } ends ? texts.Say.Day(ends) : ""),
                new(texts["cases.report.years"], part.Years == 0 ? "" : part.Years.ToString(texts.Say.Culture)),
                new(texts["cases.report.kind"], part.Kind is { } kind ? texts.Of(kind) : ""),
                new(texts["cases.report.themes"], Joined(themes)),
                new(texts["cases.report.activities"], Joined(part.Activities.Select(activity => texts.Of(activity)))),
                new(texts["cases.report.groups"], Joined(part.TargetGroups.Where(group => group.Count > 0).Select(group => texts["cases.report.group", group.Group, group.Count]))),
            ],
            [
                new(texts["cases.report.description"], part.Description),
                new(texts["cases.report.goals"], part.Goals),
                new(texts["cases.report.plan"], part.Plan),
            ]);
    }

    private static ReportSection Need(ReportView report, TextCatalog texts) => Need(report.Content.Need, Confirmed(report, ConfirmationKind.UnionRep, texts), texts);

    private static ReportSection Need(NeedPart part, IEnumerable<string> confirmed, TextCatalog texts) => Section(
        ReportPart.Need,
        [new(texts["cases.report.private"], part.Private is { } choice ? texts.Of(choice) : "")],
        [
            new(texts["cases.report.assessment"], part.Assessment),
            new(texts["cases.report.staff"], part.StaffInvolvement),
            new(texts["cases.report.unions"], Lines([part.UnionInvolvement, .. confirmed])),
            new(texts["cases.report.plan-reference"], part.PlanReference),
            new(texts["cases.report.plan-link"], part.PlanLink),
            new(texts["cases.report.private-note"], part.PrivateNote),
        ]);

    private static ReportSection Partnership(ReportView report, TextCatalog texts) => Partnership(report.Content.Partnership, Confirmed(report, ConfirmationKind.Partner, texts), texts);

    private static IEnumerable<string> Confirmed(ReportView report, ConfirmationKind kind, TextCatalog texts) =>
        GivenConfirmations.Of(report.Case, report.Content, texts, kind).Select(given => given.InWords);

    private static ReportSection Partnership(PartnershipPart part, IEnumerable<string> confirmed, TextCatalog texts) => Section(
        ReportPart.Partnership,
        [new(texts["cases.report.statped"], part.Statped is { } role ? texts.Of(role) : "")],
        [
            new(texts["cases.report.partners"], Lines(part.Partners.Select(partner => Joined([partner.Name, texts.Of(partner.Kind), partner.Contact, partner.Role])))),
            new(texts["cases.report.cooperation"], part.Description),
            new(texts["cases.report.teacher-education"], part.TeacherEducation),
            new(texts["cases.report.confirmation"], Lines([part.PartnerConfirmation, .. confirmed])),
            new(texts["cases.report.statped-note"], part.StatpedNote),
        ]);

    private static ReportSection Criteria(ReportView report, TextCatalog texts)
    {
        var part = report.Content.Criteria;
        var answers = report.Rules.AnsweredIn(report.Case.SchemeCode)
            .Select(criterion => new ReportLine(texts.Of(criterion.Title), part.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Id)?.Text ?? ""));
        var takesPart = new[]
        {
            part.KindergartenTakesPart ? texts["cases.report.kindergarten"] : "",
            part.SchoolTakesPart ? texts["cases.report.school"] : "",
            part.PptTakesPart ? texts["cases.report.ppt"] : "",
        };
        return Section(
            ReportPart.Criteria,
            [new(texts["cases.report.takes-part"], report.Scheme.IsCrossSector ? Joined(takesPart) : "")],
            [
                .. answers,
                new(texts["cases.report.not-all"], part.NotAllReason),
                new(texts["cases.report.team"], part.TeamAroundChild),
                new(texts["cases.report.sami"], part.SamiPerspective),
                new(texts["cases.report.interdisciplinary"], part.Interdisciplinary),
            ]);
    }

    private static ReportSection Declarations(ReportView report, TextCatalog texts)
    {
        var part = report.Content.Declarations;
        var declared = report.Rules.Declarations.Where(declaration => part.Declared.Contains(declaration.Id)).Select(declaration => texts.Of(declaration.Text));
        return Section(
            ReportPart.Declarations,
            [],
            [
                new(texts["cases.report.declared"], Lines(declared)),
                new(texts["cases.report.soft-reasons"], Lines(part.Reasons.Select(reason => reason.Text))),
            ]);
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.Where(part => part.Length > 0));

    private static string Lines(IEnumerable<string> parts) => string.Join('\n', parts.Where(part => part.Length > 0));
}
