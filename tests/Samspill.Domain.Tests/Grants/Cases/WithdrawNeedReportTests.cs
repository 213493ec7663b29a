using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class WithdrawNeedReportTests
{
    private static readonly Dictionary<string, Func<GrantCase>> BeforeDecision = new()
    {
        ["Draft"] = () => ACase.Draft(),
        ["Submitted"] = () => ACase.Submitted(),
        ["Sent back"] = () => ACase.Returned(),
        ["With the groups"] = () => ACase.InGroups(),
        ["Decision drafted"] = () => ACase.Drafted(),
    };

    private static readonly Dictionary<string, Func<GrantCase>> Ended = new()
    {
        ["Granted"] = () => ACase.Granted(),
        ["Dismissed"] = () => ACase.Dismissed,
        ["Withdrawn"] = () => ACase.Withdrawn(),
    };

    public static TheoryData<string> NamesBefore => [.. BeforeDecision.Keys];

    public static TheoryData<string> NamesEnded => [.. Ended.Keys];

    [Theory]
    [MemberData(nameof(NamesBefore))]
    public void Is_done_at_any_time_before_the_decision(string state) => Tried(BeforeDecision[state](), "Ikke aktuelt").ThenDone<NeedReportWithdrawn>();

    [Theory]
    [MemberData(nameof(NamesEnded))]
    public void Is_hindered_when_the_case_has_ended(string state) => Tried(Ended[state](), "").ThenHindered(WithdrawNeedReport.TooLate, exactly: true);

    [Fact]
    public void Is_hindered_by_a_reason_over_1000_signs_and_done_with_1000()
    {
        Tried(ACase.Submitted(), AReport.TextOf(1001)).ThenHindered(WithdrawNeedReport.ReasonsTooLong, exactly: true);
        Tried(ACase.Submitted(), AReport.TextOf(1000)).ThenDone<NeedReportWithdrawn>();
    }

    private static Decided<GrantCase> Tried(GrantCase subject, string reasons) => Scenario.Given(subject, Moment.RuleSet).When(new WithdrawNeedReport(reasons));
}
