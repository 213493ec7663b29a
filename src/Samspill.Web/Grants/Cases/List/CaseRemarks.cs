using Samspill.Domain.Grants.Cases;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>What the list can remark on a case.</summary>
public enum CaseRemark
{
    Again,
    Dismissal,
    Overdue,
    Recused,

    /// <summary>The rules found something in the report.</summary>
    Found,

    /// <summary>The rules found nothing in the report.</summary>
    NothingFound,
}

/// <summary>A remark lists can be filtered by.</summary>
/// <param name="Key">The word in addresses.</param>
/// <param name="Found">What the rules found, one of which is enough.</param>
public sealed record RemarkChoice(string Key, CaseRemark Remark, ReportRemark Found = ReportRemark.None)
{
    /// <summary>For everybody who reads cases, not for staff alone.</summary>
    public bool IsForAll => Remark is CaseRemark.Again or CaseRemark.Overdue;
}

/// <summary>The remarks there are, in words and colours, the gravest first.</summary>
public static class CaseRemarks
{
    public const string FromRules = "regelsjekk";
    public const string Confirmation = "bekreftelse";

    public static readonly IReadOnlyList<RemarkChoice> All =
    [
        new(FromRules, CaseRemark.Found, ReportRemarks.FromRules),
        new("uten", CaseRemark.NothingFound, ReportRemarks.FromRules),
        new(Confirmation, CaseRemark.Found, ReportRemark.Partner | ReportRemark.Confirmation),
        new("egenandel", CaseRemark.Found, ReportRemark.OwnShare),
        new("finansiering", CaseRemark.Found, ReportRemark.DoubleFunding),
        new("deltakere", CaseRemark.Found, ReportRemark.NotAll),
        new("navn", CaseRemark.Found, ReportRemark.Names),
        new("koordinator", CaseRemark.Found, ReportRemark.Coordinator),
        new("annet", CaseRemark.Found, ReportRemark.Other),
        new("ikke-kollektivt", CaseRemark.Found, ReportRemark.NonCollective),
        new("supplerende", CaseRemark.Found, ReportRemark.Supplementary),
        new("endring", CaseRemark.Found, ReportRemark.ChangeOfRunning),
        new("pa-nytt", CaseRemark.Again),
        new("rettefrist", CaseRemark.Overdue),
        new("avvisning", CaseRemark.Dismissal),
        new("inhabil", CaseRemark.Recused),
    ];

    private static readonly (ReportRemark Remark, string Color)[] Tags =
    [
        (ReportRemark.Partner, "danger"), (ReportRemark.OwnShare, "warning"), (ReportRemark.Confirmation, "warning"), (ReportRemark.DoubleFunding, "warning"), (ReportRemark.NotAll, "warning"),
        (ReportRemark.Names, "warning"), (ReportRemark.Coordinator, "warning"), (ReportRemark.Other, "warning"), (ReportRemark.NonCollective, "info"), (ReportRemark.Supplementary, "info"),
        (ReportRemark.ChangeOfRunning, "info"),
    ];

    /// <summary>What a choice is called.</summary>
    public static string Text(RemarkChoice choice, TextCatalog texts) => choice switch
    {
        { Key: FromRules } => texts["cases.remark.rules"],
        { Key: Confirmation } => texts["cases.remark.confirmation"],
        { Remark: CaseRemark.Found } => texts.Of(choice.Found),
        { Remark: CaseRemark.NothingFound } => texts["cases.remark.nothing-found"],
        { Remark: CaseRemark.Again } => texts["cases.remark.again"],
        { Remark: CaseRemark.Overdue } => texts["cases.remark.overdue"],
        { Remark: CaseRemark.Dismissal } => texts["cases.remark.dismissal"],
        _ => texts["cases.remark.recused"],
    };

    /// <summary>What the rules found, as tags.</summary>
    public static IEnumerable<(string Text, string Color)> TagsOf(ReportRemark found, TextCatalog texts) =>
        Tags.Where(tag => (found & tag.Remark) != ReportRemark.None).Select(tag => (texts.Of(tag.Remark), tag.Color));
}
