using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Cases that stand at the same place: some statuses, and between approval and decision a stage of the rule set. Counted, and chosen from, over the case list.</summary>
/// <param name="Key">The word in addresses.</param>
/// <param name="Stage">The stage released last; null when it does not matter.</param>
public sealed record CaseGroup(string Key, string Label, IReadOnlyList<CaseStatus> Statuses, int? Stage = null)
{
    /// <summary>True when a case with this status and stage belongs here.</summary>
    public bool Holds(CaseStatus status, int stage) => Statuses.Contains(status) && (Stage is null || Stage == stage);
}

/// <summary>The groups of the case list in the order cases go through them.</summary>
public static class CaseGroups
{
    /// <summary>The groups for a rule set; the stages of bodies are the rule set's own.</summary>
    public static IReadOnlyList<CaseGroup> Of(RuleSet? rules, TextCatalog texts) =>
    [
        new("utkast", texts["cases.group.drafts"], [CaseStatus.Draft]),
        new("kvalitetssjekk", texts["cases.group.check"], [CaseStatus.Submitted, CaseStatus.DismissalProposed]),
        new("sendt-tilbake", texts["cases.group.returned"], [CaseStatus.Returned]),
        new("klar", texts["cases.group.ready"], [CaseStatus.Approved], 0),
        .. Released(rules, texts),
        new("vedtatt", texts["cases.group.decided"], [CaseStatus.Granted, CaseStatus.PartlyGranted, CaseStatus.Refused, CaseStatus.Dismissed, CaseStatus.Noted]),
        new("trukket", texts["cases.group.withdrawn"], [CaseStatus.Withdrawn]),
    ];

    private static IEnumerable<CaseGroup> Released(RuleSet? rules, TextCatalog texts) =>
        from stage in (rules?.Stages ?? []).Index().Skip(1)
        select stage.Item.Mode == StageMode.Decide
            ? new CaseGroup(stage.Item.Key, texts["cases.group.deciding"], [CaseStatus.Approved, CaseStatus.DecisionDrafted], stage.Index)
            : new CaseGroup(stage.Item.Key, texts.Of(stage.Item.Name), [CaseStatus.Approved], stage.Index);
}
