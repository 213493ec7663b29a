using static Samspill.Domain.Grants.Rules.ConfirmationKind;

namespace Samspill.Domain.Grants.Rules;

/// <content>The second version: whose confirmations a report needs (c.7, g-21). Rounds that pinned the first keep it for life.</content>
public static partial class LocalCompetence2021
{
    // Made when it is asked for: the first version must be there before it.
    private static readonly Lazy<RuleSet> Second = new(() => OsloAndViken with
    {
        Id = "LocalCompetence2021-oslo-viken-2",
        Confirmations = Confirmations(),
        Attachments = Attachments,
    });

    /// <summary>The rules for Oslo, Akershus, Buskerud and Østfold with confirmations by partner, co-owners and union representative.</summary>
    public static RuleSet OsloAndVikenVersion2 => Second.Value;

    private static ConfirmationDemand[] Confirmations() =>
    [
        new(Partner, Demand.Required, [], Guidelines("R-10", "punkt 3.3")),
        new(CoOwner, Demand.Required, [], Unregulated("R-02")),
        new(UnionRep, Demand.Optional, [], Plan("R-11", "punkt 5")),
        new(Ppt, Demand.Optional, [Kl], Plan("R-20", "punkt 6, kriterium 3")),
        new(Authority, Demand.Off, [], Unregulated("R-04")),
    ];
}
