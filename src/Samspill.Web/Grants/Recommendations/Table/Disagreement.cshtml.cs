using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>What the body does not agree on: recorded disagreement, votes on single cases, and dissent (c.5; V-33 to V-38).</summary>
public sealed class DisagreementPage(Recorder recorder, Reader reader, TextCatalog texts) : TablePage(recorder, reader, texts)
{
    private const string Dissenting = "dissens";
    private const string Voting = "stemme";

    /// <summary>Which of the forms was sent.</summary>
    [BindProperty]
    public string? Doing { get; set; }

    /// <summary>Null for the whole list.</summary>
    [BindProperty]
    public Guid? Case { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    [BindProperty]
    public bool AsksForVote { get; set; }

    [BindProperty]
    public Guid? DissentCase { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? VoteCase { get; set; }

    [BindProperty]
    public int? For { get; set; }

    [BindProperty]
    public int? Against { get; set; }

    [BindProperty]
    public int? Abstained { get; set; }

    /// <summary>The revisions of the lines that can be voted on, as the page showed them.</summary>
    [BindProperty(Name = nameof(SeenLines))]
    public Dictionary<Guid, int> SeenLines { get; set; } = [];

    public BodyPolicy Policy => Setting.Rules.PolicyOf(List.BodyKind);

    /// <summary>The reader may write down votes.</summary>
    public bool MayCount { get; private set; }

    /// <summary>A dissent can be written down also after the list was finished.</summary>
    public bool MayDissent { get; private set; }

    protected override Permission Needs => Permission.RankCases;

    protected override bool IsForOwners => true;

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var then = Urls.Disagreement(Id.Value);
        return Doing switch
        {
            Dissenting => TakeAsync(new RecordDissent(DissentCase, Text ?? ""), then, ct),

            // What was voted on is what the line said then, so it must not have changed meanwhile.
            Voting => TakeAsync(new VoteOnCase(VoteCase ?? Guid.Empty, For ?? 0, Against ?? 0, Abstained ?? 0) { SeenLine = VoteCase is { } one && SeenLines.TryGetValue(one, out var seen) ? seen : null }, then, ct),
            _ => TakeAsync(new RecordDisagreement(Case, Reasons ?? "", AsksForVote), then, ct),
        };
    }

    protected override string FieldFor(string field) => (Doing, field) switch
    {
        (Dissenting, "Case") => nameof(DissentCase),
        (Voting, "Case") => nameof(VoteCase),
        _ => field,
    };

    protected override Task MoreAsync(CancellationToken ct)
    {
        MayCount = MayAct && Policy.AllowsVote && Actor.May(Permission.FinaliseRecommendation, List.Place);
        MayDissent = !HasPassed && Actor.May(Permission.RankCases, List.Place);
        return Task.CompletedTask;
    }
}
