using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>A budget that adds up: half to the university, the rest to the owner, and in DES the own share of R-17.</summary>
internal sealed class DemoBudget(CasePlan plan, Member owner, Member partner, Phrases say)
{
    public BudgetPart Write()
    {
        var (university, coordinator, gatherings) = (PerYear(50), PerYear(plan.Is(Twist.LargeCoordinator) ? 18 : 10), PerYear(12));
        var release = YearAmounts.From(year => Asked(year) - university.In(year) - coordinator.In(year) - gatherings.In(year));
        var (to, from) = (owner.Id.Value, partner.Id.Value);
        return new()
        {
            Lines =
            [
                new(LineKind.PartnerCost, from, university, say.PartnerCost),
                new(LineKind.Coordinator, to, coordinator, say.Coordinator),
                new(LineKind.CoursesAndGatherings, to, gatherings, say.Gatherings),
                new(LineKind.ReleaseOrSubstitute, to, release, say.Release),
            ],
            Recipients =
            [
                new(to, owner.Entry.Name, coordinator + gatherings + release),
                new(from, partner.Entry.Name, university),
            ],
            CoordinatorNote = say.Coordinator,
            OwnShare = plan.Scheme == "DES" ? OwnShare() : [],
            OwnShareNote = plan.Scheme == "DES" ? say.OwnShare : "",
        };
    }

    private OwnShareLine[] OwnShare()
    {
        var wages = PerYear(20);
        var release = PerYear(plan.Is(Twist.LowOwnShare) ? 8 : 11);
        return [new(OwnShareKind.Wages, wages, say.OwnShare), new(OwnShareKind.Release, release, say.Release)];
    }

    private Nok Asked(int year) => new(1000 * year switch { 1 => plan.Year1, 2 => plan.Year2, _ => plan.Year3 });

    private YearAmounts PerYear(int percent) => YearAmounts.From(year => Asked(year).PercentRoundedUp(percent));
}
