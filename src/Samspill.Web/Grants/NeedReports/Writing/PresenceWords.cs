using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Who writes where, in words: role and organisation, never names.</summary>
public sealed class PresenceWords(TextCatalog texts, IReadOnlyList<Present> others)
{
    /// <summary>Everybody else in the report; empty when one is alone.</summary>
    public string Everywhere => string.Join(" ", others.Select(one => texts["writing.is-in", Who(one), texts.Of(one.Part)]).Distinct());

    /// <summary>Those who have this part open; empty when nobody else has.</summary>
    public string In(ReportPart part) => string.Join(", ", others.Where(one => one.Part == part).Select(one => texts["writing.is-here", Who(one)]).Distinct());

    private string Who(Present one) => texts["writing.role-at", texts.Of(one.Role), one.ScopeName];
}
