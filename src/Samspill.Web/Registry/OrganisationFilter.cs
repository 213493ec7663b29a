using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;

namespace Samspill.Web.Registry;

/// <summary>What is asked for in the list of organisations.</summary>
public sealed record OrganisationFilter(string? Search, OrganisationKind? Kind, string? Region)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Search) && Kind is null && string.IsNullOrEmpty(Region);

    public IQueryable<Organisation> Of(IQueryable<Organisation> all)
    {
        if (Kind is { } kind) { all = all.Where(one => one.Kind == kind); }
        if (!string.IsNullOrEmpty(Region)) { all = all.Where(one => one.Region == Region); }
        return string.IsNullOrWhiteSpace(Search) ? all : Matching(all, Search.Trim());
    }

    /// <summary>In the order of the Norwegian alphabet.</summary>
    public static IOrderedQueryable<Organisation> Sorted(IQueryable<Organisation> some) => some.OrderBy(one => EF.Functions.Collate(one.Name, "nb")).ThenBy(one => one.Number);

    private static IQueryable<Organisation> Matching(IQueryable<Organisation> all, string typed)
    {
        var number = string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign)));
        if (number.All(char.IsAsciiDigit)) { return all.Where(one => one.Number.StartsWith(number)); }
        return SearchWord.In(typed).Aggregate(all, (found, word) =>
            found.Where(one => one.Name.Contains(word.Typed) || one.Name.Contains(word.Small) || one.Name.Contains(word.Name) || one.Name.Contains(word.Large)));
    }
}
