using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>A rule set as it was published, never changed after. Rounds pin it by its id (grants.md c.1 GuidelinesDecided, c.7).</summary>
public sealed class PublishedRuleSet : Subject
{
    /// <summary>The id of the content; null before it is published.</summary>
    /// <summary>The rule set's id, by which rounds pin it.</summary>
    public string Code { get; private set; } = "";

    [JsonIgnore]
    public override string? RuleSetId => Content?.Id;

    /// <summary>The rules; null before they are published.</summary>
    public RuleSet? Content { get; private set; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>The County Governor whose rounds may use it.</summary>
    public Guid District { get; private set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case RuleSetPublished published:
                (Code, Content, PublishedAt, District) = (published.Content.Id, published.Content, published.PublishedAt, published.District);
                break;
            default: throw Unknown(fact);
        }
    }
}
