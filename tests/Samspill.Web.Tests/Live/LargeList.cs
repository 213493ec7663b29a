using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Spine;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Live;

/// <summary>A list of any length for the working group of Buskerud, opened by the act that opens lists; and what a page sends of it.</summary>
internal static class LargeList
{
    /// <summary>Opens the list; half of its cases have a place and an outcome.</summary>
    public static async Task<Recommendation> OpenAsync(World world, int count)
    {
        var like = await world.OpenListAsync();
        var act = new OpenRecommendation(
            like.Round, like.RoundNumber, like.District, like.RulesId, new RoundBody(like.Body, like.BodyCode, like.BodyName, like.BodyKind, null, []), like.SchemeCode, like.StageIndex, like.Regions, [.. Enumerable.Range(1, count).Select(number => Line(like, number, count))]);
        var id = Ref<Recommendation>.New();
        (await world.ActingAsync(await world.PersonAsync(Scenes.Caseworker), recorder => recorder.RecordAsync(id, act, null, CancellationToken.None))).ShouldBeOfType<Recorded.Done>();
        return await NowAsync(world, id.Value);
    }

    /// <summary>The list as it stands.</summary>
    public static Task<Recommendation> NowAsync(World world, Guid id) => world.AskAsync(db => db.Recommendations.AsNoTracking().FirstAsync(list => list.Id == id));

    /// <summary>Puts a case in a place, as the page does it.</summary>
    public static Task<PageSeen> MoveAsync(this Visitor visitor, Recommendation list, Guid @case, string to, int seen, string token) => visitor.SendAsync(list, "Move", token, ("Case", @case.ToString()), ("To", to), ("Seen", $"{seen}"), ("Since", $"{list.Version}"));

    /// <summary>Writes in a cell, as the page does it.</summary>
    public static Task<PageSeen> WriteAsync(this Visitor visitor, Recommendation list, Guid @case, string column, string value, string before, string token) =>
        visitor.SendAsync(list, "Line", token, ("Case", @case.ToString()), ("Column", column), ("Value", value), ("Before", before), ("Since", $"{list.Version}"));

    /// <summary>Chooses an outcome for a line as it was seen, as the page does it.</summary>
    public static Task<PageSeen> ChooseAsync(this Visitor visitor, Recommendation list, RecommendationLine seen, LineOutcome outcome, string token) =>
        visitor.SendAsync(list, "Line", token, ("Case", seen.Case.ToString()), ("Column", "Outcome"), ("Value", $"{outcome}"), ("Before", $"{seen.Outcome}"), ("Amounts", LineEdit.AmountsBeside(seen)), ("Since", $"{list.Version}"));

    /// <summary>The token the page's form carries.</summary>
    public static async Task<string> TokenAsync(this Visitor visitor, Guid list)
    {
        var page = await visitor.GetAsync(Urls.Recommendation(list));
        return page.Document.QuerySelector("main input[name=__skjema]").ShouldNotBeNull("the list cannot be written in").GetAttribute("value")!;
    }

    private static Task<PageSeen> SendAsync(this Visitor visitor, Recommendation list, string handler, string token, params (string Name, string Value)[] fields) =>
        visitor.PostAsync($"{Urls.Recommendation(list.Id)}?handler={handler}", fields.Append(("__skjema", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    private static RecommendationLine Line(Recommendation like, int number, int count)
    {
        var asked = new YearAmounts(new Nok(100_000 + (number * 1000)), new Nok(80_000), new Nok(number % 3 * 50_000));
        var isProposed = number <= count / 2;
        return new RecommendationLine
        {
            Case = Ref<GrantCase>.New().Value,
            Number = $"2026-DES-{number:D4}",
            Title = $"Lesing og skriving i alle fag, del {number}",
            Owner = $"Kommune nummer {number}",
            Region = like.Regions[number % like.Regions.Count],
            Asked = asked,
            Rank = isProposed ? number : null,
            Outcome = isProposed ? LineOutcome.Full : null,
            Amounts = isProposed ? asked : YearAmounts.Zero,
            Reason = isProposed ? "Tiltaket svarer godt på kriteriene, har tydelig forankring og et konkret partnerskap." : "",
        };
    }
}
