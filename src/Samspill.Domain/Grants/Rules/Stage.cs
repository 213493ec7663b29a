using System.Text.Json.Serialization;

namespace Samspill.Domain.Grants.Rules;

/// <summary>What is done in a stage.</summary>
public enum StageMode
{
    Check,
    Prioritise,
    Recommend,
    Advise,
    Decide,
}

/// <summary>The kinds of body that can stand in a stage.</summary>
public enum BodyKind
{
    CountyGovernor,
    RegionalWorkingGroup,
    CooperationForum,
}

/// <summary>Content a recommendation must have, I1–I9 of grants.md d.3.</summary>
public sealed record ContentRequirement(string Id, Words Text, IReadOnlyList<string> Schemes, LegalReference Provision);

/// <summary>One step a round goes through. Bodies of a stage work side by side; the round moves on when all are done (architecture 3.1).</summary>
/// <param name="Key">Stable word for the stage: check, groups, forum, decision.</param>
/// <param name="DeadlineKey">Which of the rule set's deadlines ends it.</param>
public sealed record Stage(
    string Key,
    Words Name,
    BodyKind Body,
    StageMode Mode,
    string DeadlineKey,
    IReadOnlyList<ContentRequirement> Required)
{
    /// <summary>True when bodies make ranked lists in this stage.</summary>
    [JsonIgnore]
    public bool MakesLists => Mode is StageMode.Prioritise or StageMode.Recommend;
}

/// <summary>How a kind of body decides (c.5, V-33 to V-38). [REC] where the sources are silent.</summary>
/// <param name="AllowsVote">A vote may settle what is not agreed.</param>
/// <param name="QuorumPercent">More than this part of the voting seats must be present.</param>
/// <param name="MajorityPercent">More than this part of the votes cast carries.</param>
/// <param name="AllowsAboveFrame">The list may pass the frame when a note says why.</param>
public sealed record BodyPolicy(
    BodyKind Body,
    bool AllowsVote,
    int QuorumPercent,
    int MajorityPercent,
    bool AllowsAboveFrame,
    LegalReference Provision)
{
    /// <summary>Each member gives a view of their own before they see the common list and the views of others (c.7); off in rule sets that do not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool OwnViewFirst { get; init; }

    /// <summary>How members step aside; null in rule sets that do not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecusalMode? Recusal { get; init; }

    /// <summary>How members step aside, whether the rule set says so or not (g-3).</summary>
    [JsonIgnore]
    public RecusalMode Recuses => Recusal ?? RecusalMode.DeclareOnly;
}

/// <summary>How members of a body step aside where their own organisation has a part in a case (g-3).</summary>
public enum RecusalMode
{
    /// <summary>Out of the treatment of that case; every tie must be answered.</summary>
    StrictItem,

    /// <summary>Out of the treatment of the whole list when recused in one case of it.</summary>
    StrictAll,

    /// <summary>Members declare it themselves; ties are shown.</summary>
    DeclareOnly,
}

/// <summary>Which body gets which reports: region × scheme × kind of unit (c.2 row 9). A null means any.</summary>
public sealed record Route(string Region, string? SchemeCode, IReadOnlyList<UnitKind> Units, string BodyCode);

/// <summary>A region of the county with the forum its groups report to.</summary>
public sealed record Region(string Code, string Name, string ForumCode, bool IsCountyMunicipality);
