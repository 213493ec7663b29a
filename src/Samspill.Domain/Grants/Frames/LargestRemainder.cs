using System.Numerics;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Frames;

/// <summary>Shares an amount by weights so that the parts always add up to the whole (e.4: Hamilton's method, exact arithmetic).</summary>
public static class LargestRemainder
{
    /// <summary>The parts in the order of the weights; ties go to the larger weight, then to the earlier place.</summary>
    /// <exception cref="ArgumentException">A weight is negative, or all are zero while there is something to share.</exception>
    public static IReadOnlyList<Nok> Share(Nok total, IReadOnlyList<long> weights)
    {
        if (weights.Any(weight => weight < 0)) { throw new ArgumentException("A weight is negative.", nameof(weights)); }
        var sum = weights.Aggregate(BigInteger.Zero, (soFar, weight) => soFar + weight);
        if (total == Nok.Zero) { return [.. weights.Select(_ => Nok.Zero)]; }
        if (sum.IsZero) { throw new ArgumentException("All weights are zero.", nameof(weights)); }

        var parts = weights.Select(weight => (long)(total.Kroner * (BigInteger)weight / sum)).ToArray();
        var left = total.Kroner - parts.Sum();
        var byRemainder = Enumerable.Range(0, weights.Count)
            .OrderByDescending(place => total.Kroner * (BigInteger)weights[place] % sum)
            .ThenByDescending(place => weights[place])
            .ThenBy(place => place);
        foreach (var place in byRemainder.Take((int)left)) { parts[place]++; }
        return [.. parts.Select(part => new Nok(part))];
    }
}
