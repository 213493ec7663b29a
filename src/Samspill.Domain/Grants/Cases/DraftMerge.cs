using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>A part as it is saved: its units, and who last changed each.</summary>
public sealed record SavedUnits(IReadOnlyDictionary<string, string> Units, IReadOnlyDictionary<string, Writing> Writings);

/// <summary>A part as somebody has it in a form: its units, what the form showed, and the revision it rests on.</summary>
public sealed record PostedUnits(IReadOnlyDictionary<string, string> Units, UnitBasis Basis, int BasedOn)
{
    /// <summary>The opened form, by a sign of its own; null when there is none.</summary>
    public string? Form { get; init; }

    /// <summary>Units that could not be read, or are not finished: left as they are saved.</summary>
    public IReadOnlySet<string> Withheld { get; init; } = new HashSet<string>();
}

/// <summary>A unit two have written in: mine has not been saved, theirs stands. Null is a unit that is not there.</summary>
public sealed record UnitConflict(string Path, string? Mine, string? Theirs, Writing? Other);

/// <summary>A unit the writer may not write, and why; what was saved stands.</summary>
public sealed record RefusedUnit(string Path, Hindrance Hindrance);

/// <summary>
/// Brings what one person wrote together with what others saved meanwhile, unit by unit. What was not touched never overwrites; what was touched is
/// taken, refused or in conflict, never lost. Pure (architecture 3.5).
/// </summary>
/// <param name="Units">The part after the merge.</param>
/// <param name="Taken">Units that were changed by this.</param>
/// <param name="Basis">What the form shows from now on; a unit that was not taken keeps the basis it had.</param>
public sealed record DraftMerge(
    IReadOnlyDictionary<string, string> Units,
    IReadOnlySet<string> Taken,
    IReadOnlyList<UnitConflict> Conflicts,
    IReadOnlyList<RefusedUnit> Refused,
    UnitBasis Basis)
{
    /// <summary>Merges; <paramref name="right"/> says what stands in the way of writing a unit, or null.</summary>
    public static DraftMerge Of(SavedUnits saved, PostedUnits posted, Func<string, Hindrance?> right)
    {
        var (units, taken, basis) = (new Dictionary<string, string>(saved.Units), new HashSet<string>(), new Dictionary<string, string>(posted.Basis.Hashes));
        var (conflicts, refused) = (new List<UnitConflict>(), new List<RefusedUnit>());
        foreach (var path in saved.Units.Keys.Union(posted.Units.Keys).Except(posted.Withheld).Order(StringComparer.Ordinal))
        {
            var (mine, theirs) = (posted.Units.GetValueOrDefault(path), saved.Units.GetValueOrDefault(path));
            var isChange = mine != theirs && IsTouched(posted, path, mine);
            if (isChange && right(path) is { } hindrance) { refused.Add(new RefusedUnit(path, hindrance)); }
            else if (isChange && IsChangedSince(saved, posted, path, theirs)) { conflicts.Add(new UnitConflict(path, mine, theirs, saved.Writings.GetValueOrDefault(path))); }
            else
            {
                basis[path] = UnitBasis.HashOf(mine);
                if (isChange) { Take(units, taken, path, mine); }
            }
        }

        return new DraftMerge(units, taken, conflicts, refused, new UnitBasis(basis));
    }

    private static bool IsTouched(PostedUnits posted, string path, string? mine) => posted.Basis.IsNone || !posted.Basis.Shows(path, mine);

    private static bool IsChangedSince(SavedUnits saved, PostedUnits posted, string path, string? theirs)
    {
        var last = saved.Writings.GetValueOrDefault(path);
        if (posted.Form is { } form && last?.Form == form) { return false; }
        return posted.Basis.IsNone ? last?.Revision > posted.BasedOn : !posted.Basis.Shows(path, theirs);
    }

    private static void Take(Dictionary<string, string> units, HashSet<string> taken, string path, string? mine)
    {
        taken.Add(path);
        if (mine is null) { units.Remove(path); }
        else { units[path] = mine; }
    }
}
