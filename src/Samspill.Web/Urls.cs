using System.Globalization;

namespace Samspill.Web;

/// <summary>Addresses of the pages, written once; bokmål, without special letters, stable for ever (architecture 5).</summary>
public static class Urls
{
    public const string Front = "/";
    public const string Overview = "/oversikt";
    public const string SignIn = "/logg-inn";
    public const string SignOut = "/logg-ut";
    public const string ActAs = "/rolle";
    public const string Rounds = "/runder";
    public const string PlanRound = "/runder/ny";
    public const string Deadlines = "/frister";
    public const string RuleSets = "/regler";
    public const string Bodies = "/fora";
    public const string Terms = "/ordliste";
    public const string Decided = "/vedtak";
    public const string Organisations = "/virksomheter";
    public const string Persons = "/personer";
    public const string Cases = "/saker";
    public const string Casework = "/saker/samlet";
    public const string CasesCsv = "/saker/liste.csv";
    public const string CasesXlsx = "/saker/liste.xlsx";
    public const string CaseViews = "/saker/visninger";
    public const string NeedReports = "/behovsmeldinger";
    public const string StartNeedReport = "/behovsmeldinger/ny";
    public const string MayWeApply = "/kan-vi-soke";
    public const string Recommendations = "/innstillinger";
    public const string Roles = "/roller";
    public const string Notices = "/varsler";
    public const string ChooseNotices = "/varsler/valg";
    public const string Accessibility = "/tilgjengelighet";
    public const string Privacy = "/personvern";

    /// <summary>Each of several duties alike in a round.</summary>
    public static string DutiesAlike(string kind, string round) => $"/oversikt?gjelder={kind}&runde={Uri.EscapeDataString(round)}";

    public const string CalendarSetup = "/oversikt/kalender";

    /// <summary>Somebody's calendar, by its secret.</summary>
    public static string CalendarFeed(string token) => $"/kalender/{token}.ics";

    /// <summary>One duty, for the calendar.</summary>
    public static string DutyInCalendar(string key) => $"/oversikt/frist.ics?plikt={Uri.EscapeDataString(key)}";

    public static string RoundCalendar(string number) => $"/runder/{number}/frister.ics";

    public static string Language(string language, string back) => $"/sprak/{language}?retur={Uri.EscapeDataString(back)}";

    public static string Round(string number) => $"/runder/{number}";

    public static string DecideGuidelines(string number) => $"/runder/{number}/foringer";

    public static string AnnounceRound(string number) => $"/runder/{number}/kunngjor";

    public static string OpenRound(string number) => $"/runder/{number}/apne";

    public static string CloseRound(string number) => $"/runder/{number}/lukk";

    public static string ExtendDeadline(string number) => $"/runder/{number}/utvid";

    public static string ReleaseStage(string number) => $"/runder/{number}/slipp";

    public static string Frames(string number) => $"/runder/{number}/rammer";

    public static string SetFrame(string number, string scheme) => $"/runder/{number}/rammer/{scheme.ToLowerInvariant()}";

    /// <summary>The finished lists of a round, to be decided together.</summary>
    public static string DecidePackage(string number, IEnumerable<Guid>? lists = null, IEnumerable<Guid>? leftOut = null) => Package($"/runder/{number}/vedtak", lists, leftOut);

    /// <summary>All letters of the decided cases in some lists, to be printed.</summary>
    public static string PackageLetters(string number, IEnumerable<Guid> lists) => Package($"/runder/{number}/vedtak/brev", lists, null);

    public static string RoundOverview(string number) => $"/runder/{number}/oversikt";

    public static string RoundOverviewCsv(string number) => $"/runder/{number}/oversikt.csv";

    public static string RuleSet(string id) => $"/regler/{id}";

    public static string Body(Guid id) => $"/fora/{id}";

    public static string Organisation(Guid id) => $"/virksomheter/{id}";

    public static string Person(Guid id) => $"/personer/{id}";

    public static string GiveMandate(Guid person) => $"/personer/{person}/gi-fullmakt";

    public static string SaySeat(Guid mandate) => $"/fullmakter/{mandate}/plass";

    public static string EndMandate(Guid mandate) => $"/fullmakter/{mandate}/avslutt";

    public static string Case(Guid id) => $"/saker/{id}";

    public static string Versions(Guid id, int from, int to) => $"/saker/{id}/versjoner?fra={from}&til={to}";

    public static string AskToSubmitLate(Guid id) => $"/behovsmeldinger/{id}/etter-fristen";

    public static string GrantLateSubmission(Guid id) => $"/saker/{id}/gi-mer-tid";

    public static string RefuseLateSubmission(Guid id) => $"/saker/{id}/nekt-mer-tid";

    public static string ReportChange(Guid id) => $"/saker/{id}/meld-endring";

    public static string AssessChange(Guid id, int number) => $"/saker/{id}/endringer/{number}";

    public static string StartRunningReport(Guid parent) => $"/saker/{parent}/ny-melding";

    /// <summary>The reports of some cases on one page, to be printed.</summary>
    public static string PrintCases(IEnumerable<Guid> ids) => $"/saker/utskrift?{string.Join('&', ids.Select(id => $"valg={id}"))}";

    /// <summary>What the staff write to each other about a case.</summary>
    public static string CaseNotes(Guid id) => $"/saker/{id}/notater";

    public static string AssignCase(Guid id) => $"/saker/{id}/saksbehandler";

    public static string PassQualityCheck(Guid id) => $"/saker/{id}/kvalitetssjekk";

    public static string ReturnForCorrection(Guid id) => $"/saker/{id}/send-tilbake";

    public static string ProposeDismissal(Guid id) => $"/saker/{id}/foresla-avvisning";

    public static string DismissCase(Guid id) => $"/saker/{id}/avvis";

    public static string DeclareCaseRecusal(Guid id) => $"/saker/{id}/inhabil";

    public static string WithdrawNeedReport(Guid id) => $"/saker/{id}/trekk";

    public static string DraftDecision(Guid id) => $"/saker/{id}/vedtaksutkast";

    public static string DecideGrant(Guid id) => $"/saker/{id}/vedtak";

    public static string Letter(Guid id, Guid recipient) => $"/saker/{id}/brev/{recipient}";

    /// <summary>A part of the form: om-sokeren, tiltaket, behov, partnerskap, kriterier, budsjett, erklaringer.</summary>
    public static string NeedReportPart(Guid id, string part) => $"/behovsmeldinger/{id}/{part}";

    /// <summary>What is said about a field of a report, or about all of them.</summary>
    public static string Comments(Guid id, string? unit) => $"/behovsmeldinger/{id}/kommentarer{(string.IsNullOrEmpty(unit) ? "" : $"?felt={Uri.EscapeDataString(unit)}")}";

    /// <summary>The key a person's unsent text is locked with on their device.</summary>
    public const string DeviceKey = "/behovsmeldinger/nokkel";

    /// <summary>Who has a part of a report open now.</summary>
    public static string Presence(Guid id, string part) => $"/behovsmeldinger/{id}/tilstede?del={part}";

    /// <summary>Where files are attached; with a field, the form is set to it.</summary>
    public static string Attachments(Guid id, string? field = null) => $"/behovsmeldinger/{id}/vedlegg{(field is null ? "" : $"?felt={Uri.EscapeDataString(field)}")}";

    public static string Attachment(Guid id, Guid attachment) => $"/saker/{id}/vedlegg/{attachment}";

    public static string OpenUnscanned(Guid id, Guid attachment) => $"/saker/{id}/vedlegg/{attachment}/apne";

    public static string SubmitNeedReport(Guid id) => $"/behovsmeldinger/{id}/send";

    public static string Receipt(Guid id) => $"/behovsmeldinger/{id}/kvittering";

    public static string Confirmations(Guid id) => $"/behovsmeldinger/{id}/bekreftelser";

    public static string WithdrawConfirmationRequest(Guid id, Guid request) => $"/behovsmeldinger/{id}/bekreftelser/{request}/trekk";

    public static string OverrideConfirmation(Guid id, Guid request) => $"/behovsmeldinger/{id}/bekreftelser/{request}/utenfor";

    /// <summary>Sent to the one who is asked; an address, never a key.</summary>
    public static string ConfirmReport(Guid id, Guid request) => $"/behovsmeldinger/{id}/bekreft/{request}";

    public static string DeclineToConfirm(Guid id, Guid request) => $"/behovsmeldinger/{id}/bekreft/{request}/nei";

    public static string HandOver(Guid id) => $"/behovsmeldinger/{id}/overlat";

    public static string Recommendation(Guid id) => $"/innstillinger/{id}";

    /// <summary>The pattern of the stream that tells when a list has changed.</summary>
    public const string RecommendationStream = "/innstillinger/{id:guid}/strom";

    public static string FollowRecommendation(Guid id) => $"/innstillinger/{id}/strom";

    public static string FinaliseRecommendation(Guid id) => $"/innstillinger/{id}/lever";

    public static string DeclareBodyRecusal(Guid id) => $"/innstillinger/{id}/inhabil";

    /// <summary>Ties between members and cases.</summary>
    public static string OwnLinks(Guid id) => $"/innstillinger/{id}/inhabilitet";

    public static string OwnView(Guid id) => $"/innstillinger/{id}/mitt-syn";

    public static string Alternatives(Guid id) => $"/innstillinger/{id}/alternativer";

    public static string Disagreement(Guid id) => $"/innstillinger/{id}/uenighet";

    public static string CompareGroups(Guid id) => $"/innstillinger/{id}/sammenlign";

    public static string ReopenRecommendation(Guid id) => $"/innstillinger/{id}/gjenapne";

    public static string PrintRecommendation(Guid id) => $"/innstillinger/{id}/utskrift";

    private static string Package(string path, IEnumerable<Guid>? lists, IEnumerable<Guid>? leftOut)
    {
        var query = string.Join('&', (lists ?? []).Select(id => $"liste={id}").Concat((leftOut ?? []).Select(id => $"uten={id}")));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    public static string Page(string path, int page) => $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}side={page.ToString(CultureInfo.InvariantCulture)}";
}
