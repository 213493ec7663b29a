using System.Globalization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Cases that stand at the same place: some statuses, and between approval and decision a stage of the rule set. Counted, and chosen from, over the case list.</summary>
/// <param name="Key">The word in addresses.</param>
/// <param name="Stage">The stage released last; null when it does not matter, or is not the same in every round.</param>
public sealed record CaseGroup(string Key, string Label, IReadOnlyList<CaseStatus> Statuses, int? Stage = null)
{
    /// <summary>Round and stage, with a slash between, where rounds follow rules that have the stage at different places; null else.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>True when a case of a round with this status and stage belongs here.</summary>
    public bool Holds(string round, CaseStatus status, int stage) =>
        Statuses.Contains(status) && (Stage is null || Stage == stage) && (Places is null || Places.Contains(string.Create(CultureInfo.InvariantCulture, $"{round}/{stage}")));
}

/// <summary>The groups of the case list in the order cases go through them.</summary>
public static class CaseGroups
{
    /// <summary>The groups of some rounds with the rule set each follows, the newest first; the stages of bodies are the rule sets' own.</summary>
    public static IReadOnlyList<CaseGroup> Of(IReadOnlyList<(string Round, RuleSet Rules)> rounds, TextCatalog texts) =>
    [
        new("utkast", texts["cases.group.drafts"], [CaseStatus.Draft]),
        new("kvalitetssjekk", texts["cases.group.check"], [CaseStatus.Submitted, CaseStatus.DismissalProposed]),
        new("sendt-tilbake", texts["cases.group.returned"], [CaseStatus.Returned]),
        new("klar", texts["cases.group.ready"], [CaseStatus.Approved], 0),
        .. Released(rounds, texts),
        new("vedtatt", texts["cases.group.decided"], [CaseStatus.Granted, CaseStatus.PartlyGranted, CaseStatus.Refused, CaseStatus.Dismissed, CaseStatus.Noted]),
        new("trukket", texts["cases.group.withdrawn"], [CaseStatus.Withdrawn]),
    ];

    // A stage of the same name is one group, wherever each rule set has it.
    private static IEnumerable<CaseGroup> Released(IReadOnlyList<(string Round, RuleSet Rules)> rounds, TextCatalog texts) =>
        from place in rounds.SelectMany(one => one.Rules.Stages.Index().Skip(1), (one, stage) => (one.Round, stage.Index, stage.Item))
        group place by (place.Item.Key, IsDecided: place.Item.Mode == StageMode.Decide) into same
        let stage = same.First()
        let isOne = same.All(place => place.Index == stage.Index) && same.Count() == rounds.Count
        orderby stage.Index
        let named = same.Key.IsDecided
            ? new CaseGroup(stage.Item.Key, texts["cases.group.deciding"], [CaseStatus.Approved, CaseStatus.DecisionDrafted])
            : new CaseGroup(stage.Item.Key, Short(stage.Item, rounds, texts), [CaseStatus.Approved])
        select isOne ? named with { Stage = stage.Index } : named with { Places = [.. same.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.Round}/{place.Index}"))] };

    // Counts stand side by side, so who has the case is enough, as long as each kind of body has it once.
    private static string Short(Stage stage, IReadOnlyList<(string Round, RuleSet Rules)> rounds, TextCatalog texts) => stage.Body switch
    {
        _ when rounds.Any(one => one.Rules.Stages.Count(other => other.Body == stage.Body) > 1) => texts.Of(stage.Name),
        BodyKind.RegionalWorkingGroup => texts["cases.group.in-group"],
        BodyKind.CooperationForum => texts["cases.group.in-forum"],
        _ => texts.Of(stage.Name),
    };
}
