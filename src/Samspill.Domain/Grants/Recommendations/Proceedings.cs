using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A member says why a tie to a case does not make them recused (R-81, g-3).</summary>
public sealed record LinkAnswer(Guid Person, Guid Case, string Reason, Guid By, DateTimeOffset At);

/// <summary>The body has tried and not agreed, about one case or the whole list (V-33).</summary>
/// <param name="Case">Null for the whole list.</param>
/// <param name="AsksForVote">A member wants to vote.</param>
public sealed record Disagreement(Guid? Case, string Reasons, bool AsksForVote, Guid By, DateTimeOffset At);

/// <summary>What came of a vote (c.5).</summary>
public enum VoteResult
{
    Carried,

    /// <summary>Equal voices: no recommendation on the case, the County Governor decides on the record.</summary>
    Tied,
    Lost,
}

/// <summary>A vote on what was proposed for one case; abstentions are not counted.</summary>
public sealed record CaseVote(Guid Case, LineOutcome Outcome, YearAmounts Amounts, int For, int Against, int Abstained, VoteResult Result, Guid By, DateTimeOffset At);

/// <summary>What a member who does not agree wants written down (c.5).</summary>
/// <param name="Case">Null for the whole list.</param>
public sealed record Dissent(Guid? Case, string Text, Guid By, DateTimeOffset At);

/// <summary>Place and amounts of a case in an alternative.</summary>
public sealed record AlternativeLine(Guid Case, int? Rank, LineOutcome? Outcome, YearAmounts Amounts);

/// <summary>Another way to share the frame, kept beside the list (g-25).</summary>
/// <param name="Number">1 for the first that was saved.</param>
/// <param name="Purpose">What it is good for.</param>
public sealed record Alternative(int Number, string Name, string Purpose, IReadOnlyList<AlternativeLine> Lines, Guid By, DateTimeOffset At)
{
    /// <summary>What it proposes for year 1.</summary>
    [JsonIgnore]
    public Spine.Nok Total => Spine.NokSums.Sum(Lines, line => line.Amounts.Year1);
}

/// <summary>Why a case is no longer in the list.</summary>
public enum LeftBecause
{
    Withdrawn,
    Dismissed,
}

/// <summary>A case that was taken out of the list because it no longer stands.</summary>
public sealed record LeftLine(Guid Case, string Number, string Title, string Owner, LeftBecause Because, DateTimeOffset At);

/// <summary>A finished list was opened again, and how it had been finished.</summary>
public sealed record Reopening(Finalisation Was, string Reasons, Guid By, DateTimeOffset At);

/// <summary>What happened at the table besides the list itself: answers, disagreement, votes, dissent, alternatives (c.5, d.3).</summary>
public sealed record Proceedings
{
    public static readonly Proceedings None = new();

    public IReadOnlyList<LinkAnswer> Answers { get; init; } = [];
    public IReadOnlyList<Disagreement> Disagreements { get; init; } = [];
    public IReadOnlyList<CaseVote> Votes { get; init; } = [];
    public IReadOnlyList<Dissent> Dissents { get; init; } = [];
    public IReadOnlyList<Alternative> Alternatives { get; init; } = [];
    public IReadOnlyList<LeftLine> Left { get; init; } = [];
    public IReadOnlyList<Reopening> Reopenings { get; init; } = [];

    /// <summary>True when the body has recorded that it does not agree, and a member wants to vote: on the case, or on the whole list (V-33).</summary>
    public bool MayVoteOn(Guid? @case) => Disagreements.Any(one => one.AsksForVote && (one.Case is null || one.Case == @case));

    /// <summary>The last vote on the case, or null.</summary>
    public CaseVote? VoteOn(Guid @case) => Votes.LastOrDefault(vote => vote.Case == @case);
}
