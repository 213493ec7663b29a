using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants.Search;

/// <summary>
/// Holds the lines of the case list against the cases they follow from, one at a time. Left out is what rests on more than the case: the remarks and who
/// names it (other cases), the day of a draft (today), and the words of the report.
/// </summary>
internal static class CaseLineCheck
{
    private static readonly IReadOnlyList<PropertyInfo> Columns =
        [.. typeof(CaseLine).GetProperties().Where(column => column.Name is not (nameof(CaseLine.Id) or nameof(CaseLine.Due) or nameof(CaseLine.Remarks) or nameof(CaseLine.LinkedFrom) or nameof(CaseLine.Text)))];

    /// <summary>The first difference, in words for whoever runs the program; null when all lines are as they should be.</summary>
    /// <param name="subjectOf">The cases and rounds as their facts say; null for one there is not.</param>
    /// <param name="count">How many cases there are.</param>
    public static async Task<string?> FirstDifferenceAsync(SamspillDb db, RuleBook book, Func<Guid, Subject?> subjectOf, int count, CancellationToken ct)
    {
        var (lines, rules) = (0, new Dictionary<string, RuleSet?>());
        foreach (var id in await db.Cases.Select(one => one.RulesId).Distinct().ToListAsync(ct)) { rules[id] = await book.ForAsync(db, id, ct); }
        await foreach (var line in db.CaseLines.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            lines++;
            if (subjectOf(line.CaseId) is not GrantCase subject) { return Told(line.CaseId, "has a line in the case list, and is no case"); }
            if (ColumnOf(line, subject) is { } column) { return Told(line.CaseId, $"{column} in the case list is not what the case says"); }
            if (!IsDue(line, subject, rules.GetValueOrDefault(subject.RulesId), subjectOf(subject.Round.Value) as CallRound)) { return Told(line.CaseId, $"{nameof(CaseLine.Due)} in the case list is not what the case and its round say"); }
        }

        if (lines == count) { return null; }
        var missing = await db.Cases.Where(one => !db.CaseLines.Any(line => line.CaseId == one.Id)).OrderBy(one => one.Id).Select(one => one.Id).FirstAsync(ct);
        return Told(missing, "has no line in the case list");
    }

    private static string? ColumnOf(CaseLine line, GrantCase subject)
    {
        var expected = new CaseLine { CaseId = subject.Id };
        CaseLineWriting.Fill(expected, subject);
        return Columns.FirstOrDefault(column => !Equals(column.GetValue(line), column.GetValue(expected)))?.Name;
    }

    private static bool IsDue(CaseLine line, GrantCase subject, RuleSet? rules, CallRound? round) => subject.Status == CaseStatus.Draft || round is null
        || line.Due == (CaseDue.Of(subject.Status, subject.StageIndex, subject.Correction?.CorrectBy, rules, round.Dates) ?? CaseDue.None);

    private static string Told(Guid id, string difference) => $"{nameof(GrantCase)} {id}: {difference}; write the list anew with samspill reindex";
}
