using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A round in the list of calls.</summary>
public sealed record RoundLine(string Number, int Year, string Name, string District, string State, string Sentence, bool IsExample);

/// <summary>Rounds that are in the same part of the year.</summary>
public sealed record RoundGroup(string Heading, bool IsOpen, IReadOnlyList<RoundLine> Rounds);

[AllowAnonymous]
public sealed class RoundsPage(Reader reader, TextCatalog texts) : PageModel
{
    private const int Most = 60;

    public IReadOnlyList<RoundGroup> Groups { get; private set; } = [];

    public bool MayPlan { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayPlan = (await reader.ActorAsync(ct)).MaySomewhere(Permission.PlanRounds);
        var rounds = await (await reader.RoundsAsync(ct)).OrderByDescending(round => round.Year).ThenBy(round => round.Number).Take(Most).ToListAsync(ct);
        var ids = rounds.Select(round => round.District.Value).Distinct().ToList();
        var names = await reader.Organisations.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, ct);
        var views = new List<RoundView>();
        foreach (var round in rounds)
        {
            if (await reader.RulesAsync(round.RulesId, ct) is { } rules) { views.Add(new(round, rules, names.GetValueOrDefault(round.District.Value, ""))); }
        }

        Groups = [.. Grouped(views).Where(group => group.Rounds.Count > 0)];
    }

    private IEnumerable<RoundGroup> Grouped(IReadOnlyList<RoundView> views)
    {
        RoundGroup Group(string heading, Func<RoundView, bool> fits, bool isOpen = false) => new(heading, isOpen, [.. views.Where(fits).Select(Line)]);
        yield return Group(texts["rounds.list.open"], view => view.Round.Status == RoundStatus.Open, isOpen: true);
        yield return Group(texts["rounds.list.announced"], view => view.Round.Status == RoundStatus.Announced);
        yield return Group(texts["rounds.list.treated"], view => view.Stage is { Mode: not StageMode.Decide });
        yield return Group(texts["rounds.list.decided"], view => view.Stage is { Mode: StageMode.Decide });
        yield return Group(texts["rounds.list.planned"], view => !view.Round.IsPublic);
    }

    private RoundLine Line(RoundView view) => new(
        view.Round.Number, view.Round.Year, texts.Of(view.Rules.Name), view.District,
        view.Stage is { } stage ? texts.Of(stage.Name) : texts.Of(view.Round.Status), Sentence(view), view.Round.IsExample);

    private string Sentence(RoundView view) => view switch
    {
        { Stage: { } stage } when view.Round.Dates.FirstOrDefault(date => date.Key == stage.DeadlineKey) is { } date =>
            texts["rounds.list.in-stage", view.Rules.Deadline(stage.DeadlineKey).Name, date.Day],
        { Round.Status: RoundStatus.Open } => texts["rounds.list.deadline", texts.Say.LongDay(view.Round.ClosesOn)],
        { Stage: null } => texts["rounds.list.opens", view.Round.OpensOn, view.Round.ClosesOn],
        _ => "",
    };
}
