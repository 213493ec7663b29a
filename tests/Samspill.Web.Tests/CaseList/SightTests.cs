using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Storage;

namespace Samspill.Web.Tests.CaseList;

/// <summary>Whoever works in one county and takes part in another sees of their own case there what every owner sees (b.2).</summary>
public sealed class SightTests
{
    private static readonly Guid Office = Guid.Parse("0197a000-0000-7000-8000-000000000001");
    private static readonly Guid Elsewhere = Guid.Parse("0197a000-0000-7000-8000-000000000002");
    private static readonly Guid Owner = Guid.Parse("0197a000-0000-7000-8000-000000000003");
    private static readonly Guid Me = Guid.Parse("0197a000-0000-7000-8000-000000000004");

    private readonly CaseListSight sight = new(new Actor(Me, [new HeldMandate(Me, Role.Caseworker, Office), new HeldMandate(Owner, Role.OwnerSubmitter, Owner)]), new HashSet<Guid>());

    [Theory]
    [InlineData(CaseStatus.DecisionDrafted, CaseStatus.Approved)]
    [InlineData(CaseStatus.DismissalProposed, CaseStatus.Submitted)]
    [InlineData(CaseStatus.Granted, CaseStatus.Granted)]
    public void What_is_only_proposed_is_seen_where_one_works_and_nowhere_else(CaseStatus status, CaseStatus told)
    {
        sight.StatusOf(Row(status, Office)).ShouldBe(status);
        sight.StatusOf(Row(status, Elsewhere)).ShouldBe(told);
    }

    [Theory, InlineData(CaseStatus.DecisionDrafted), InlineData(CaseStatus.DismissalProposed), InlineData(CaseStatus.Approved), InlineData(CaseStatus.Submitted)]
    public void A_filter_finds_what_the_reader_is_told(CaseStatus status)
    {
        CaseStatus[] all = [CaseStatus.DecisionDrafted, CaseStatus.DismissalProposed, CaseStatus.Approved, CaseStatus.Submitted];
        var lines = (from one in all from place in new[] { Office, Elsewhere } select new CaseLine { CaseId = Me, Status = one, District = new(place) }).ToList();
        sight.Standing(lines.AsQueryable(), status).ShouldBe(lines.Where(line => sight.StatusOf(Row(line.Status, line.District.Value)) == status));
    }

    [Fact]
    public void Who_has_a_case_is_told_where_one_checks_and_nowhere_else()
    {
        List<CaseLine> lines = [new() { CaseId = Me, District = new(Office) }, new() { CaseId = Me, District = new(Elsewhere) }];
        sight.AssignedTo(lines.AsQueryable(), null).ShouldBe([lines[0]]);
        (sight.MayCheckIn(new(Office)), sight.MayCheckIn(new(Elsewhere))).ShouldBe((true, false));
    }

    [Theory]
    [InlineData(ReportRemark.None, 0, true)]
    [InlineData(ReportRemark.Supplementary | ReportRemark.Less, 0, false)]
    [InlineData(ReportRemark.ChangeOfRunning | ReportRemark.Less, 0, false)]
    [InlineData(ReportRemark.Supplementary, 0, true)]
    [InlineData(ReportRemark.Supplementary, 1, true)]
    [InlineData(ReportRemark.Names, 1, false)]
    public void Approving_with_others_fits_what_no_rule_remarks_on_and_what_does_not_announce_less(ReportRemark remarks, long asked, bool fits) =>
        BulkFits.Of(Row(CaseStatus.Submitted, Office) with { Remarks = remarks, Asked = asked }, sight, new DateOnly(2026, 11, 22)).Split(' ').Contains("godkjenn").ShouldBe(fits);

    private static CaseListRow Row(CaseStatus status, Guid district) =>
        new(Me, "1", "", "", "DES", "", "r", status, 1, 0, 1, null, CaseDue.None, null, "", new(district));
}
