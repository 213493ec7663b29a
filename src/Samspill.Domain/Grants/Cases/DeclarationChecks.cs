using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part G: what the owner declares (field 46; ).</summary>
public static class DeclarationChecks
{
    public static readonly Hindrance NotDeclared = new("checks.not-declared");

    internal static IEnumerable<Check> Of(Asked asked)
    {
        foreach (var declaration in asked.Rules.Declarations.Where(declaration => !asked.Report.Declarations.Declared.Contains(declaration.Id)))
        {
            yield return Blocks(ReportPart.Declarations, (NotDeclared with { Rule = declaration.Provision.RuleId }).At($"Declared.{declaration.Id}").With(declaration.Text));
        }

        foreach (var reason in asked.Report.Declarations.Reasons)
        {
            foreach (var check in Limit(ReportPart.Declarations, $"Reasons.{reason.Check}", reason.Text, 1000)) { yield return check; }
        }
    }
}
