using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>
/// As what somebody reads each line of the list: staff where they work and nowhere else, so that whoever works in one county and takes part in another
/// sees of their own case there what every owner sees (b.2).
/// </summary>
/// <param name="actor">Who reads.</param>
/// <param name="aside">Cases in which they have stepped aside at a table .</param>
public sealed class CaseListSight(Actor actor, IReadOnlySet<Guid> aside)
{
    private readonly Reach reach = Reach.Of(actor);
    private readonly List<Ref<Organisation>> checks = [.. actor.ScopesOf(role => role.Permissions.Contains(Permission.CheckQuality)).Select(id => new Ref<Organisation>(id))];

    public Guid Me => actor.Person;

    /// <summary>Works at some County Governor, or audits.</summary>
    public bool IsStaff => reach.IsNation || reach.Districts.Count > 0;

    /// <summary>Checks cases somewhere, and can act on many at once.</summary>
    public bool MayCheck => checks.Count > 0;

    /// <summary>Where they check: whoever checks elsewhere counts other cases as free.</summary>
    public string ChecksKey => string.Join(' ', checks);

    public bool IsStaffIn(Ref<Organisation> district) => reach.IsNation || reach.Districts.Contains(district);

    public bool MayCheckIn(Ref<Organisation> district) => checks.Contains(district);

    /// <summary>The reader has stepped aside in the case, or at a table that treats it.</summary>
    public bool StepsAside(CaseListRow row) => aside.Contains(row.Id) || row.Recused.Contains(Me.ToString(), StringComparison.Ordinal);

    /// <summary>What the rules found, told to those who work with the case; never to somebody who steps aside in it .</summary>
    public ReportRemark RemarksOf(CaseListRow row) => row.Remarks != ReportRemark.None && IsStaffIn(row.District) && !StepsAside(row) ? row.Remarks : ReportRemark.None;

    /// <summary>No line is read as anything but staff, and none at a table where the reader has stepped aside.</summary>
    public bool IsStaffOnly => aside.Count == 0 && (reach.IsNation || reach is { Owners.Count: 0, Others.Count: 0, Bodies.Count: 0 });

    /// <summary>The lines whose remarks the reader is told.</summary>
    public IQueryable<CaseLine> Told(IQueryable<CaseLine> lines)
    {
        var (me, districts, cases) = (Me.ToString(), reach.Districts, aside.ToList());
        if (!reach.IsNation) { lines = lines.Where(line => districts.Contains(line.District)); }
        if (cases.Count > 0) { lines = lines.Where(line => !cases.Contains(line.CaseId)); }
        return lines.Where(line => !line.Recused.Contains(me));
    }

    /// <summary>The status as the reader is told it: what is only proposed is internal until it is decided.</summary>
    public CaseStatus StatusOf(CaseListRow row) => row.Status switch
    {
        CaseStatus.DismissalProposed when !IsStaffIn(row.District) => CaseStatus.Submitted,
        CaseStatus.DecisionDrafted when !IsStaffIn(row.District) => CaseStatus.Approved,
        var status => status,
    };

    /// <summary>The lines that the reader is told have this status.</summary>
    public IQueryable<CaseLine> Standing(IQueryable<CaseLine> lines, CaseStatus status)
    {
        var districts = reach.Districts;
        if (reach.IsNation) { return lines.Where(line => line.Status == status); }
        return status switch
        {
            CaseStatus.DismissalProposed or CaseStatus.DecisionDrafted => lines.Where(line => line.Status == status && districts.Contains(line.District)),
            CaseStatus.Submitted => lines.Where(line => line.Status == status || (line.Status == CaseStatus.DismissalProposed && !districts.Contains(line.District))),
            CaseStatus.Approved => lines.Where(line => line.Status == status || (line.Status == CaseStatus.DecisionDrafted && !districts.Contains(line.District))),
            _ => lines.Where(line => line.Status == status),
        };
    }

    /// <summary>The lines in which the reader steps aside.</summary>
    public IQueryable<CaseLine> SteppedAside(IQueryable<CaseLine> lines)
    {
        var (me, cases) = (Me.ToString(), aside.ToList());
        return lines.Where(line => line.Recused.Contains(me) || cases.Contains(line.CaseId));
    }

    /// <summary>Those that somebody has, or nobody, where the reader may know.</summary>
    public IQueryable<CaseLine> AssignedTo(IQueryable<CaseLine> lines, Guid? person)
    {
        var districts = checks;
        return lines.Where(line => line.AssignedTo == person && districts.Contains(line.District));
    }
}
