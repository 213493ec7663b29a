using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class CriteriaChecksTests
{
    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["A criterion is not answered"] = Of(CriteriaChecks.NotAnswered, "Answers.N2", part => part with { Answers = [.. part.Answers.Where(answer => answer.Criterion != "N2")] }),
        ["The KL criterion is not answered R-19"] = Of(CriteriaChecks.NotAnswered, "Answers.KL", part => part with { Answers = [.. part.Answers.Where(answer => answer.Criterion != "KL")] }, Kl),
        ["An answer over 1500 signs"] = Of(NeedReportChecks.TextTooLong, "Answers.N1", part => part with { Answers = [.. part.Answers.Select(answer => answer with { Text = TextOf(1500 + (answer.Criterion == "N1" ? 1 : 0)) })] }),
        ["The team around the child is missing in KL R-19"] = Of(CriteriaChecks.TeamMissing, "TeamAroundChild", part => part with { TeamAroundChild = " " }, Kl),
        ["PPT does not take part in KL R-20"] = BrokenRule.Soft(Kl, CriteriaChecks.NotAllTakePart, "NotAllReason", Change(part => part with { PptTakesPart = false })),
        ["The school does not take part in KL R-20"] = BrokenRule.Soft(Kl, CriteriaChecks.NotAllTakePart, "NotAllReason", Change(part => part with { SchoolTakesPart = false })),
        ["Sami perspective over 1500 signs"] = Of(NeedReportChecks.TextTooLong, "SamiPerspective", part => part with { SamiPerspective = TextOf(1501) }),
        ["Interdisciplinary over 1500 signs"] = Of(NeedReportChecks.TextTooLong, "Interdisciplinary", part => part with { Interdisciplinary = TextOf(1501) }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Criteria);

    [Theory]
    [InlineData(Reg, "N1 N2 N3")]
    [InlineData(Des, "N1 N2 N3")]
    [InlineData(Kl, "N1 N2 N3 KL L3")]
    public void Asks_for_one_answer_per_criterion_of_the_scheme(string scheme, string criteria)
    {
        var unanswered = Change(part => part with { Answers = [] })(Complete(scheme));
        BrokenRule.Checks(unanswered, scheme).Select(check => check.Hindrance.Field).ShouldBe(criteria.Split(' ').Select(id => $"Answers.{id}"));
    }

    [Fact]
    public void Names_the_provision_of_the_criterion_that_is_not_answered()
    {
        var unanswered = Change(part => part with { Answers = [] })(Complete(Kl));
        BrokenRule.Checks(unanswered, Kl).Select(check => check.Hindrance.Rule).ShouldBe(["R-11", "R-12", "R-08", "R-19", "R-20"]);
    }

    [Fact]
    public void Takes_that_not_all_take_part_with_a_reason_R_20() =>
        BrokenRule.Checks(Change(part => part with { PptTakesPart = false, NotAllReason = "PPT deltar fra år 2." })(Complete(Kl)), Kl).ShouldBeEmpty();

    private static BrokenRule Of(Hindrance expected, string field, Func<CriteriaPart, CriteriaPart> change, string scheme = Des) => new(scheme, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<CriteriaPart, CriteriaPart> change) => report => report with { Criteria = change(report.Criteria) };
}
