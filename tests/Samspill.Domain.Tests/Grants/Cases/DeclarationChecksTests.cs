using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class DeclarationChecksTests
{
    public static TheoryData<string> Declarations => [.. Moment.RuleSet.Declarations.Select(declaration => declaration.Id)];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Shows_a_declaration_that_is_not_made_with_its_own_rule(string id)
    {
        var report = AReport.Complete(AReport.Des);
        var part = report.Declarations with { Declared = [.. report.Declarations.Declared.Where(declared => declared != id)] };
        var check = BrokenRule.Checks(report with { Declarations = part }, AReport.Des).ShouldHaveSingleItem();
        check.Hindrance.ShouldBe(DeclarationChecks.NotDeclared);
        (check.Hindrance.Field, check.Hindrance.Rule).ShouldBe(($"Declared.{id}", Moment.RuleSet.Declarations.Single(declaration => declaration.Id == id).Provision.RuleId));
        (check.Part, check.Level).ShouldBe((ReportPart.Declarations, CheckLevel.BlocksSubmission));
    }

    [Fact]
    public void Shows_a_reason_over_1000_signs() => new BrokenRule(
        AReport.Des, NeedReportChecks.TextTooLong, "Reasons.checks.coordinator-large", report => report with
        {
            Declarations = report.Declarations with { Reasons = [new("checks.coordinator-large", AReport.TextOf(1001))] },
        }).ShouldShow(ReportPart.Declarations);
}
