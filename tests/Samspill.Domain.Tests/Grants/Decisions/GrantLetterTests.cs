using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Decisions;

/// <summary>The items of d.4 that stand in every letter .</summary>
public sealed class GrantLetterTests
{
    private static readonly Dictionary<string, Func<Decision, Decision>> Lacking = new()
    {
        ["recipient: none"] = decision => decision with { Recipients = [] },
        ["recipient: without address"] = decision => decision with { Letter = decision.Letter with { Addressees = [.. decision.Letter.Addressees.Select(addressee => addressee with { Address = "" })] } },
        ["recipient: not among the addressees"] = decision => decision with { Letter = decision.Letter with { Addressees = [] } },
        ["amount"] = decision => decision with { Amounts = AReport.Amounts(0, 300_000) },
        ["conditions"] = decision => decision with { Conditions = [] },
        ["reporting"] = decision => decision with { Letter = decision.Letter with { ReportBy = null } },
        ["reason"] = decision => decision with { Reasons = "" },
        ["relation"] = decision => decision with { Relation = RelationToRecommendation.Departs },
        ["contact: nowhere"] = decision => decision with { Letter = decision.Letter with { Contact = "" } },
        ["contact: nobody"] = decision => decision with { Letter = decision.Letter with { Caseworker = "" } },
        ["signature: nobody"] = decision => decision with { Letter = decision.Letter with { Signatory = "" } },
        ["signature: no sender"] = decision => decision with { Letter = decision.Letter with { Sender = "" } },
    };

    public static TheoryData<string> Names => [.. Lacking.Keys];

    [Fact]
    public void A_complete_letter_lacks_nothing() => Missing(decision => decision).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_what_is_missing(string name) => Missing(Lacking[name]).ShouldBe([name.Split(':')[0]]);

    [Fact]
    public void Names_rules_without_a_source_or_an_appropriation()
    {
        var basis = Moment.RuleSet with { Basis = Moment.RuleSet.Basis with { Source = "" }, Appropriation = new Words("", "", "") };
        GrantLetter.Missing(ACase.Granted(), ACase.Granted().Decision!, basis).ShouldBe(["legalBasis", "appropriation"]);
    }

    [Fact]
    public void Names_the_purpose_when_the_report_has_no_goals() =>
        GrantLetter.Missing(ACase.Draft(), ACase.Granted().Decision!, Moment.RuleSet).ShouldBe(["purpose"]);

    [Fact]
    public void A_refusal_has_no_amount_conditions_or_reporting() =>
        Missing(decision => decision with
        {
            Outcome = DecisionOutcome.Refused,
            Amounts = YearAmounts.Zero,
            Conditions = [],
            Letter = decision.Letter with { ReportBy = null },
        }).ShouldBeEmpty();

    private static IEnumerable<string> Missing(Func<Decision, Decision> change) =>
        GrantLetter.Missing(ACase.Granted(), change(ACase.Granted().Decision!), Moment.RuleSet);
}
