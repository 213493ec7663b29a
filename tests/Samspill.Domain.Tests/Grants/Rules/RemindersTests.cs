using System.Text.Json;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants;

public sealed class RemindersTests
{
    [Fact]
    public void A_rule_set_that_says_nothing_reminds_on_the_usual_days()
    {
        var rules = LocalCompetence2021.OsloAndViken;
        rules.Reminders.ShouldBeNull();
        rules.RemindsOn.RoundDays.ShouldBe([14, 3, 1]);
        rules.RemindsOn.CorrectionDays.ShouldBe([3, 1]);
        JsonSerializer.Serialize(rules, FactNames.Json).ShouldNotContain("\"Reminders\"", Case.Sensitive, "what is published already keeps its words");
    }

    [Fact]
    public void A_rule_set_can_have_days_of_its_own()
    {
        var rules = LocalCompetence2021.OsloAndViken with { Reminders = new Reminders([7], [2]) };
        var read = JsonSerializer.Deserialize<RuleSet>(JsonSerializer.Serialize(rules, FactNames.Json), FactNames.Json)!;
        read.RemindsOn.RoundDays.ShouldBe([7]);
        read.RemindsOn.CorrectionDays.ShouldBe([2]);
    }
}
