using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Recommendations;

/// <summary>The mandatory content I1–I9 of a recommendation (d.3, R-44).</summary>
public sealed class ContentCheckTests
{
    private const int Groups = 1;
    private const int Forum = 2;

    private static readonly Dictionary<string, (string Scheme, Func<NeedReport, NeedReport> Break)> Broken = new()
    {
        ["I1 duration"] = (Des, report => report with { Measure = report.Measure with { EndsOn = null } }),
        ["I1 who takes part"] = (Des, report => report with { Measure = report.Measure with { TargetGroups = [] } }),
        ["I2"] = (Des, report => report with { Criteria = report.Criteria with { Answers = [] } }),
        ["I3"] = (Des, report => report with { Partnership = report.Partnership with { Partners = [] } }),
        ["I4"] = (Des, report => report with { Budget = report.Budget with { Recipients = [] } }),
        ["I6"] = (Des, report => report with { Budget = report.Budget with { OwnShare = [new(OwnShareKind.Cash, YearAmounts.Zero, "")] } }),
        ["I7"] = (Reg, report => report with { Measure = report.Measure with { Kind = null } }),
        ["I8"] = (Kl, report => report with { Partnership = report.Partnership with { Statped = null } }),
        ["I9"] = (Kl, report => report with { Criteria = report.Criteria with { TeamAroundChild = "" } }),
    };

    public static TheoryData<string> Names => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Schemes), MemberType = typeof(AReport))]
    public void Is_complete_for_a_complete_report(string scheme) => Missing(Forum, scheme, Complete(scheme)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_what_is_missing_in_the_forums_list(string name) =>
        Missing(Forum, Broken[name].Scheme, Broken[name].Break(Complete(Broken[name].Scheme)))
            .ShouldBe([new MissingContent(name.Split(' ')[0], $"2027-{Broken[name].Scheme}-0001")]);

    [Fact]
    public void Asks_the_groups_for_all_but_the_thirty_per_cent_part_I7()
    {
        Missing(Groups, Reg, Broken["I7"].Break(Complete(Reg))).ShouldBeEmpty();
        Missing(Groups, Des, Broken["I6"].Break(Complete(Des))).Count().ShouldBe(1);
    }

    [Fact]
    public void Asks_nothing_of_cases_that_are_not_proposed_money() =>
        Missing(Forum, Des, NeedReport.Empty, LineOutcome.None).ShouldBeEmpty();

    private static IEnumerable<MissingContent> Missing(int stage, string scheme, NeedReport report, LineOutcome outcome = LineOutcome.Full) =>
        ContentCheck.Missing(
            Moment.RuleSet.Stage(stage), Moment.RuleSet.Scheme(scheme), [(AList.Open("SAF-OSLO", stage, scheme).Lines[0] with { Outcome = outcome }, report)]);
}
