using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>The facts a draft's reasons begin with: what was asked, that it was checked, and what the bodies proposed. The caseworker writes the considerations.</summary>
public static class FactsForReasons
{
    /// <summary>One fact on each line, in nb or nn.</summary>
    public static string Of(GrantCase subject, ForumLine? forum, string language) => string.Join('\n', Lines(subject, forum, new Phrases(language)));

    private static IEnumerable<string> Lines(GrantCase subject, ForumLine? forum, Phrases say)
    {
        yield return say["decisions.facts.asked", subject.OwnerName, subject.Requested.Total, subject.Title];
        if (subject.QualityCheck is not null) { yield return say["decisions.facts.checked"]; }
        if (forum is null) { yield break; }
        foreach (var group in forum.Line.Groups) { yield return Proposal(say, group.BodyName, group.Rank, group.Outcome, group.Amounts.Total); }
        yield return Proposal(say, forum.Body, forum.Line.Rank, forum.Line.Outcome, forum.Line.Amounts.Total);
        if (forum.Line.Reason.Length > 0) { yield return say["decisions.facts.forum-reason", forum.Line.Reason]; }
    }

    private static string Proposal(Phrases say, string body, int? rank, LineOutcome? outcome, Nok total) => outcome switch
    {
        LineOutcome.Full or LineOutcome.Partial when rank is { } place => say["decisions.facts.proposed", body, place, total],
        LineOutcome.Full or LineOutcome.Partial => say["decisions.facts.proposed-unranked", body, total],
        LineOutcome.None => say["decisions.facts.not-proposed", body],
        _ => say["decisions.facts.no-proposal", body],
    };
}
