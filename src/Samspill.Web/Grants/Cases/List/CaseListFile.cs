using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// The case list as a file: the same columns, filter and order as on the page, and all of it; after the rows the sum, and under it what was asked, when,
/// and under which rules. Written as it is read.
/// </summary>
public sealed class CaseListFile(CaseList list, ViewShelf shelf, TextCatalog texts, TimeProvider clock)
{
    private IReadOnlyList<CaseColumn> columns = [];

    /// <summary>Reads what the file will hold; false when the address cannot be understood.</summary>
    public async Task<bool> OpenAsync(CaseListChoice choice, CancellationToken ct)
    {
        await list.OpenAsync(choice, isCounted: false, ct);
        columns = CaseColumns.Chosen((await shelf.ChoiceAsync(ct)).Columns, list.MayCheck);
        return list.Asked.Unreadable.Count == 0 && list.Asked.Gone.Count == 0;
    }

    /// <summary>A name that says what it is and when: <c>saker-2025-02-03</c>.</summary>
    public string Name => $"saker-{list.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <summary>As text: semicolons, UTF-8 with a byte order mark, days as ISO 8601, amounts in whole kroner.</summary>
    public async Task CsvAsync(Stream to, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(true), 1 << 15, leaveOpen: true) { NewLine = "\r\n" };
        await foreach (var row in AllAsync(ct)) { await writer.WriteLineAsync(string.Join(';', row.Select(Written)).AsMemory(), ct); }
    }

    /// <summary>As a workbook.</summary>
    public async Task XlsxAsync(Stream to, CancellationToken ct)
    {
        await using var book = await Spreadsheet.BeginAsync(to, texts["cases.list.title"], ct);
        var isHeading = true;
        await foreach (var row in AllAsync(ct))
        {
            await book.RowAsync(row, isHeading, ct);
            isHeading = false;
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<object?>> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var cells = new CaseCells(list, texts);
        yield return [.. columns.Select(column => texts[column.Label])];
        var (count, asked) = (0, 0L);
        await foreach (var row in list.Sorted.Rows().AsAsyncEnumerable().WithCancellation(ct))
        {
            (count, asked) = (count + 1, asked + row.Asked);
            yield return [.. columns.Select(column => cells.Of(column, row))];
        }

        yield return [];
        yield return [texts["list.file-count"], (long)count];
        yield return [texts["list.file-sum"], asked];
        foreach (var (label, value) in About()) { yield return [label, value]; }
    }

    private IEnumerable<(string Label, string Value)> About()
    {
        var (asked, choice) = (list.Asked, list.Asked.Choice);
        string[] filters = [.. asked.Group is { } group ? [group.Label] : Array.Empty<string>(), .. asked.InUse.Select(one => one.Label)];
        var column = CaseColumns.All.First(one => one.Key == choice.Column);
        yield return (texts["list.file-filter"], filters.Length == 0 ? texts["list.file-no-filter"] : string.Join(", ", filters));
        yield return (texts["list.file-sorted"], texts[choice.IsDescending ? "list.file-descending" : "list.file-ascending", texts[column.Label]]);
        yield return (texts["list.file-at"], texts.Say.Instant(clock.GetUtcNow()));
        yield return (texts["list.file-rules"], string.Join(", ", list.Rounds.Where(round => asked.Filter.Round is null || round.Number == asked.Filter.Round).Select(round => round.RulesId).Distinct()));
    }

    private static string Written(object? cell) => cell switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(Harmless.In((string)cell)),
    };

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(";\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
