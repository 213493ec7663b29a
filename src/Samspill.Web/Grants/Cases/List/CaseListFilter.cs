using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>What the list shows of the cases somebody may read: typed, so that nothing anybody types becomes part of a question to the database.</summary>
public sealed record CaseListFilter
{
    public string? Round { get; init; }
    public int? Year { get; init; }
    public string? Scheme { get; init; }
    public string? Region { get; init; }
    public CaseStatus? Status { get; init; }
    public OrganisationKind? OwnerKind { get; init; }
    public RemarkChoice? Remark { get; init; }
    public DueWithin? Due { get; init; }
    public AssignedChoice? Assigned { get; init; }
    public Nok? AskedFrom { get; init; }
    public Nok? AskedTo { get; init; }
    public DateOnly? SubmittedFrom { get; init; }
    public DateOnly? SubmittedTo { get; init; }

    /// <summary>The lines that fit.</summary>
    public IQueryable<CaseLine> Of(IQueryable<CaseLine> lines, CaseListSight sight, DateOnly today)
    {
        if (Round is { } round) { lines = lines.Where(line => line.RoundNumber == round); }
        if (Year is { } year) { lines = lines.Where(line => line.Year == year); }
        if (Scheme is { } scheme) { lines = lines.Where(line => line.SchemeCode == scheme); }
        if (Region is { } region) { lines = lines.Where(line => line.Region == region); }
        if (Status is { } status) { lines = sight.Standing(lines, status); }
        if (OwnerKind is { } kind) { lines = lines.Where(line => line.OwnerKind == kind); }
        return Dated(Figures(Marked(lines, sight, today)), today);
    }

    private IQueryable<CaseLine> Marked(IQueryable<CaseLine> lines, CaseListSight sight, DateOnly today)
    {
        var found = Remark?.Found ?? ReportRemark.None;
        lines = Remark?.Remark switch
        {
            CaseRemark.Again => sight.Standing(lines, CaseStatus.Submitted).Where(line => line.Submissions > 1),
            CaseRemark.Dismissal => sight.Standing(lines, CaseStatus.DismissalProposed),
            CaseRemark.Overdue => lines.Where(line => line.Status == CaseStatus.Returned && line.Due < today),
            CaseRemark.Recused => sight.SteppedAside(lines),
            CaseRemark.Found => sight.Told(lines).Where(line => (line.Remarks & found) != ReportRemark.None),
            CaseRemark.NothingFound => sight.Told(lines).Where(line => (line.Remarks & found) == ReportRemark.None && line.Submissions > 0),
            _ => lines,
        };
        return Assigned switch
        {
            AssignedChoice.Me => sight.AssignedTo(lines, sight.Me),
            AssignedChoice.Nobody => sight.AssignedTo(lines, null),
            _ => lines,
        };
    }

    private IQueryable<CaseLine> Figures(IQueryable<CaseLine> lines)
    {
        if (AskedFrom is { Kroner: var from }) { lines = lines.Where(line => line.Asked >= from); }
        if (AskedTo is { Kroner: var to }) { lines = lines.Where(line => line.Asked <= to); }
        return lines;
    }

    private IQueryable<CaseLine> Dated(IQueryable<CaseLine> lines, DateOnly today)
    {
        if (SubmittedFrom is { } first && OsloTime.StartOf(first) is var start) { lines = lines.Where(line => line.SubmittedAt >= start); }
        if (SubmittedTo is { } last && OsloTime.FirstInstantAfter(last) is var end) { lines = lines.Where(line => line.SubmittedAt < end); }
        var week = today.AddDays(7);
        return Due switch
        {
            DueWithin.Overdue => lines.Where(line => line.Due < today),
            DueWithin.Week => lines.Where(line => line.Due >= today && line.Due <= week),
            _ => lines,
        };
    }
}

/// <summary>When the next step should be done.</summary>
public enum DueWithin
{
    Overdue,
    Week,
}

/// <summary>Whose cases.</summary>
public enum AssignedChoice
{
    Me,
    Nobody,
}
