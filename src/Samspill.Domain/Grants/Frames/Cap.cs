using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Frames;

/// <summary>The most that may go to other than collective measures in the whole county: the scheme's part of the gross frame, less what is set aside (R-18, e.6).</summary>
public static class Cap
{
    /// <summary>Null for a scheme without a cap.</summary>
    public static Nok? Of(Scheme scheme, Frame frame) => scheme.NonCollectiveCapPercent is { } percent ? frame.Gross.PercentRoundedDown(percent.Value) - frame.SetAside : null;
}
