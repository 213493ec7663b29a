using System.Text.Json;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants;

/// <summary>Until when the County Governor answers owners: no provision sets a day (R-68, R-69a, R-83).</summary>
public sealed class AnswerDaysTests
{
    private static readonly DateTimeOffset Asked = OsloTime.StartOf(new DateOnly(2025, 4, 16)).AddHours(12);

    [Fact]
    public void Rule_sets_that_set_no_time_have_no_day_to_answer_by()
    {
        foreach (var rules in new[] { LocalCompetence2021.OsloAndViken, LocalCompetence2021.OsloAndVikenVersion2, LocalCompetence2021.OsloAndVikenVersion3 })
        {
            (rules.AnswerDays, rules.AnswerBy(Asked)).ShouldBe((null, null));
            JsonSerializer.Serialize(rules, FactNames.Json).ShouldNotContain("\"AnswerDays\"", Case.Sensitive, "what is published already keeps its words");
        }
    }

    [Fact]
    public void A_rule_set_can_set_working_days_counted_from_the_day_after_the_question()
    {
        var rules = LocalCompetence2021.OsloAndViken with { AnswerDays = new(2, LocalCompetence2021.OsloAndViken.Basis) };
        var read = JsonSerializer.Deserialize<RuleSet>(JsonSerializer.Serialize(rules, FactNames.Json), FactNames.Json)!;
        read.AnswerBy(Asked).ShouldBe(new DateOnly(2025, 4, 23), "Easter lies between");
    }
}
