using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A group's own list, as far as the forum needs to know of it besides the lines.</summary>
public sealed record GroupList(Guid Id, string BodyCode, string BodyName, DecisionMode? Mode, Proceedings Proceedings);

/// <summary>A forum's cases with what each group proposed, agreed or not; a group's figures can be used, and several orders be put together (c.2 row 11; ).</summary>
public sealed class CompareGroupsPage(Recorder recorder, Reader reader, TextCatalog texts) : TablePage(recorder, reader, texts)
{
    private readonly TextCatalog words = texts;

    /// <summary>How orders are put together; null when a group's figures are used.</summary>
    [BindProperty]
    public MergeRule? Rule { get; set; }

    [BindProperty]
    public Guid? Case { get; set; }

    /// <summary>The group whose figures are used.</summary>
    [BindProperty]
    public string? Group { get; set; }

    /// <summary>The revision of the line the page showed.</summary>
    [BindProperty]
    public int SeenLine { get; set; }

    /// <summary>True for the form that puts orders together.</summary>
    [BindProperty]
    public bool Merges { get; set; }

    public IReadOnlyList<SelectListItem> Rules => [.. Enum.GetValues<MergeRule>().Select(rule => new SelectListItem(words.Of(rule), rule.ToString()))];

    /// <summary>The groups' lists behind this one.</summary>
    public IReadOnlyList<GroupList> Groups { get; private set; } = [];

    protected override Permission Needs => Permission.RankCases;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var then = Urls.CompareGroups(Id.Value);
        if (Merges)
        {
            if (Rule is null) { ModelState.AddModelError(nameof(Rule), words["table.rule-missing"]); }
            return await RecordAsync(new MergeGroups(Rule ?? MergeRule.InTurns), then, ct);
        }

        if (!await ShowAsync(ct)) { return NotFound(); }
        var proposal = List.LineOf(Case ?? Guid.Empty)?.Groups.FirstOrDefault(group => group.BodyCode == Group);
        if (proposal is null || List.IsSilent(Case!.Value)) { return NotFound(); }
        return await TakeAsync(new ChangeLine(Case.Value, proposal.Outcome, proposal.Amounts, proposal.Reason, SeenLine), then, ct);
    }

    /// <summary>True when all groups that have the case propose the same.</summary>
    public static bool AreAgreed(RecommendationLine line) => line.Groups.Select(group => (group.Outcome, group.Amounts)).Distinct().Count() <= 1;

    /// <summary>True when the list says what the group proposes.</summary>
    public static bool Follows(RecommendationLine line, GroupProposal group) => (line.Outcome, line.Amounts) == (group.Outcome, group.Amounts);

    protected override string FieldFor(string field) => field == nameof(Rule) ? field : "";

    protected override async Task MoreAsync(CancellationToken ct)
    {
        var codes = List.Lines.SelectMany(line => line.Groups.Select(group => group.BodyCode)).Distinct().ToList();
        var lists = await (await Reader.RecommendationsAsync(ct))
            .Where(list => list.Round == List.Round && list.SchemeCode == List.SchemeCode && list.StageIndex < List.StageIndex && codes.Contains(list.BodyCode)).OrderBy(list => list.BodyName)
            .Select(list => new { list.Id, list.BodyCode, list.BodyName, list.Final, list.Proceedings }).ToListAsync(ct);
        Groups = [.. lists.Select(list => new GroupList(list.Id, list.BodyCode, list.BodyName, list.Final?.Mode, list.Proceedings))];
    }
}
