using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>What finishing a list sees: money, seats, the other lists of the stage and scheme, and the reports behind the lines.</summary>
/// <param name="Available">What the body's own regions have; null while no frame is entered.</param>
/// <param name="SchemeAvailable">What the whole scheme has.</param>
/// <param name="OtherForums">What other forums' lists of the scheme propose for year 1.</param>
/// <param name="NonCollectiveElsewhere">What they propose for other than collective measures (e.6).</param>
/// <param name="NonCollectiveCap">The most that may go to such measures, set-aside already taken off; null without a cap.</param>
public sealed record ListSight(
    Nok? Available,
    Nok SchemeAvailable,
    Nok OtherForums,
    Nok NonCollectiveElsewhere,
    Nok? NonCollectiveCap,
    IReadOnlyList<VotingSeat> Seats,
    IReadOnlyDictionary<Guid, NeedReport> Reports) : Sight
{
    /// <summary>Ties between members of the body and cases of the list (g-3).</summary>
    public IReadOnlyList<OwnLink> Links { get; init; } = [];
}

/// <summary>A body finishes its list: by consensus or, where the rule set allows it, by vote; locked afterwards (c.2 rows 10 and 12; c.5; ).</summary>
public sealed record FinaliseRecommendation(
    DecisionMode Mode,
    IReadOnlyList<Voter> Voters,
    Vote? Vote,
    string GeneralReason,
    string AboveFrameNote,
    string MinutesReference,
    string PlanReference) : Act<Recommendation>
{
    public static readonly Hindrance FrameMissing = new("recommendations.frame-missing", "R-64");
    public static readonly Hindrance AboveFrame = new("recommendations.above-frame");
    public static readonly Hindrance AboveFrameNoteMissing = new("recommendations.above-frame-note-missing");
    public static readonly Hindrance AboveCap = new("recommendations.above-cap", "R-18");
    public static readonly Hindrance ContentMissing = new("recommendations.content-missing", "R-44");
    public static readonly Hindrance LinksUnanswered = new("recommendations.links-unanswered", "R-81");
    public static readonly Hindrance AlternativesMissing = new("recommendations.alternatives-missing", "R-41");
    public static readonly Hindrance MinutesMissing = new("recommendations.minutes-missing", "R-52");
    public static readonly Hindrance PlanMissing = new("recommendations.plan-missing", "R-48");
    public static readonly Hindrance TextTooLong = new("recommendations.text-too-long");

    public override Permission Requires => Permission.FinaliseRecommendation;

    public override IReadOnlyList<Type> Sees => [typeof(ListSight), typeof(TableSight)];

    public override IEnumerable<Hindrance> Hindrances(Recommendation subject, Given given)
    {
        Hindrance[] standing = [.. LineRules.Standing(subject, given)];
        if (standing.Length > 0) { return standing; }
        var sight = given.See<ListSight>();
        var policy = given.Rules.PolicyOf(subject.BodyKind);
        return LinesToFinish.Hindrances(subject)
            .Concat(Money(subject, given, sight))
            .Concat(Content(subject, given, sight))
            .Concat(Ties(subject, policy, sight))
            .Concat(VotingRules.Hindrances(this, subject, policy, sight.Seats, given.See<TableSight>().Roster))
            .Concat(Texts(subject));
    }

    protected override Fact Effect(Recommendation subject, Given given) => new RecommendationFinalised(
        new Finalisation(Mode, Voters, Vote, GeneralReason.Trim(), AboveFrameNote.Trim(), MinutesReference.Trim(), PlanReference.Trim(), given.Actor.Person, given.Now)
        {
            Recused = [.. subject.Recusals.Select(recusal => new RecusedMember(recusal.Person, recusal.Case))],
        },
        [.. subject.Lines.Select(line => line.Case)],
        subject.BodyName);

    private static IEnumerable<Hindrance> Ties(Recommendation subject, BodyPolicy policy, ListSight sight)
    {
        if (!Recusing.MustBeAnswered(policy.Recuses)) { yield break; }
        var open = Recusing.Unanswered(subject, sight.Links).Select(link => link.Case).ToHashSet();
        if (open.Count > 0) { yield return LinksUnanswered.With(string.Join(", ", subject.Lines.Where(line => open.Contains(line.Case)).Select(line => line.Number))); }
    }

    private IEnumerable<Hindrance> Money(Recommendation subject, Given given, ListSight sight)
    {
        if (sight.Available is not { } available) { yield return FrameMissing; yield break; }
        var policy = given.Rules.PolicyOf(subject.BodyKind);

        // Earlier years may have bound more than there is (e.3); a list that proposes nothing makes that no worse.
        var passes = subject.Total > available || (!policy.AllowsAboveFrame && subject.Total + sight.OtherForums > sight.SchemeAvailable);
        var isAbove = passes && subject.Total > Nok.Zero;
        if (isAbove && !policy.AllowsAboveFrame) { yield return AboveFrame.With(subject.Total, available); }
        if (isAbove && policy.AllowsAboveFrame && string.IsNullOrWhiteSpace(AboveFrameNote)) { yield return AboveFrameNoteMissing.At("AboveFrameNote").With(subject.Total, available); }
        var nonCollective = subject.Lines.Where(line => line.IsNonCollective).Sum(line => line.Amounts.Year1) + sight.NonCollectiveElsewhere;
        if (subject.BodyKind == BodyKind.CooperationForum && nonCollective > sight.NonCollectiveCap) { yield return AboveCap.With(nonCollective, sight.NonCollectiveCap.Value); }
    }

    private static IEnumerable<Hindrance> Content(Recommendation subject, Given given, ListSight sight)
    {
        var pairs = subject.Lines.Where(line => sight.Reports.ContainsKey(line.Case)).Select(line => (line, sight.Reports[line.Case]));
        return ContentCheck.Missing(given.Rules.Stage(subject.StageIndex), given.Rules.Scheme(subject.SchemeCode), pairs)
            .Select(missing => ContentMissing.With(missing.Requirement, missing.CaseNumber));
    }

    private IEnumerable<Hindrance> Texts(Recommendation subject)
    {
        if (string.IsNullOrWhiteSpace(MinutesReference)) { yield return MinutesMissing.At("MinutesReference"); }
        if (Mode == DecisionMode.Alternatives && subject.Proceedings.Alternatives.Count == 0) { yield return AlternativesMissing.At("Mode"); }
        if (subject.BodyKind == BodyKind.CooperationForum && string.IsNullOrWhiteSpace(PlanReference)) { yield return PlanMissing.At("PlanReference"); }
        if (GeneralReason.Length > 4000) { yield return TextTooLong.At("GeneralReason").With(4000); }
        if (AboveFrameNote.Length > 1500) { yield return TextTooLong.At("AboveFrameNote").With(1500); }
        if (Vote?.Dissent.Length > 1000) { yield return TextTooLong.At("Dissent").With(1000); }
    }
}

/// <summary>What the ledger remembers of a finished list; shown on the timeline of each of its cases too.</summary>
[FactName("recommendations.finalised.v1")]
public sealed record RecommendationFinalised(Finalisation Final, IReadOnlyList<Guid> Cases, string BodyName) : Fact
{
    public override IEnumerable<Guid> Concerns() => Cases;

    public override string? ReasonGiven() => Final.GeneralReason;
}
