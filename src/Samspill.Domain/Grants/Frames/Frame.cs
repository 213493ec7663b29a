using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Frames;

/// <summary>A region's part of a scheme's frame, and what earlier years have already bound of it (e.2: B and C).</summary>
public sealed record RegionFrame(string Region, Nok Amount, Nok BoundEarlier)
{
    /// <summary>What can be recommended: may be negative, and is shown so (e.3).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Nok Available => Amount - BoundEarlier;
}

/// <summary>The money of one scheme in one round: gross − set-aside = net, shared on regions (grants.md e; architecture 3.3). Whole kroner.</summary>
public sealed class Frame : Subject
{
    public Ref<CallRound> Round { get; private set; }

    public Ref<Organisation> District { get; private set; }

    public string RulesId { get; private set; } = "";

    public string SchemeCode { get; private set; } = "";

    /// <summary>What the Directorate has allotted.</summary>
    public Nok Gross { get; private set; }

    /// <summary>Taken off before the rest is shared (REG: facilitation grants).</summary>
    public Nok SetAside { get; private set; }

    public string SetAsidePurpose { get; private set; } = "";

    /// <summary>An estimate until the Directorate's final figures are in (c.1 FramesEstimated).</summary>
    public bool IsEstimate { get; private set; }

    public IReadOnlyList<RegionFrame> Regions { get; private set; } = [];

    /// <inheritdoc />
    public override Place Place => new() { District = District.Value };

    /// <inheritdoc />
    public override string? RuleSetId => RulesId;

    /// <summary>Gross less set-aside.</summary>
    public Nok Net => Gross - SetAside;

    /// <summary>Net less what earlier years have bound.</summary>
    public Nok Available => Net - Regions.Sum(region => region.BoundEarlier);

    /// <summary>What bodies of these regions can recommend.</summary>
    public Nok AvailableIn(IEnumerable<string> regions) => Regions.Where(region => regions.Contains(region.Region)).Sum(region => region.Available);

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case FrameSet set:
                (Round, District, RulesId, SchemeCode) = (set.Round, set.District, set.RulesId, set.SchemeCode);
                Fill(set.Amounts);
                break;
            case FrameChanged changed: Fill(changed.Amounts); break;
            default: throw Unknown(fact);
        }
    }

    private void Fill(FrameAmounts amounts) =>
        (Gross, SetAside, SetAsidePurpose, IsEstimate, Regions) =
        (amounts.Gross, amounts.SetAside, amounts.SetAsidePurpose, amounts.IsEstimate, amounts.Regions);
}

/// <summary>The amounts of a frame as entered by hand.</summary>
public sealed record FrameAmounts(Nok Gross, Nok SetAside, string SetAsidePurpose, bool IsEstimate, IReadOnlyList<RegionFrame> Regions);
