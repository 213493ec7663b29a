namespace Samspill.Domain.Spine;

/// <summary>
/// A condition that does not hold (manglende vilkår). The code finds the text in three languages; the rule is the id it rests on;
/// the field says where in the form it belongs; the arguments are put into the text.
/// </summary>
public sealed record Hindrance(string Code, string? Rule = null)
{
    /// <summary>The field of the act it belongs to, as the form names it; null when it belongs to the whole.</summary>
    public string? Field { get; init; }

    /// <summary>What the text shows in its places {0}, {1} …: amounts, days, numbers, words.</summary>
    public IReadOnlyList<object> Arguments { get; init; } = [];

    /// <summary>The same hindrance, said at a field.</summary>
    public Hindrance At(string field) => this with { Field = field };

    /// <summary>The same hindrance with its figures.</summary>
    public Hindrance With(params object[] arguments) => this with { Arguments = arguments };

    /// <summary>Two are the same when the code is: where and with which figures does not matter to a test.</summary>
    public bool Equals(Hindrance? other) => other is not null && Code == other.Code;

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
