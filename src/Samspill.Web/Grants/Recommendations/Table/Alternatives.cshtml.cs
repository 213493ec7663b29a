using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A way to share the frame, in figures.</summary>
/// <param name="Number">Null for the list as it stands.</param>
/// <param name="Left">What is left of the frame; negative above it, null without one.</param>
public sealed record AlternativeRow(int? Number, string Name, string Purpose, int Supported, int Cases, Nok Year1, Nok? Left, Nok BoundYear2, Nok BoundYear3)
{
    public static AlternativeRow Of(int? number, string name, string purpose, IReadOnlyList<AlternativeLine> lines, Nok? available)
    {
        var sum = lines.Sum(line => line.Amounts.Year1);
        return new AlternativeRow(
            number, name, purpose, lines.Count(line => line.Outcome is LineOutcome.Full or LineOutcome.Partial), lines.Count, sum,
            available is { } frame ? frame - sum : null, lines.Sum(line => line.Amounts.Year2), lines.Sum(line => line.Amounts.Year3));
    }
}

/// <summary>Alternatives to the list, side by side (g-25).</summary>
public sealed class AlternativesPage(Recorder recorder, Reader reader, TextCatalog texts) : TablePage(recorder, reader, texts)
{
    private readonly TextCatalog words = texts;

    /// <summary>The alternative to use; null when one is saved.</summary>
    [BindProperty]
    public int? Number { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    public IReadOnlyList<AlternativeRow> Rows { get; private set; } = [];

    protected override Permission Needs => Permission.RankCases;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Number is { } number
        ? RecordAsync(new UseAlternative(number), Urls.Recommendation(Id.Value), ct)
        : TakeAsync(new SaveAlternative(Name ?? "", Purpose ?? ""), Urls.Alternatives(Id.Value), ct);

    protected override Task MoreAsync(CancellationToken ct)
    {
        Rows =
        [
            AlternativeRow.Of(null, words["table.alternative-list"], words["table.alternative-list-purpose"], SaveAlternative.Copied(List), Setting.Available),
            .. List.Proceedings.Alternatives.Select(one => AlternativeRow.Of(one.Number, one.Name, one.Purpose, one.Lines, Setting.Available)),
        ];
        return Task.CompletedTask;
    }
}
