using System.Collections;
using System.Reflection;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Tests.Grants;

/// <summary>What must hold for any rule set, tried on every text and provision in it by walking the whole record.</summary>
public sealed class RuleSetInvariantsTests
{
    private static readonly RuleSet Set = Rules.OsloViken2021;

    [Fact]
    public void Every_figure_and_rule_has_a_provision()
    {
        var provisions = All<LegalReference>(Set).ToList();
        provisions.Count.ShouldBeGreaterThan(30);
        provisions.ShouldAllBe(provision => provision.RuleId.Length > 0 && provision.Source.Length > 0 && provision.ValidFrom > DateOnly.MinValue);
    }

    [Fact]
    public void The_guidelines_are_valid_from_26_January_2021_through_2025()
    {
        Set.Basis.ValidFrom.ShouldBe(new DateOnly(2021, 1, 26));
        Set.Basis.ValidTo.ShouldBe(new DateOnly(2025, 12, 31));
        All<LegalReference>(Set).Where(provision => provision.Source == Set.Basis.Source)
            .ShouldAllBe(provision => provision.ValidTo == new DateOnly(2025, 12, 31));
    }

    [Fact]
    public void Every_text_is_there_in_three_languages()
    {
        var texts = All<Words>(Set).ToList();
        texts.Count.ShouldBeGreaterThan(60);
        texts.ShouldAllBe(words => words.Nb.Length > 0 && words.Nn.Length > 0 && words.En.Length > 0);
        texts.SelectMany(words => new[] { words.Nb, words.Nn, words.En }).ShouldAllBe(text => text == text.Trim() && !text.Contains('!') && !text.Contains("  "));
    }

    [Fact]
    public void Every_stage_ends_at_a_deadline_that_exists() =>
        Set.Stages.ShouldAllBe(stage => Set.Deadlines.Any(deadline => deadline.Key == stage.DeadlineKey));

    [Fact]
    public void Every_body_that_makes_lists_has_a_policy() =>
        Set.Stages.Where(stage => stage.MakesLists).ShouldAllBe(stage => Set.Policies.Count(policy => policy.Body == stage.Body) == 1);

    [Fact]
    public void Ids_are_unique()
    {
        Set.Schemes.Select(scheme => scheme.Code).ShouldBeUnique();
        Set.Criteria.Select(criterion => criterion.Id).ShouldBeUnique();
        Set.Deadlines.Select(deadline => deadline.Key).ShouldBeUnique();
        Set.Stages.Select(stage => stage.Key).ShouldBeUnique();
        Set.Regions.Select(region => region.Code).ShouldBeUnique();
        Set.Themes.Select(theme => theme.Id).ShouldBeUnique();
        Set.Routing.ShouldBeUnique();
    }

    [Fact]
    public void Criteria_and_content_name_schemes_that_exist() =>
        Set.Criteria.SelectMany(criterion => criterion.Schemes)
            .Concat(Set.Stages.SelectMany(stage => stage.Required).SelectMany(required => required.Schemes))
            .Concat(Set.Routing.Select(route => route.SchemeCode).OfType<string>())
            .ShouldAllBe(code => Set.Schemes.Any(scheme => scheme.Code == code));

    // Walks lists and the record's own properties; everything of our assembly counts.
    private static IEnumerable<T> All<T>(object? value) => value switch
    {
        null or string => [],
        T found => [found],
        IEnumerable many => many.Cast<object?>().SelectMany(All<T>),
        _ when value.GetType() is { IsClass: true } type && type.Assembly == typeof(RuleSet).Assembly =>
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => All<T>(property.GetValue(value))),
        _ => [],
    };
}
