using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <content>One case with what stands around it: read once, and again when somebody has acted on it (ADR 0014). Who gets one gets a copy of their own.</content>
public sealed partial class Reader
{
    // A report with its texts, or fifty events.
    private const int Large = 25;

    /// <summary>The case, if the actor may read it (b.2); null else.</summary>
    public async Task<GrantCase?> CaseAsync(Guid id, CancellationToken ct)
    {
        var key = (nameof(GrantCase), id, await ReachKeyAsync(ct));
        var kept = await remembered.GetAsync(key, [Kinds.One(id), .. Kinds.Of<CallRound>()], async token => await (await CasesAsync(token)).FirstOrDefaultAsync(one => one.Id == id, token), ct, found => found is null ? 1 : Large);
        return (GrantCase?)kept?.Copy();
    }

    /// <summary>The round, if the actor may know of it; null else.</summary>
    public async Task<CallRound?> RoundAsync(Guid id, CancellationToken ct)
    {
        var key = (nameof(CallRound), id, Reach.IsStaff(await current.GetAsync(ct)));
        var kept = await remembered.GetAsync(key, [Kinds.One(id)], async token => await (await RoundsAsync(token)).FirstOrDefaultAsync(one => one.Id == id, token), ct, found => found is null ? 1 : Large);
        return (CallRound?)kept?.Copy();
    }

    /// <summary>The frame of a scheme in a round, if it is set.</summary>
    public async Task<Frame?> FrameAsync(Ref<CallRound> round, string scheme, CancellationToken ct)
    {
        var kept = await remembered.GetAsync((nameof(Frame), round, scheme), Kinds.Of<Frame>(), token => Frames.FirstOrDefaultAsync(row => row.Round == round && row.SchemeCode == scheme, token), ct);
        return (Frame?)kept?.Copy();
    }

    /// <summary>The lists of one scheme in a round, of those the actor may read, without what they may not see.</summary>
    public async Task<IReadOnlyList<Recommendation>> ListsInAsync(Ref<CallRound> round, string scheme, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var key = (nameof(Recommendation), round, scheme, actor.Person, string.Join(' ', actor.Mandates.Select(held => (held.Role, held.Scope))));

        // Staff read them all; for others it rests on what they have in the round, and whether their view is given.
        var isByDistrict = Reach.Of(actor) is { Others.Count: 0, Bodies.Count: 0 } && AskedFirst(actor).Count == 0;
        IReadOnlyList<string> kinds = isByDistrict ? Kinds.Of<Recommendation>() : [.. Kinds.Of<Recommendation>(), .. Kinds.Of<OwnView>(), .. Kinds.Of<GrantCase>()];
        var kept = await remembered.GetAsync(key, kinds, async token =>
            await AsRead<Recommendation>.ListAsync((await RecommendationsAsync(token)).Where(list => list.Round == round && list.SchemeCode == scheme), token), ct, _ => Large);
        List<Recommendation> lists = [.. kept.Select(list => (Recommendation)list.Copy())];
        await HideAsync(lists, lists, ct);
        return lists;
    }

    /// <summary>How many notes on a case the actor has read stand, of those they may read.</summary>
    public async Task<int> NoteCountAsync(GrantCase readable, CancellationToken ct)
    {
        var key = (nameof(CaseNote), readable.Id, await ReachKeyAsync(ct), readable.IsRecused((await current.GetAsync(ct)).Person));
        return await remembered.GetAsync(key, Kinds.Of<CaseNote>(), async token => await (await NotesAsync(readable, token)).CountAsync(note => note.WithdrawnAt == null, token), ct);
    }

    /// <summary>The files one case has had, with those that were taken out; the case itself must have been read first.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesOfAsync(GrantCase readable, CancellationToken ct) =>
        await remembered.GetAsync((nameof(Attachment), readable.Id), Kinds.Of<Attachment>(), async token => await AttachmentsOf(readable).ToListAsync(token), ct);
}
