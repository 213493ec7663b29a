using System.Text.Json;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class FundingChecksTests
{
    private const string HashBefore = "5b1208fcff39dcc23116c8a509d08175abca13146238bf5e68c539a575022699";

    private static readonly Guid Other = new("00000000-0000-7000-8000-000000003001");

    private static readonly LinkedReport Linked = new(
        Other, "2027-KL-0003", "Laget rundt barnet", Owner, ARound.Id.Value, Kl, ARound.Year, [new(LineKind.PartnerCost, University, Amounts(120_000), "")]);

    [Fact]
    public void A_report_without_the_new_fields_keeps_the_hash_it_was_submitted_with_R_103()
    {
        Complete(Des).Hash().ShouldBe(HashBefore);
        JsonSerializer.Serialize(Complete(Des).Budget, FactNames.Json).ShouldNotContain("OtherFunding");
        (Complete(Des) with { Budget = Complete(Des).Budget with { OtherFunding = [new("Fylket", new Nok(1))] } }).Hash().ShouldNotBe(HashBefore);
    }

    [Fact]
    public void Other_funding_has_a_giver_and_an_amount_within_the_limits()
    {
        Codes(Funded(new OtherFunding("", new Nok(10)))).ShouldBe([FundingChecks.SourceMissing.Code]);
        Codes(Funded(new OtherFunding("Fylkeskommunen", Nok.Zero))).ShouldBe([FundingChecks.AmountMissing.Code]);
        Codes(Funded(new OtherFunding("Fylkeskommunen", new Nok(50_000_001)))).ShouldBe([BudgetChecks.AmountTooLarge.Code]);
        Codes(Funded(new OtherFunding(TextOf(151), new Nok(10)))).ShouldBe([NeedReportChecks.TextTooLong.Code]);
        Codes(Funded(new OtherFunding("Fylkeskommunen", new Nok(10)), new OtherFunding("En stiftelse", new Nok(20)))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Utdanningsdirektoratet", true)]
    [InlineData("Statlig tilskudd til leirskole", true)]
    [InlineData("IMDi", true)]
    [InlineData("Statkraft", false)]
    [InlineData("Sparebankstiftelsen", false)]
    [InlineData("Fylkeskommunen", false)]
    public void Other_money_from_the_state_asks_for_a_reason_Q12(string source, bool isState)
    {
        FundingChecks.IsState(source).ShouldBe(isState);
        Codes(Funded(new OtherFunding(source, new Nok(80_000)))).Contains(FundingChecks.StateFunding.Code).ShouldBe(isState);
    }

    [Fact]
    public void A_link_to_an_own_report_in_another_scheme_breaks_no_rule_R_21() => Checks(LinkedTo(Linked), Linked with { Lines = [] }).ShouldBeEmpty();

    [Fact]
    public void A_link_must_lead_to_an_own_report_R_21()
    {
        Checks(LinkedTo(Linked)).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.UnknownLink);
        Checks(LinkedTo(Linked), Linked with { Owner = OtherOwner }).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.UnknownLink);
        Checks(LinkedTo(Linked), Linked with { Number = "2027-KL-0004" }).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.UnknownLink);
    }

    [Fact]
    public void A_link_may_lead_to_a_report_of_an_owner_that_takes_part_R_21()
    {
        var report = LinkedTo(Linked);
        report = report with { Applicant = report.Applicant with { IsNetwork = true, Owners = [new(OtherOwner, "", "Nabokommunen")] } };
        Checks(report, Linked with { Owner = OtherOwner, Lines = [] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_must_lead_to_another_scheme_of_the_same_round_once_R_01_R_21()
    {
        Checks(LinkedTo(Linked), Linked with { SchemeCode = Des }).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.LinkInSameScheme);
        Checks(LinkedTo(Linked), Linked with { Round = Other }).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.LinkInOtherRound);
        Checks(LinkedTo(Linked, Linked), Linked with { Lines = [] }).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.LinkTwice);
    }

    [Fact]
    public void The_same_cost_for_the_same_recipient_in_the_same_year_asks_for_a_reason_with_the_figures_Q12()
    {
        var check = Checks(LinkedTo(Linked), Linked).ShouldHaveSingleItem();
        (check.Hindrance, check.AsksReason, check.Level).ShouldBe((FundingChecks.SameCostElsewhere, true, CheckLevel.Remark));
        check.Hindrance.Arguments.ShouldBe(["2027-KL-0003", LineKind.PartnerCost, 2027, new Nok(120_000), new Nok(300_000)]);
        Checks(LinkedTo(Linked), Linked with { Lines = [new(LineKind.PartnerCost, Owner, Amounts(120_000), ""), new(LineKind.Materials, University, Amounts(1), "")] }).ShouldBeEmpty();
        Checks(LinkedTo(Linked), Linked with { Lines = [new(LineKind.PartnerCost, University, Amounts(0, 0, 5), "")] }).ShouldBeEmpty();
    }

    [Fact]
    public void A_running_commitment_for_the_same_measure_in_the_same_year_asks_for_a_reason_Q12_R_23()
    {
        var promise = new RunningCommitment(Other, "2026-DES-0012", "felles kompetanse – i hele kommunen", Des, 2028, new Nok(200_000));
        var check = Seen(Complete(Des), new FundingSight([], [promise])).ShouldHaveSingleItem();
        (check.Hindrance, check.AsksReason).ShouldBe((FundingChecks.AlreadyCommitted, true));
        check.Hindrance.Arguments.ShouldBe(["2026-DES-0012", 2028, new Nok(200_000), new Nok(300_000)]);
        Seen(Complete(Des), new FundingSight([], [promise with { Title = "Noe annet" }])).ShouldBeEmpty();
        Seen(Complete(Des), new FundingSight([], [promise with { Year = 2029 }])).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Felles kompetanse – i hele kommunen", "felles  kompetanse i hele KOMMUNEN.", true)]
    [InlineData("Lesing 1", "Lesing 2", false)]
    [InlineData(" – ", "–", true)]
    [InlineData("?", "!", false)]
    public void A_title_is_known_again_by_its_letters_and_figures_R_23(string one, string other, bool isSame) => (FundingChecks.KeyOf(one) == FundingChecks.KeyOf(other)).ShouldBe(isSame);

    [Fact]
    public void A_commitment_for_the_measure_of_a_linked_report_counts_too_Q12()
    {
        var promise = new RunningCommitment(Other, "2026-KL-0002", Linked.Title, Kl, 2027, new Nok(90_000));
        Seen(LinkedTo(Linked), new FundingSight([Linked with { Lines = [] }], [promise])).ShouldHaveSingleItem().Hindrance.ShouldBe(FundingChecks.AlreadyCommitted);
    }

    [Fact]
    public void The_competence_boost_asks_why_when_a_linked_measure_has_other_themes_R_21()
    {
        var report = Complete(Kl) with { Budget = Complete(Kl).Budget with { CrossSchemeLinks = [new(Other, "2027-DES-0041")] } };
        var des = Linked with { Number = "2027-DES-0041", SchemeCode = Des, Lines = [] };
        FundingOf(report, Kl, new FundingSight([des], [])).ShouldBeEmpty();
        var wider = report with { Measure = report.Measure with { Themes = [.. report.Measure.Themes, "professional-community"] } };
        var check = FundingOf(wider, Kl, new FundingSight([des], [])).ShouldHaveSingleItem();
        (check.Hindrance, check.Part, check.AsksReason).ShouldBe((FundingChecks.OtherThemes, ReportPart.Measure, true));
    }

    [Fact]
    public void A_report_with_a_double_cost_is_submitted_when_the_reason_is_given_Q12()
    {
        var sight = new FundingSight([Linked], []);
        var report = LinkedTo(Linked);
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, sight).When(ACase.Submit(report)).ThenHindered(SubmitNeedReport.SoftReasonMissing, exactly: true);
        var reasoned = report with { Declarations = report.Declarations with { Reasons = [new(FundingChecks.SameCostElsewhere.Code, "Ulike samlinger.")] } };
        Scenario.Given(ACase.Draft(), Moment.RuleSet, ACase.Call, sight).When(ACase.Submit(reasoned)).ThenDone<NeedReportSubmitted>();
    }

    private static NeedReport Funded(params OtherFunding[] funding) => Complete(Des) with { Budget = Complete(Des).Budget with { OtherFunding = funding } };

    private static NeedReport LinkedTo(params LinkedReport[] others) =>
        Complete(Des) with { Budget = Complete(Des).Budget with { CrossSchemeLinks = [.. others.Select(other => new CrossSchemeLink(other.Case, other.Number))] } };

    private static IEnumerable<string> Codes(NeedReport report) => Seen(report, FundingSight.None).Select(check => check.Hindrance.Code);

    private static IReadOnlyList<Check> Checks(NeedReport report, params LinkedReport[] found) => Seen(report, new FundingSight(found, []));

    private static IReadOnlyList<Check> Seen(NeedReport report, FundingSight sight) => FundingOf(report, Des, sight);

    private static IReadOnlyList<Check> FundingOf(NeedReport report, string scheme, FundingSight sight) => [.. NeedReportChecks.Of(report, Moment.RuleSet, ACase.Draft(scheme), sight)];
}
