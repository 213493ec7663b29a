using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>The day a deadline of the rule set has in the round.</summary>
public sealed class DateForm
{
    public string Key { get; set; } = "";

    public DateOnly? Day { get; set; }
}

/// <summary>A round is set up in two steps: the year and the rule set give the dates, which can then be changed.</summary>
public sealed class PlanRoundPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock) : ActPage<CallRound>(recorder, texts)
{
    private readonly TextCatalog texts = texts;

    [BindProperty(SupportsGet = true, Name = "ar")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "regelverk")]
    public string? RulesId { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public List<DateForm> Dates { get; set; } = [];

    [BindProperty]
    public bool IsExample { get; set; }

    public IReadOnlyList<SelectListItem> RuleSets { get; private set; } = [];

    /// <summary>The chosen rule set; null when none is published.</summary>
    public RuleSet? Rules { get; private set; }

    private Ref<Organisation> District { get; set; }

    protected override string FieldFor(string field)
    {
        if (!field.StartsWith("Dates.", StringComparison.Ordinal)) { return field; }
        var place = Dates.FindIndex(date => date.Key == field["Dates.".Length..]);
        return place < 0 ? "" : $"Dates[{place}].Day";
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        var actor = await reader.ActorAsync(ct);
        var scopes = actor.ScopesOf(role => role.Permissions.Contains(Permission.PlanRounds));
        District = new Ref<Organisation>(scopes.Count > 0 ? scopes[0] : Guid.Empty);
        var published = await reader.RuleSets.Where(row => row.District == District.Value).OrderByDescending(row => row.PublishedAt).ToListAsync(ct);
        RuleSets = [.. published.Where(row => row.Content is not null).Select(row => new SelectListItem($"{texts.Of(row.Content!.Name)} ({row.Code})", row.Code))];
        Rules = published.Select(row => row.Content).FirstOrDefault(content => content is not null && (RulesId is null || content.Id == RulesId));
        RulesId = Rules?.Id;
        Year ??= OsloTime.DayOf(clock.GetUtcNow()).Year + 1;
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)) { await FillAsync(ct); }
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.PlanRounds, (await reader.ActorAsync(ct)).MaySomewhere(Permission.PlanRounds));

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Id = Ref<CallRound>.New();
        if (Year is null or < 2017 or > 2100) { ModelState.AddModelError("ar", texts["rounds.plan.year-missing"]); }
        return PlanAsync(ct);
    }

    /// <summary>The deadline a date of the form belongs to.</summary>
    public Deadline? DeadlineOf(DateForm date) => Rules?.Deadlines.FirstOrDefault(deadline => deadline.Key == date.Key);

    private async Task<IActionResult> PlanAsync(CancellationToken ct)
    {
        if (!await MayAsync(ct)) { return Forbid(); }
        await ShowAsync(ct);
        if (Rules is null) { ModelState.AddModelError("regelverk", texts["rounds.plan.rules-missing"]); }
        var number = (Number ?? "").Trim();
        var dates = Dates.Where(date => date.Day is not null && DeadlineOf(date) is not null).Select(date => new RoundDate(date.Key, date.Day!.Value)).ToList();
        return await RecordAsync(new PlanRound(number, Year ?? 0, District, RulesId ?? "", dates, IsExample), then: Urls.Round(number), ct);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var year = Math.Clamp(Year ?? 0, 2017, 2100);
        Dates = [.. (Rules?.Deadlines ?? []).Select(deadline => new DateForm { Key = deadline.Key, Day = deadline.In(year) })];
        var district = District;
        var last = await (await reader.RoundsAsync(ct)).Where(round => round.District == district).OrderByDescending(round => round.Year)
            .Select(round => new { round.Number, round.Year }).FirstOrDefaultAsync(ct);
        Number = last?.Number.Replace($"{last.Year}", $"{year}", StringComparison.Ordinal);
    }
}
