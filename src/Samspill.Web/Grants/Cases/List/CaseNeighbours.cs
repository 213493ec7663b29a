using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Grants;

/// <summary>The cases before and after one in the list its reader came from; null where the list ends.</summary>
/// <param name="Back">The list.</param>
public sealed record Neighbours(string Back, CaseNeighbour? Previous, CaseNeighbour? Next, bool KeysOff);

/// <summary>A case beside another.</summary>
public sealed record CaseNeighbour(string Number, string Url);

/// <summary>Finds the neighbours of a case by its own place in the order, without reading the list; also when the case itself no longer fits.</summary>
public sealed class CaseNeighbours(CaseList list, ViewShelf shelf, Reader reader)
{
    /// <summary>The neighbours by the list in the address; null when there is none in it.</summary>
    public async Task<Neighbours?> OfAsync(Guid id, IQueryCollection query, CancellationToken ct)
    {
        if (query.Count == 0) { return null; }
        var choice = CaseListChoice.Read(query.ToDictionary(pair => pair.Key, pair => pair.Value));
        if (choice.Query.Length == 0 && !query.ContainsKey("vis")) { return null; }
        await list.OpenAsync(choice, isCounted: false, ct);
        var lines = (await reader.LinesAsync([], null, ct)).Where(line => line.CaseId == id);
        if (await lines.FirstOrDefaultAsync(ct) is not { } here) { return null; }
        choice = list.Asked.Choice;
        var found = await Beside(here, isNext: false).Concat(Beside(here, isNext: true)).ToListAsync(ct);
        CaseNeighbour? At(bool isNext) => found.Find(one => one.IsNext == isNext) is { } one ? new CaseNeighbour(one.Number, choice.Under(Urls.Case(one.CaseId))) : null;
        return new Neighbours(choice.Url(), At(isNext: false), At(isNext: true), (await shelf.ChoiceAsync(ct)).KeysOff);
    }

    // Both sides are asked for at once.
    private IQueryable<BesideLine> Beside(CaseLine here, bool isNext) =>
        Beside(list.Lines, list.Asked.Choice.Column, list.Asked.Choice.IsDescending, here, isNext).Take(1).Select(line => new BesideLine { CaseId = line.CaseId, Number = line.Number, IsNext = isNext });

    private static IQueryable<CaseLine> Beside(IQueryable<CaseLine> lines, string column, bool isDescending, CaseLine here, bool isNext)
    {
        var way = new Way(here.Number, IsUp: isDescending != isNext, isNext);
        var unsent = isDescending ? DateTimeOffset.MinValue : DateTimeOffset.MaxValue;
        return column switch
        {
            "nummer" => Beside(lines, line => line.Number, here.Number, way),
            "eier" => Beside(lines, line => EF.Functions.Collate(line.OwnerName, "nb"), here.OwnerName, way),
            "tiltak" => Beside(lines, line => EF.Functions.Collate(line.Title, "nb"), here.Title, way),
            "runde" => Beside(lines, line => line.RoundNumber, here.RoundNumber, way),
            "ordning" => Beside(lines, line => line.SchemeCode, here.SchemeCode, way),
            "region" => Beside(lines, line => EF.Functions.Collate(line.Region, "nb"), here.Region, way),
            "sokt" => Beside(lines, line => line.Asked, here.Asked, way),
            "innsendt" => Beside(lines, line => line.SubmittedAt ?? unsent, here.SubmittedAt ?? unsent, way),
            _ => Beside(lines, line => line.Due, here.Due, way),
        };
    }

    // Further on in the order: a later key, or the same key and a later number.
    private static IQueryable<CaseLine> Beside<T>(IQueryable<CaseLine> lines, Expression<Func<CaseLine, T>> key, T value, Way way)
    {
        Expression<Func<T>> held = () => value;
        var (line, further) = (key.Parameters[0], Compared(key.Body, held.Body, way.IsUp));
        Expression<Func<string>> number = () => way.Number;
        var later = Compared(Expression.Property(line, nameof(CaseLine.Number)), number.Body, way.IsNext);
        var same = Expression.AndAlso(Expression.Equal(key.Body, held.Body), later);
        var beyond = lines.Where(Expression.Lambda<Func<CaseLine, bool>>(Expression.OrElse(further, same), line));
        var sorted = way.IsUp ? beyond.OrderBy(key) : beyond.OrderByDescending(key);
        return way.IsNext ? sorted.ThenBy(one => one.Number) : sorted.ThenByDescending(one => one.Number);
    }

    private static BinaryExpression Compared(Expression key, Expression value, bool isUp)
    {
        if (key.Type == typeof(string))
        {
            var compare = Expression.Call(typeof(string), nameof(string.Compare), null, key, value);
            return isUp ? Expression.GreaterThan(compare, Expression.Constant(0)) : Expression.LessThan(compare, Expression.Constant(0));
        }

        return isUp ? Expression.GreaterThan(key, value) : Expression.LessThan(key, value);
    }

    private sealed record BesideLine
    {
        public required Guid CaseId { get; init; }

        public required string Number { get; init; }

        public required bool IsNext { get; init; }
    }

    private sealed record Way(string Number, bool IsUp, bool IsNext);
}
