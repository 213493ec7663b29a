using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What a body proposes for one case (d.3). Deferred: a group leaves it to the forum; a forum has reached no recommendation (c.5).</summary>
public enum LineOutcome
{
    Full,
    Partial,
    None,
    Deferred,
}

/// <summary>What a working group proposed, shown beside the forum's own order and amounts.</summary>
public sealed record GroupProposal(string BodyCode, string BodyName, int? Rank, LineOutcome? Outcome, YearAmounts Amounts, string Reason);

/// <summary>One case in a body's list (d.3, lines).</summary>
public sealed record RecommendationLine
{
    public required Guid Case { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required string Owner { get; init; }
    public required string Region { get; init; }
    public required YearAmounts Asked { get; init; }

    /// <summary>REG: counts towards the 30 % part .</summary>
    public bool IsNonCollective { get; init; }

    /// <summary>It continues a measure that runs: placed before new ones, or with a reason (c.2 row 10).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRunning { get; init; }
    public IReadOnlyList<GroupProposal> Groups { get; init; } = [];
    public int? Rank { get; init; }
    public LineOutcome? Outcome { get; init; }
    public YearAmounts Amounts { get; init; } = YearAmounts.Zero;
    public string Reason { get; init; } = "";

    /// <summary>How many times somebody has written in the line or put it in another place; 0 in lists from before it was counted. Being shifted by others is not counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Revision { get; init; }
}

/// <summary>A person who steps aside in one case of the list (R-80, R-81, g-3).</summary>
public sealed record BodyRecusal(Guid Person, Guid Case, string Reason)
{
    /// <summary>False for somebody who keeps the list without sitting in the body; null for those who sit in it, and in facts that do not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Sits { get; init; }
}

/// <summary>A member who was recused in a case when the list was finished.</summary>
public sealed record RecusedMember(Guid Person, Guid Case);

/// <summary>How a list was finished (d.3, head).</summary>
public sealed record Finalisation(
    DecisionMode Mode,
    IReadOnlyList<Voter> Voters,
    Vote? Vote,
    string GeneralReason,
    string AboveFrameNote,
    string MinutesReference,
    string PlanReference,
    Guid By,
    DateTimeOffset At)
{
    /// <summary>Who was recused in which case; null in lists finished before it was written down.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<RecusedMember>? Recused { get; init; }
}

/// <summary>A body's ranked list for one scheme in one round: a line per case (architecture 3.2; d.3).</summary>
public sealed partial class Recommendation : Subject
{
    public Ref<CallRound> Round { get; private set; }
    public string RoundNumber { get; private set; } = "";
    public Ref<Organisation> District { get; private set; }
    public string RulesId { get; private set; } = "";
    public Guid Body { get; private set; }
    public string BodyCode { get; private set; } = "";
    public string BodyName { get; private set; } = "";
    public BodyKind BodyKind { get; private set; }
    public string SchemeCode { get; private set; } = "";
    public int StageIndex { get; private set; }

    /// <summary>The regions whose frames the body recommends from.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];
    public IReadOnlyList<RecommendationLine> Lines { get; private set; } = [];
    public IReadOnlyList<BodyRecusal> Recusals { get; private set; } = [];

    /// <summary>Members give their own view before they see the list (c.7).</summary>
    public bool OwnViewFirst { get; private set; }

    /// <summary>What happened at the table besides the list itself.</summary>
    public Proceedings Proceedings { get; private set; } = Proceedings.None;

    /// <summary>Null until the list is finished.</summary>
    public Finalisation? Final { get; private set; }

    /// <summary>True when the list is locked.</summary>
    public bool IsFinal => Final is not null;

    /// <summary>What the list proposes for year 1.</summary>
    public Nok Total => Lines.Sum(line => line.Amounts.Year1);

    /// <inheritdoc />
    public override Place Place => new() { District = District.Value, Bodies = [Body] };

    /// <inheritdoc />
    public override string? RuleSetId => RulesId;

    /// <summary>Who steps aside in the cases of the list; a case that has left it takes its recusals with it.</summary>
    public IEnumerable<BodyRecusal> StandingRecusals() => Recusals.Where(recusal => LineOf(recusal.Case) is not null);

    /// <summary>True when the person steps aside in the case.</summary>
    public bool IsRecused(Guid person, Guid @case) => Recusals.Any(recusal => recusal.Person == person && recusal.Case == @case);

    /// <summary>The line of the case, or null.</summary>
    public RecommendationLine? LineOf(Guid @case) => Lines.FirstOrDefault(line => line.Case == @case);

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case RecommendationOpened opened: Begin(opened); break;
            case CasesRanked ranked: Lines = Ranked(ranked.Changes); break;
            case LineChanged changed: Lines = [.. Lines.Select(line => line.Case == changed.Case ? Written(line, changed) : line)]; break;
            case CaseMoved moved: Lines = Places.After(Lines, moved.Case, moved.To); break;
            case BodyRecusalDeclared declared: Recusals = [.. Recusals, declared.Recusal]; break;
            case RecommendationFinalised finalised: Final = finalised.Final; break;
            default:
                if (!TakeFromTable(fact)) { throw Unknown(fact); }
                break;
        }
    }

    private void Begin(RecommendationOpened opened)
    {
        (Round, RoundNumber, District, RulesId) = (opened.Round, opened.RoundNumber, opened.District, opened.RulesId);
        (Body, BodyCode, BodyName, BodyKind) = (opened.Body.Id, opened.Body.Code, opened.Body.Name, opened.Body.Kind);
        (SchemeCode, StageIndex, Regions, Lines) = (opened.SchemeCode, opened.StageIndex, opened.Regions, opened.Lines);
        OwnViewFirst = opened.OwnViewFirst;
    }

    // Places are closed up from when lines were counted; facts from before that stand as they were written.
    private IReadOnlyList<RecommendationLine> Ranked(IReadOnlyList<LineChange> changes)
    {
        IReadOnlyList<RecommendationLine> lines = [.. Lines.Select(line => Changed(line, changes))];
        return changes.Any(change => change.Seen is not null) ? Places.ClosedUp(lines) : lines;
    }

    private static RecommendationLine Changed(RecommendationLine line, IReadOnlyList<LineChange> changes)
    {
        var change = changes.FirstOrDefault(change => change.Case == line.Case);
        return change is null
            ? line
            : line with
            {
                Rank = change.Rank,
                Outcome = change.Outcome,
                Amounts = change.Amounts,
                Reason = change.Reason,
                Revision = change.Seen is null ? line.Revision : line.Revision + 1,
            };
    }

    private static RecommendationLine Written(RecommendationLine line, LineChanged changed) =>
        line with { Outcome = changed.Outcome, Amounts = changed.Amounts, Reason = changed.Reason, Revision = line.Revision + 1 };
}
