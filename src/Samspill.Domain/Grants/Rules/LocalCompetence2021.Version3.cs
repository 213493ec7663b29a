namespace Samspill.Domain.Grants.Rules;

/// <content>The third version: how bodies work at the table (c.5, c.7, g-3). Rounds that pinned an earlier one keep it for life.</content>
public static partial class LocalCompetence2021
{
    private static readonly Lazy<RuleSet> Third = new(() => OsloAndVikenVersion2 with
    {
        Id = "LocalCompetence2021-oslo-viken-3",
        Policies = [.. OsloAndViken.Policies.Select(policy => policy with
        {
            Recusal = RecusalMode.StrictItem,
            OwnViewFirst = policy.Body == BodyKind.RegionalWorkingGroup,
        })],
    });

    /// <summary>The rules for Oslo, Akershus, Buskerud and Østfold where members of working groups give their own view first, and answer every tie.</summary>
    public static RuleSet OsloAndVikenVersion3 => Third.Value;
}
