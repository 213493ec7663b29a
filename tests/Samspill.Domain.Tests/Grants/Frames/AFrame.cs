using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Frames;

/// <summary>Frames for tests.</summary>
public static class AFrame
{
    public static readonly BalanceSight Untouched = new(new Nok(7_000_000), Nok.Zero);

    /// <summary>No frame has been entered for the scheme yet.</summary>
    public static readonly BalanceSight NotEntered = new(Nok.Zero, Nok.Zero);

    /// <summary>10 000 000 with 3 000 000 set aside, exactly the cap of REG (e.5).</summary>
    public static FrameAmounts Amounts { get; } = new(
        new Nok(10_000_000),
        new Nok(3_000_000),
        "Tilretteleggingsmidler",
        IsEstimate: true,
        [
            new RegionFrame("Oslo", new Nok(2_703_467), Nok.Zero),
            new RegionFrame("Akershus", new Nok(2_389_904), new Nok(812_400)),
            new RegionFrame("Buskerud", new Nok(929_048), Nok.Zero),
            new RegionFrame("Østfold", new Nok(977_581), Nok.Zero),
        ]);

    public static Frame Regional => new Frame().Do(Set("REG", Amounts), NotEntered);

    public static SetFrame Set(string scheme, FrameAmounts amounts) => new(ARound.Id, ARound.District, Moment.RuleSet.Id, scheme, amounts);
}
