using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The names of what a letter lacks, in words (d.4).</summary>
internal static class LetterItems
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["recipient"] = "decisions.letter-item.recipient",
        ["legalBasis"] = "decisions.letter-item.legal-basis",
        ["amount"] = "decisions.letter-item.amount",
        ["appropriation"] = "decisions.letter-item.appropriation",
        ["purpose"] = "decisions.letter-item.purpose",
        ["conditions"] = "decisions.letter-item.conditions",
        ["reporting"] = "decisions.letter-item.reporting",
        ["reason"] = "decisions.letter-item.reason",
        ["relation"] = "decisions.letter-item.relation",
        ["contact"] = "decisions.letter-item.contact",
        ["signature"] = "decisions.letter-item.signature",
    };

    /// <summary>The same hindrances, where a missing item of the letter is named in the reader's language.</summary>
    public static IReadOnlyList<Hindrance> InWords(IEnumerable<Hindrance> hindrances, TextCatalog texts) =>
        [.. hindrances.Select(hindrance => hindrance == DecideGrant.LetterLacks && hindrance.Arguments is [string item]
            ? hindrance.With(Keys.TryGetValue(item, out var key) ? texts[key] : item)
            : hindrance)];
}
