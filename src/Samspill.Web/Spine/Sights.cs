using Microsoft.EntityFrameworkCore;
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
public sealed record Looking(SamspillDb Db, Remembered Remembered, Subject Subject, IAct Act, DateOnly Today, RuleSet? Rules, Actor Actor, CancellationToken Ct)
{
    /// <summary>What earlier acts of the same transaction have read already.</summary>
    public Read Read { get; init; } = new();

    /// <summary>The round; shared, and not to be changed.</summary>
    public async Task<CallRound> RoundAsync(Ref<CallRound> round) =>
        await Read.RoundAsync(round, async () => await Remembered.GetAsync((nameof(Looking), round), [Kinds.One(round.Value)], token => Db.Rounds.AsNoTracking().FirstAsync(row => row.Id == round.Value, token), Ct));
}

/// <summary>
/// What acts of one transaction have read of other subjects and read alike: the lists and the registry while a package is decided. Appending is one at a
/// time, so nobody else changes it meanwhile; it is forgotten when the transaction itself acts on anything but cases.
/// </summary>
public sealed class Read
{
    private readonly Dictionary<object, object> kept = [];

    /// <summary>What is kept under the key, or what is read now.</summary>
    public async Task<T> OnceAsync<T>(object key, Func<Task<T>> read)
        where T : notnull
    {
        if (kept.TryGetValue(key, out var known)) { return (T)known; }
        var value = await read();
        kept[key] = value;
        return value;
    }

    /// <summary>Each of the ids once, reading only those that are not kept.</summary>
    public async Task<IReadOnlyList<T>> EachAsync<T>(IReadOnlyList<Guid> ids, Func<List<Guid>, Task<List<T>>> read, Func<T, Guid> idOf)
        where T : notnull
    {
        var missing = ids.Where(id => !kept.ContainsKey((typeof(T), id))).ToList();
        if (missing.Count > 0) { foreach (var found in await read(missing)) { kept[(typeof(T), idOf(found))] = found; } }
        return [.. ids.Where(id => kept.ContainsKey((typeof(T), id))).Select(id => (T)kept[(typeof(T), id)])];
    }

    /// <summary>A round.</summary>
    public Task<CallRound> RoundAsync(Ref<CallRound> round, Func<Task<CallRound>> read) => OnceAsync((typeof(CallRound), round), read);

    /// <summary>The report of a case as it is written now.</summary>
    public Task<Written> WrittenAsync(Guid subject, Func<Task<Written>> read) => OnceAsync((typeof(Written), subject), read);

    /// <summary>The case has been acted on or written in.</summary>
    public void ForgetWritten(Guid subject) => kept.Remove((typeof(Written), subject));

    /// <summary>Something it may rest on has changed.</summary>
    public void Forget() => kept.Clear();
}

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
        [typeof(NotedSight)] = CaseworkSights.NotedAsync,
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
