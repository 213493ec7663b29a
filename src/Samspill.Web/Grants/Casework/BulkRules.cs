using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A chosen case in the preview: taken along, or left out with the reasons.</summary>
/// <param name="Remarks">What the rules found in the report; empty when the act does not ask.</param>
public sealed record BulkRow(GrantCase Case, RuleSet Rules, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Remarks)
{
    /// <summary>True when the act fits the case.</summary>
    public bool IsIn => LeftOut.Count == 0;

    /// <summary>The case as it is seen now.</summary>
    public BulkPick Pick => new(Case.Id, Case.Version);
}

/// <summary>Which of the chosen cases an act fits. The domain decides; approving many at once is moreover only for cases no rule has remarked on.</summary>
public sealed class BulkRules(Actor actor, DateTimeOffset now, TextCatalog texts)
{
    /// <summary>The case held against the act as it would be without anything filled in.</summary>
    public BulkRow Row(GrantCase one, RuleSet rules, BulkAct act, FundingSight? funding = null)
    {
        var remarks = act == BulkAct.Approve && one.Content is { } content && !one.IsRecused(actor.Person)
            ? NeedReportChecks.Of(content, rules, one, funding).Select(check => texts.Of(check.Hindrance)).ToList()
            : [];
        return new BulkRow(one, rules, [.. LeftOut(one, rules, act, remarks.Count)], remarks);
    }

    /// <summary>What hinders a filled-in act on the case.</summary>
    public IReadOnlyList<Hindrance> Hindrances(BulkRow row, Act<GrantCase> act, bool mayCheck) => Decided(row.Case, row.Rules, act, mayCheck);

    private IEnumerable<string> LeftOut(GrantCase one, RuleSet rules, BulkAct act, int remarks)
    {
        if (!actor.May(BulkActs.Requires(act), one.Place)) { yield return texts["casework.bulk.not-yours"]; yield break; }
        var hindrances = Decided(one, rules, Unfilled(act), mayCheck: true).Where(hindrance => hindrance.Field is null || act == BulkAct.Take).ToList();
        foreach (var hindrance in hindrances) { yield return texts.Of(hindrance); }
        if (hindrances.Count > 0 || act != BulkAct.Approve) { yield break; }
        if (!PassQualityCheck.IsPlain(one.Status, one.Origin is { IsLess: true })) { yield return texts["casework.bulk.open-alone"]; }
        if (remarks > 0) { yield return remarks == 1 ? texts["casework.bulk.has-remark"] : texts["casework.bulk.has-remarks", remarks]; }
    }

    private Act<GrantCase> Unfilled(BulkAct act) => act switch
    {
        BulkAct.Approve => new PassQualityCheck([], "", ""),
        BulkAct.Return => new ReturnForCorrection([], "", default),
        BulkAct.Take => new AssignCase(new Ref<Samspill.Domain.Registry.Person>(actor.Person)),
        _ => new AssignCase(default),
    };

    private IReadOnlyList<Hindrance> Decided(GrantCase one, RuleSet rules, Act<GrantCase> act, bool mayCheck) =>
        act.Decide(one, new Given(actor, now, rules) { Sights = [new AssigneeSight(mayCheck)] }) is Outcome.Hindered(var hindrances) ? hindrances : [];
}
