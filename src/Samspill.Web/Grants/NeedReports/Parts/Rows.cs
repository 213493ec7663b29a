using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>One row of a list in the form.</summary>
public abstract class FormRow
{
    /// <summary>True when nothing is typed in it; such rows are not saved.</summary>
    public abstract bool IsEmpty();

    /// <summary>Makes an empty row as it was before anybody touched it.</summary>
    public virtual void Clear()
    {
    }
}

/// <summary>A list of rows in a form, by the name it has there.</summary>
public sealed record RowList(string Name, IList Rows, Func<FormRow> Create)
{
    public static RowList Of<TRow>(string name, List<TRow> rows)
        where TRow : FormRow, new() => new(name, rows, () => new TRow());
}

/// <summary>A row as the button that takes it away names it, «Partners:0», and what it is called.</summary>
public sealed record RowMark(string Row, string Label);

/// <summary>What is typed in one part of the report.</summary>
public abstract class PartForm
{
    /// <summary>The lists rows can be added to and taken from.</summary>
    public virtual IEnumerable<RowList> RowLists() => [];

    /// <summary>A text as it is kept: without spaces around it, and with one character for each line break.</summary>
    protected static string Text(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>Adds rows to a form and takes them away, together with what was typed in them.</summary>
internal static class RowEditing
{
    /// <summary>Every list has a row to write in.</summary>
    public static void Pad(PartForm form)
    {
        foreach (var list in form.RowLists().Where(list => list.Rows.Count == 0)) { list.Rows.Add(list.Create()); }
    }

    /// <summary>Does what a button asks: «Partners» to add, «Partners:2» to remove.</summary>
    public static void Edit(PartForm form, ModelStateDictionary typed, string? add, string? remove)
    {
        foreach (var list in form.RowLists())
        {
            if (list.Name == add) { list.Rows.Add(list.Create()); }
            if (remove?.Split(':') is [var name, var place] && name == list.Name && int.TryParse(place, CultureInfo.InvariantCulture, out var index)) { Remove(list, index, typed); }
        }

        foreach (var entry in typed.Values) { entry.Errors.Clear(); }
    }

    /// <summary>Rows nobody has written in go last, so that the numbers of the others are those of the saved list.</summary>
    public static void EmptyLast(PartForm form, ModelStateDictionary typed)
    {
        foreach (var list in form.RowLists())
        {
            var empty = new Stack<object>();
            for (var index = list.Rows.Count - 1; index >= 0; index--)
            {
                var hasErrors = typed.Any(entry => entry.Key.StartsWith($"Form.{list.Name}[{index}]", StringComparison.Ordinal) && entry.Value?.Errors.Count > 0);
                if (hasErrors || !((FormRow)list.Rows[index]!).IsEmpty()) { continue; }
                empty.Push(list.Rows[index]!);
                Remove(list, index, typed);
            }

            foreach (var row in empty.Cast<FormRow>())
            {
                row.Clear();
                list.Rows.Add(row);
            }
        }
    }

    private static void Remove(RowList list, int index, ModelStateDictionary typed)
    {
        if (index < 0 || index >= list.Rows.Count) { return; }
        list.Rows.RemoveAt(index);
        var start = $"Form.{list.Name}[";
        // The dictionary empties an entry it lets go of, so what was typed is taken out first.
        var entries = typed.Where(entry => entry.Key.StartsWith(start, StringComparison.Ordinal) && entry.Value is not null)
            .Select(entry => (entry.Key, Raw: entry.Value!.RawValue, Attempted: entry.Value!.AttemptedValue, Errors: entry.Value!.Errors.Select(error => error.ErrorMessage).ToList())).ToList();
        foreach (var entry in entries) { typed.Remove(entry.Key); }
        foreach (var (key, raw, attempted, errors) in entries)
        {
            var end = key.IndexOf(']', start.Length);
            if (end < 0 || !int.TryParse(key.AsSpan(start.Length, end - start.Length), CultureInfo.InvariantCulture, out var place) || place == index) { continue; }
            var moved = string.Create(CultureInfo.InvariantCulture, $"{start}{(place > index ? place - 1 : place)}{key[end..]}");
            typed.SetModelValue(moved, raw, attempted);
            foreach (var error in errors) { typed.AddModelError(moved, error); }
        }
    }
}
