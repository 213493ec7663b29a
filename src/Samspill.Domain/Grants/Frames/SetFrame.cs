using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Frames;

/// <summary>A scheme's frame is entered for the first time (grants.md e.2, e.3). Amounts in whole kroner.</summary>
public sealed record SetFrame(Ref<CallRound> Round, Ref<Organisation> District, string RulesId, string SchemeCode, FrameAmounts Amounts)
    : Act<Frame>, IOpens
{
    public static readonly Hindrance AlreadySet = new("frames.already-set");
    public static readonly Hindrance Negative = new("frames.negative");
    public static readonly Hindrance SetAsideTooLarge = new("frames.set-aside-too-large", "R-18");
    public static readonly Hindrance PurposeMissing = new("frames.purpose-missing");
    public static readonly Hindrance RegionsDoNotAddUp = new("frames.regions-do-not-add-up");
    public static readonly Hindrance UnknownRegion = new("frames.unknown-region");
    public static readonly Hindrance RegionTwice = new("frames.region-twice");

    public override Permission Requires => Permission.SetFrames;

    public override IReadOnlyList<Type> Sees => [typeof(BalanceSight)];

    public override Place PlaceOf(Frame subject) => new() { District = District.Value };

    public override IEnumerable<Hindrance> Hindrances(Frame subject, Given given) =>
        given.See<BalanceSight>().Exists ? [AlreadySet] : Of(Amounts, given.Rules, SchemeCode);

    protected override Fact Effect(Frame subject, Given given) => new FrameSet(Round, District, RulesId, SchemeCode, Amounts);

    /// <summary>What hinders these amounts; the same when they are set and when they are changed.</summary>
    internal static IEnumerable<Hindrance> Of(FrameAmounts amounts, RuleSet rules, string schemeCode) =>
        OfAmounts(amounts, rules.Scheme(schemeCode)).Concat(OfRegions(amounts.Regions, rules, schemeCode));

    // Money in a region no body treats reports from, or counted twice in one, could never be recommended as it stands.
    private static IEnumerable<Hindrance> OfRegions(IReadOnlyList<RegionFrame> regions, RuleSet rules, string schemeCode)
    {
        foreach (var same in regions.GroupBy(region => region.Region))
        {
            if (!rules.Serves(same.Key, schemeCode)) { yield return UnknownRegion.At("Regions").With(same.Key); }
            if (same.Count() > 1) { yield return RegionTwice.At("Regions").With(same.Key); }
        }
    }

    private static IEnumerable<Hindrance> OfAmounts(FrameAmounts amounts, Scheme scheme)
    {
        if (amounts.Gross < Nok.Zero || amounts.SetAside < Nok.Zero) { yield return Negative.At("Gross"); }
        if (amounts.Regions.Any(region => region.Amount < Nok.Zero || region.BoundEarlier < Nok.Zero)) { yield return Negative.At("Regions"); }
        var largest = amounts.Gross.PercentRoundedDown(scheme.NonCollectiveCapPercent?.Value ?? 0);
        if (amounts.SetAside > largest) { yield return SetAsideTooLarge.At("SetAside").With(largest); }
        if (amounts.SetAside > Nok.Zero && string.IsNullOrWhiteSpace(amounts.SetAsidePurpose)) { yield return PurposeMissing.At("SetAsidePurpose"); }
        var net = amounts.Gross - amounts.SetAside;
        var shared = amounts.Regions.Sum(region => region.Amount);
        if (shared != net) { yield return RegionsDoNotAddUp.At("Regions").With(shared, net); }
    }
}

/// <summary>A frame is changed, for instance from estimate to final; the history stays in the ledger (c.1 FramesEstimated, FramesFinal; g-8).</summary>
public sealed record ChangeFrame(FrameAmounts Amounts, string Reasons) : Act<Frame>
{
    public static readonly Hindrance ReasonsMissing = new("frames.reasons-missing");
    public static readonly Hindrance BelowCommitted = new("frames.below-committed", "R-64");

    public override Permission Requires => Permission.SetFrames;

    public override IReadOnlyList<Type> Sees => [typeof(BalanceSight)];

    public override IEnumerable<Hindrance> Hindrances(Frame subject, Given given)
    {
        foreach (var hindrance in SetFrame.Of(Amounts, given.Rules, subject.SchemeCode)) { yield return hindrance; }
        if (string.IsNullOrWhiteSpace(Reasons)) { yield return ReasonsMissing.At("Reasons"); }
        var available = Amounts.Gross - Amounts.SetAside - Amounts.Regions.Sum(region => region.BoundEarlier);
        var committed = given.See<BalanceSight>().Committed;
        if (committed > Nok.Zero && available < committed) { yield return BelowCommitted.At("Gross").With(committed); }
    }

    protected override Fact Effect(Frame subject, Given given) => new FrameChanged(Amounts, Reasons.Trim());
}

/// <summary>What of a frame is decided away, and what there is .</summary>
public sealed record BalanceSight(Nok Available, Nok Committed) : Sight
{
    /// <summary>True when a frame has been entered for the scheme.</summary>
    public bool Exists { get; init; }

    /// <summary>What can still be decided.</summary>
    public Nok Left => Available - Committed;
}

[FactName("frames.set.v1")]
public sealed record FrameSet(Ref<CallRound> Round, Ref<Organisation> District, string RulesId, string SchemeCode, FrameAmounts Amounts) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Round.Value];
}

[FactName("frames.changed.v1")]
public sealed record FrameChanged(FrameAmounts Amounts, string Reasons) : Fact
{
    public override string? ReasonGiven() => Reasons;
}
