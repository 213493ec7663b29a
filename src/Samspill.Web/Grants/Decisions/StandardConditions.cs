using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// The conditions a decision normally has (d.4 no. 7): relevant to the measure and in proportion. They hold no amounts, so they stay
/// true whatever the decision becomes, and are known again in each recipient's own language form.
/// </summary>
public static class StandardConditions
{
    private static readonly OrganisationKind[] Private = [OrganisationKind.PrivateKindergartenOwner, OrganisationKind.PrivateSchoolOwner];

    /// <summary>The standard conditions of a case, in nb, nn or en.</summary>
    public static IReadOnlyList<Condition> For(GrantCase subject, RuleSet rules, string language) => [.. All(subject, rules, language)];

    /// <summary>The texts of a decision's conditions: the standard ones in this language, the others as the caseworker wrote them.</summary>
    public static IReadOnlyList<string> InLanguage(IReadOnlyList<Condition> conditions, GrantCase subject, RuleSet rules, string language)
    {
        var known = TextCatalog.Languages.SelectMany(other => For(subject, rules, other)).ToList();
        var target = For(subject, rules, language);
        return [.. conditions.Select(condition => known.Contains(condition)
            ? target.First(standard => standard.Kind == condition.Kind).Text
            : condition.Text)];
    }

    private static IEnumerable<Condition> All(GrantCase subject, RuleSet rules, string language)
    {
        var say = new Phrases(language);
        yield return new(ConditionKind.Use, say["decisions.standard.use", subject.Submissions]);
        if (rules.Scheme(subject.SchemeCode).OwnSharePercent is { } share) { yield return new(ConditionKind.OwnShare, say["decisions.standard.own-share", share.Value]); }
        var partners = subject.Content?.Partnership.Partners.Select(partner => partner.Name).ToList() ?? [];
        if (partners.Count > 0) { yield return new(ConditionKind.Partner, say[partners.Count == 1 ? "decisions.standard.partner" : "decisions.standard.partners", string.Join(", ", partners)]); }
        yield return new(ConditionKind.ChangeNotice, say["decisions.standard.change-notice"]);
        if (Private.Contains(subject.OwnerKind)) { yield return new(ConditionKind.OwnAccounts, say["decisions.standard.own-accounts"]); }
    }
}

/// <summary>Texts in a chosen language, whatever the language of the request: for what is written into a letter.</summary>
public sealed class Phrases(string language)
{
    private readonly TextCatalog texts = new() { Language = language };

    /// <summary>The text with this key.</summary>
    public string this[string key, params object[] arguments] => texts[key, arguments];
}
