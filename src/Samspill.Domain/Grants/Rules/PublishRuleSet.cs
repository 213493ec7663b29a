using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>A rule set is frozen and made available to rounds (c.7; R-61: known to all before the round opens).</summary>
/// <param name="District">The County Governor whose rounds may use it.</param>
public sealed record PublishRuleSet(RuleSet Content, Guid District) : Act<PublishedRuleSet>, IOpens
{
    public static readonly Hindrance NoStages = new("rules.no-stages", "R-42");
    public static readonly Hindrance LastStageDoesNotDecide = new("rules.last-stage-does-not-decide", "R-46");
    public static readonly Hindrance UnknownDeadline = new("rules.unknown-deadline");
    public static readonly Hindrance UnknownRegion = new("rules.unknown-region");
    public static readonly Hindrance SchemeWithoutProvision = new("rules.scheme-without-provision", "R-94");
    public static readonly Hindrance PercentOutOfRange = new("rules.percent-out-of-range");
    public static readonly Hindrance ConfirmationWithoutParty = new("rules.confirmation-without-party");

    /// <inheritdoc />
    public override Permission Requires => Permission.PublishRules;

    /// <inheritdoc />
    public override Place PlaceOf(PublishedRuleSet subject) => new() { District = District };

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(PublishedRuleSet subject, Given given)
    {
        if (Content.Stages.Count == 0) { yield return NoStages; }
        if (Content.Stages is [.., var last] && last.Mode != StageMode.Decide) { yield return LastStageDoesNotDecide.With(last.Key); }

        foreach (var stage in Content.Stages.Where(stage => !Content.Deadlines.Any(deadline => deadline.Key == stage.DeadlineKey)))
        {
            yield return UnknownDeadline.With(stage.Key, stage.DeadlineKey);
        }

        foreach (var route in Content.Routing.Where(route => !Content.Regions.Any(region => region.Code == route.Region)))
        {
            yield return UnknownRegion.With(route.Region);
        }

        foreach (var scheme in Content.Schemes.Where(scheme => string.IsNullOrWhiteSpace(scheme.Provision.Source)))
        {
            yield return SchemeWithoutProvision.With(scheme.Code);
        }

        foreach (var percent in Percents().Where(percent => percent is < 0 or > 100))
        {
            yield return PercentOutOfRange.With(percent);
        }

        // No report names the kindergarten authority, so nobody could be asked.
        if (Content.Confirmations?.Any(demand => demand is { Kind: ConfirmationKind.Authority, Demand: not Demand.Off }) == true) { yield return ConfirmationWithoutParty; }
    }

    /// <inheritdoc />
    protected override Fact Effect(PublishedRuleSet subject, Given given) => new RuleSetPublished(Content, District, given.Now);

    private IEnumerable<int> Percents() =>
    [
        .. Content.Schemes.SelectMany(scheme => new[] { scheme.OwnSharePercent, scheme.NonCollectiveCapPercent }).OfType<Ruled<int>>().Select(ruled => ruled.Value),
        .. Content.Policies.SelectMany(policy => new[] { policy.QuorumPercent, policy.MajorityPercent }),
        Content.CoordinatorWarnPercent.Value,
    ];
}

/// <summary>A rule set was frozen and made available.</summary>
[FactName("rules.published.v1")]
public sealed record RuleSetPublished(RuleSet Content, Guid District, DateTimeOffset PublishedAt) : Fact;
