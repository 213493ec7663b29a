using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <content>What happens at the table besides ordering: answers, disagreement, votes, dissent, alternatives, cases that leave, lists opened again.</content>
public sealed partial class Recommendation
{
    private IReadOnlySet<Guid> silent = new HashSet<Guid>();

    /// <summary>True when reasons and remarks on the case have been taken out for whoever reads.</summary>
    public bool IsSilent(Guid @case) => silent.Contains(@case);

    /// <summary>
    /// The list as a person who steps aside in some of its cases may see it: places and amounts, no reasons or remarks on those cases (R-80, g-3). Only for a
    /// list that was read to be shown.
    /// </summary>
    /// <param name="aside">Cases the person steps aside in, here or in another list that has them.</param>
    public void HideFrom(Guid person, IReadOnlySet<Guid> aside)
    {
        silent = aside;
        Recusals = [.. Recusals.Select(recusal => recusal.Person == person ? recusal : recusal with { Reason = "" })];
        if (aside.Count == 0) { return; }
        Lines = [.. Lines.Select(line => aside.Contains(line.Case) ? Silent(line) : line)];
        Proceedings = Proceedings with
        {
            Answers = [.. Proceedings.Answers.Select(answer => aside.Contains(answer.Case) ? answer with { Reason = "" } : answer)],
            Disagreements = [.. Proceedings.Disagreements.Where(one => one.Case is not { } @case || !aside.Contains(@case))],
            Votes = [.. Proceedings.Votes.Where(vote => !aside.Contains(vote.Case))],
            Dissents = [.. Proceedings.Dissents.Where(one => one.Case is not { } @case || !aside.Contains(@case))],
        };
    }

    /// <summary>The cases alone, without places, figures and remarks, for a member who gives a view of their own first (c.7). Only for a list that was read to be shown.</summary>
    public void HideTable(Guid person)
    {
        Recusals = [.. Recusals.Where(recusal => recusal.Person == person)];
        Lines = [.. Lines.OrderBy(line => line.Number, StringComparer.Ordinal).Select(line => line with { Rank = null, Outcome = null, Amounts = YearAmounts.Zero, Reason = "", Groups = [], Revision = 0 })];
        Proceedings = Proceedings.None with { Answers = [.. Proceedings.Answers.Where(answer => answer.Person == person)] };
    }

    private static RecommendationLine Silent(RecommendationLine line) => line with { Reason = "", Groups = [.. line.Groups.Select(group => group with { Reason = "" })] };

    private bool TakeFromTable(Fact fact)
    {
        switch (fact)
        {
            case LinkAnswered answered: Proceedings = Proceedings with { Answers = [.. Proceedings.Answers, answered.Answer] }; break;
            case DisagreementRecorded recorded: Proceedings = Proceedings with { Disagreements = [.. Proceedings.Disagreements, recorded.Disagreement] }; break;
            case DissentRecorded recorded: Proceedings = Proceedings with { Dissents = [.. Proceedings.Dissents, recorded.Dissent] }; break;
            case CaseVoted voted:
                Proceedings = Proceedings with { Votes = [.. Proceedings.Votes, voted.Vote] };
                Lines = [.. Lines.Select(line => line.Case == voted.Vote.Case ? voted.After(line) : line)];
                break;
            case AlternativeSaved saved: Proceedings = Proceedings with { Alternatives = [.. Proceedings.Alternatives, saved.Alternative] }; break;
            case AlternativeUsed used: Lines = used.After(Lines); break;
            case GroupsMerged merged: Lines = merged.After(Lines); break;
            case RecommendationReopened reopened:
                (Final, Proceedings) = (null, Proceedings with { Reopenings = [.. Proceedings.Reopenings, reopened.Reopening] });
                break;
            case CaseTakenOut taken:
                Lines = Places.ClosedUp([.. Lines.Where(line => line.Case != taken.Line.Case)]);
                Proceedings = Proceedings with { Left = [.. Proceedings.Left, taken.Line] };
                break;
            default: return false;
        }

        return true;
    }
}
