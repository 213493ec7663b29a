using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class NeedChecksTests
{
    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["No assessment R-11"] = Of(NeedReportChecks.TextMissing, "Assessment", part => part with { Assessment = " " }),
        ["Assessment over 3000 signs"] = Of(NeedReportChecks.TextTooLong, "Assessment", part => part with { Assessment = TextOf(3001) }),
        ["No involvement of staff R-11"] = Of(NeedReportChecks.TextMissing, "StaffInvolvement", part => part with { StaffInvolvement = "" }),
        ["No involvement of unions R-29"] = Of(NeedReportChecks.TextMissing, "UnionInvolvement", part => part with { UnionInvolvement = "" }),
        ["No plan"] = Of(NeedReportChecks.TextMissing, "PlanReference", part => part with { PlanReference = "" }),
        ["A link that is no address"] = Of(NeedChecks.WrongLink, "PlanLink", part => part with { PlanLink = "planen vår" }),
        ["A link with script"] = Of(NeedChecks.WrongLink, "PlanLink", part => part with { PlanLink = "javascript:alert(1)" }),
        ["Private owners not answered R-04"] = Of(NeedChecks.PrivateNotAnswered, "Private", part => part with { Private = null }),
        ["Private owners not invited, without a reason R-04"] = Of(NeedChecks.PrivateReasonMissing, "PrivateNote", part => part with { Private = PrivateInvolvement.NotInvited }),
        ["Private owners not invited in KL R-06"] = Of(NeedChecks.PrivateNotInvited, "Private", part => part with { Private = PrivateInvolvement.NotInvited, PrivateNote = "Ingen" }, Kl),
        ["Note over 1000 signs"] = Of(NeedReportChecks.TextTooLong, "PrivateNote", part => part with { PrivateNote = TextOf(1001) }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Need);

    [Fact]
    public void Takes_private_owners_that_were_not_invited_with_a_reason_R_04() =>
        BrokenRule.Checks(Change(part => part with { Private = PrivateInvolvement.NotInvited, PrivateNote = "Ingen private skoler" })(Complete(Des)), Des).ShouldBeEmpty();

    [Fact]
    public void Takes_a_plan_without_a_link() =>
        BrokenRule.Checks(Change(part => part with { PlanLink = "" })(Complete(Des)), Des).ShouldBeEmpty();

    [Fact]
    public void Does_not_ask_a_private_owner_about_private_owners()
    {
        var subject = new GrantCase().Do(ACase.Start(Des), ACase.Call, ACase.Municipality with { Kind = OrganisationKind.PrivateSchoolOwner });
        NeedReportChecks.Of(Change(part => part with { Private = null })(Complete(Des)), Moment.RuleSet, subject).ShouldBeEmpty();
    }

    private static BrokenRule Of(Hindrance expected, string field, Func<NeedPart, NeedPart> change, string scheme = Des) => new(scheme, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<NeedPart, NeedPart> change) => report => report with { Need = change(report.Need) };
}
