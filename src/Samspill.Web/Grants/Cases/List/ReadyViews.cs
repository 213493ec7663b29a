using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Views that are there from the start: the questions each role begins the day with (ux.md, mock 04 b). The rest is everybody's own.</summary>
internal static class ReadyViews
{
    private const string Check = "kvalitetssjekk";

    public static IEnumerable<ShelvedView> Of(CaseListSight sight, bool mayDecide, TextCatalog texts)
    {
        (string Name, CaseListChoice Choice, bool IsOffered)[] all =
        [
            (texts["list.ready-mine"], new CaseListChoice { Group = Check, Assigned = "meg" }, sight.MayCheck),
            (texts["list.ready-decide"], new CaseListChoice { Status = nameof(Domain.Grants.Cases.CaseStatus.DecisionDrafted) }, mayDecide),
            (texts["list.ready-week"], new CaseListChoice { Due = "uke" }, true),
            (texts["list.ready-overdue"], new CaseListChoice { Due = "ute" }, !sight.MayCheck),
            (texts["list.ready-free"], new CaseListChoice { Group = Check, Assigned = "ingen" }, sight.MayCheck),
            (texts["list.ready-unconfirmed"], new CaseListChoice { Group = Check, Remark = CaseRemarks.Confirmation }, sight.MayCheck),
            (texts["list.ready-remarked"], new CaseListChoice { Group = Check, Remark = CaseRemarks.FromRules }, sight.MayCheck),
        ];
        return all.Where(view => view.IsOffered).Select(view => new ShelvedView(Guid.Empty, view.Name, view.Choice.Query, IsOwn: false, IsDefault: false, IsShared: false));
    }
}
