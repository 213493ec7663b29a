using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>A saved view as its reader sees it: their own, or one that a colleague in the same role has shared.</summary>
public sealed record ShelvedView(Guid Id, string Name, string Query, bool IsOwn, bool IsDefault, bool IsShared)
{
    /// <summary>Where it leads.</summary>
    public string Url => Query.Length > 0 ? $"{Urls.Cases}?{Query}" : CaseListChoice.Plain;
}

/// <summary>What came of saving a view.</summary>
public enum Shelved
{
    Done,
    NameMissing,
    NameTooLong,
    NameTaken,
    TooMany,
    Unknown,
}

/// <summary>
/// Somebody's own views of the case list and how they want it, and nobody else's. Not facts: a view can hold a search, and what people search for is
/// not kept when they delete it.
/// </summary>
public sealed class ViewShelf(SamspillDb db, CurrentActor current, Remembered remembered, TimeProvider clock)
{
    public const int LongestName = 60;
    private const int Most = 30;
    private const int LongestQuery = 1500;

    private static readonly IReadOnlyList<string> OfViews = [.. Kinds.Arranged, .. Kinds.Of<Mandate>()];

    /// <summary>How the reader wants the list.</summary>
    public async Task<ListChoice> ChoiceAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await remembered.GetAsync((nameof(ListChoice), person), Kinds.Arranged, async token =>
            await db.ListChoices.AsNoTracking().FirstOrDefaultAsync(row => row.Person == person, token) ?? new ListChoice { Person = person }, ct);
    }

    /// <summary>The reader's own views and those shared with a role they hold, by name.</summary>
    public async Task<IReadOnlyList<ShelvedView>> ViewsAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var key = (nameof(SavedView), actor.Person, OsloTime.DayOf(clock.GetUtcNow()));
        return await remembered.GetAsync(key, OfViews, token => ReadAsync(actor, token), ct);
    }

    private async Task<IReadOnlyList<ShelvedView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var scopes = actor.Mandates.Select(held => held.Scope).Distinct().ToList();
        var rows = await db.SavedViews.AsNoTracking().Where(row => row.Person == actor.Person || (row.SharedRole != null && scopes.Contains(row.SharedScope))).ToListAsync(ct);
        var shared = await StillSharedAsync(rows.Where(row => row.Person != actor.Person && actor.Mandates.Any(held => held.Role == row.SharedRole && held.Scope == row.SharedScope)).ToList(), ct);
        return
        [
            .. rows.Where(row => row.Person == actor.Person).Concat(shared)
                .OrderBy(row => row.Person != actor.Person).ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Id)
                .Select(row => new ShelvedView(row.Id, row.Name, row.Query, row.Person == actor.Person, row.IsDefault && row.Person == actor.Person, row.SharedRole is not null)),
        ];
    }

    /// <summary>The query with only what the list knows, so that nothing else is ever kept or shared.</summary>
    public static string Known(string? query) => CaseListChoice.Read(QueryHelpers.ParseQuery(query is { Length: <= LongestQuery } ? query : "")).Query;

    /// <summary>Saves a view under a name that none of the reader's own has.</summary>
    public async Task<Shelved> SaveAsync(string? name, string? query, bool isDefault, bool isShared, CancellationToken ct)
    {
        var own = await OwnAsync(ct);
        if (own.Count >= Most) { return Shelved.TooMany; }
        if (Fault(name, own, null) is { } fault) { return fault; }
        var view = new SavedView { Id = Ref<Subject>.New().Value, Person = (await current.GetAsync(ct)).Person, Name = name!.Trim(), Query = Known(query) };
        db.SavedViews.Add(view);
        await SetAsync(view, own, isDefault, isShared, ct);
        return Shelved.Done;
    }

    /// <summary>Another name for one of the reader's own, whether the list opens with it, and whether their role shares it.</summary>
    public async Task<Shelved> ChangeAsync(Guid id, string? name, bool isDefault, bool isShared, CancellationToken ct)
    {
        var own = await OwnAsync(ct);
        if (own.Find(view => view.Id == id) is not { } view) { return Shelved.Unknown; }
        if (Fault(name, own, id) is { } fault) { return fault; }
        view.Name = name!.Trim();
        await SetAsync(view, own, isDefault, isShared, ct);
        return Shelved.Done;
    }

    /// <summary>Takes one of the reader's own away.</summary>
    public async Task<Shelved> DeleteAsync(Guid id, CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await ArrangeAsync(() => db.SavedViews.Where(row => row.Id == id && row.Person == person).ExecuteDeleteAsync(ct), ct) > 0 ? Shelved.Done : Shelved.Unknown;
    }

    /// <summary>Columns, density and keys from now on.</summary>
    public async Task ChooseAsync(IEnumerable<string> columns, bool isRoomy, bool keysOff, CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        var chosen = string.Join(' ', CaseColumns.All.Select(column => column.Key).Where(columns.Contains));

        // In one step: a button that is pressed twice asks twice at once.
        await ArrangeAsync(
            () => db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO list_choices (person, columns, is_roomy, keys_off) VALUES ({person}, {chosen}, {isRoomy}, {keysOff})
                ON CONFLICT (person) DO UPDATE SET columns = excluded.columns, is_roomy = excluded.is_roomy, keys_off = excluded.keys_off
                """,
                ct),
            ct);
    }

    // What somebody has shared is shared as long as they have the role themselves: nobody else could take it away.
    private async Task<IReadOnlyList<SavedView>> StillSharedAsync(List<SavedView> views, CancellationToken ct)
    {
        if (views.Count == 0) { return views; }
        var (owners, today) = (views.Select(view => new Ref<Person>(view.Person)).Distinct().ToList(), OsloTime.DayOf(clock.GetUtcNow()));
        var held = (await db.Mandates.AsNoTracking().Where(mandate => owners.Contains(mandate.Person)).ToListAsync(ct)).Where(mandate => mandate.Period.Contains(today)).ToList();
        return [.. views.Where(view => held.Any(mandate => mandate.Person.Value == view.Person && mandate.Role == view.SharedRole && mandate.Scope == view.SharedScope))];
    }

    // What is remembered of it anywhere no longer holds once this is stored.
    private async Task<int> ArrangeAsync(Func<Task<int>> write, CancellationToken ct)
    {
        var written = await WritingTurn.TakeAsync(
            db,
            async () =>
            {
                var rows = await write();
                await db.Database.ExecuteSqlAsync($"INSERT INTO arrangements (id, number) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET number = arrangements.number + 1", ct);
                return rows;
            },
            ct);
        remembered.AskAgain();
        return written;
    }

    private async Task<List<SavedView>> OwnAsync(CancellationToken ct)
    {
        var person = (await current.GetAsync(ct)).Person;
        return await db.SavedViews.Where(row => row.Person == person).ToListAsync(ct);
    }

    private static Shelved? Fault(string? name, List<SavedView> own, Guid? except) => name?.Trim() switch
    {
        null or "" => Shelved.NameMissing,
        { Length: > LongestName } => Shelved.NameTooLong,
        var text when own.Any(view => view.Id != except && string.Equals(view.Name, text, StringComparison.OrdinalIgnoreCase)) => Shelved.NameTaken,
        _ => null,
    };

    private async Task SetAsync(SavedView view, List<SavedView> own, bool isDefault, bool isShared, CancellationToken ct)
    {
        if (isDefault) { own.ForEach(other => other.IsDefault = false); }
        view.IsDefault = isDefault;
        var acting = (await current.GetAsync(ct)).Mandates.FirstOrDefault(held => Roles.Of(held.Role) is { ReadsCases: true, Relation: not Relation.Self });
        (view.SharedRole, view.SharedScope) = isShared && acting is not null ? ((Role?)acting.Role, acting.Scope) : (null, Guid.Empty);
        await ArrangeAsync(() => db.SaveChangesAsync(ct), ct);
    }
}
