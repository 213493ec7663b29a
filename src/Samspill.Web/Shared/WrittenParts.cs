using Microsoft.AspNetCore.Html;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Shared;

/// <summary>A part of a page as it was written for a reader.</summary>
/// <param name="Title">What the page is called, when the part is all it shows.</param>
public sealed record WrittenPart(string Title, HtmlString Html);

/// <summary>The parts of pages that were written for the reader of this request and still hold (ADR 0014).</summary>
public sealed class WrittenParts(Remembered remembered, CurrentActor current, TextCatalog texts, TimeProvider clock)
{
    private const int CharactersInKilobyte = 512;

    private static readonly IReadOnlyList<string> OfLists =
        [.. Kinds.Of<GrantCase>(), .. Kinds.Of<CallRound>(), .. Kinds.Of<Recommendation>(), .. Kinds.Of<Mandate>(), .. Kinds.Of<Person>(), .. Kinds.Arranged];

    private static readonly IReadOnlyList<string> OfCases = [.. Kinds.Of<CallRound>(), .. Kinds.Of<Mandate>()];

    /// <summary>A part that shows many cases, as it was written; null when it has to be written now.</summary>
    public async Task<WrittenPart?> FindAsync(string key, CancellationToken ct) => await remembered.FindAsync<WrittenPart>(await KeyAsync(key, null, ct), ct);

    /// <summary>A part as it was written, or as it is written now and kept. <paramref name="case"/> is the one case it shows; null when it shows many.</summary>
    public async Task<WrittenPart> GetAsync(string key, Guid? @case, Func<Task<WrittenPart>> write, CancellationToken ct) => await remembered.GetAsync(
        await KeyAsync(key, @case, ct), @case is { } one ? [Kinds.One(one), .. OfCases] : OfLists, _ => write(), ct, part => part.Html.Value!.Length / CharactersInKilobyte);

    private async Task<object> KeyAsync(string key, Guid? @case, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        return (nameof(WrittenPart), key, @case, actor.Person, string.Join(' ', actor.Mandates.Select(held => held.Id)), texts.Language, OsloTime.DayOf(clock.GetUtcNow()));
    }
}
