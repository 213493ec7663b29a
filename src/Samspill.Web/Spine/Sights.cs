using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Grants.Attachments;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Registry;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>What a sight is looked up from.</summary>
public sealed record Looking(SamspillDb Db, Subject Subject, IAct Act, DateOnly Today, RuleSet? Rules, Actor Actor, CancellationToken Ct);

/// <summary>How each kind of <see cref="Sight"/> is read.</summary>
public static class Sights
{
    private static readonly Dictionary<Type, Func<Looking, Task<Sight>>> Readers = new()
    {
        [typeof(RegistrySight)] = RegistrySights.NumberAsync,
        [typeof(ScopeSight)] = RegistrySights.ScopeAsync,
        [typeof(PlanningSight)] = RoundSights.PlanningAsync,
        [typeof(ProgressSight)] = RoundSights.ProgressAsync,
        [typeof(CallSight)] = RoundSights.CallAsync,
        [typeof(DraftSight)] = DraftSights.DraftAsync,
        [typeof(FundingSight)] = FundingSights.FundingAsync,
        [typeof(CommentedSight)] = CommentReader.CommentedAsync,
        [typeof(OwnerSight)] = CaseSights.OwnerAsync,
        [typeof(WrittenSight)] = DraftSights.WrittenAsync,
        [typeof(ColleagueSight)] = CaseSights.ColleagueAsync,
        [typeof(AssigneeSight)] = CaseworkSights.AssigneeAsync,
        [typeof(EvidenceSight)] = CaseSights.EvidenceAsync,
        [typeof(ParentSight)] = RunningSights.ParentAsync,
        [typeof(BalanceSight)] = FrameSights.BalanceAsync,
        [typeof(ListSight)] = ListSights.ListAsync,
        [typeof(TableSight)] = TableSights.TableAsync,
        [typeof(OwnViewSight)] = TableSights.OwnViewAsync,
        [typeof(LeavingSight)] = TableSights.LeavingAsync,
        [typeof(RecommendationSight)] = ListSights.RecommendationAsync,
        [typeof(FilesSight)] = AttachmentSights.FilesAsync,
        [typeof(LetterSight)] = LetterSights.LetterAsync,
    };

    public static Task<Sight> LoadAsync(Type kind, Looking looking) => Readers[kind](looking);
}
