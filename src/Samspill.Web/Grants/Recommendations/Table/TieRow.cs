using Samspill.Domain.Grants.Recommendations;

namespace Samspill.Web.Grants;

/// <summary>How a tie stands.</summary>
public enum TieState
{
    Unanswered,
    Recused,
    Denied,
}

/// <summary>A tie as the page shows it. Whose it is, is told by the organisation, never by a name .</summary>
/// <param name="IsOwn">It is the reader's own.</param>
/// <param name="Reason">Why it does not disqualify; empty unless that was answered.</param>
public sealed record TieRow(OwnLink Link, TieState State, bool IsOwn, string Reason)
{
    /// <summary>What the choice in the form says.</summary>
    public string Key => $"{Link.Person}.{Link.Case}";

    public static TieRow Of(Recommendation list, OwnLink link, Guid reader)
    {
        var answer = list.Proceedings.Answers.FirstOrDefault(answer => answer.Person == link.Person && answer.Case == link.Case);
        var state = list.IsRecused(link.Person, link.Case) ? TieState.Recused : answer is null ? TieState.Unanswered : TieState.Denied;
        return new TieRow(link, state, link.Person == reader, answer?.Reason ?? "");
    }
}
