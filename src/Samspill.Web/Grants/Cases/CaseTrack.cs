using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>One step of the stage track: what, who and when.</summary>
/// <param name="State">done, now, or empty for what is to come.</param>
public sealed record TrackStep(string Name, string Who, string When, string State);

/// <summary>The way of a case through the stages of its rule set, behind and ahead.</summary>
public sealed class CaseTrack(GrantCase subject, RuleSet rules, CallRound round, DateTimeOffset now, TextCatalog texts)
{
    /// <summary>From need report to report; the stages between are the rule set's.</summary>
    public IReadOnlyList<TrackStep> Steps =>
    [
        new(texts["cases.track.report"], subject.OwnerName, Submitted, StateOf(0)),
        .. rules.Stages.Index().Select(stage => new TrackStep(texts.Of(stage.Item.Name), Who(stage.Item), When(stage.Item, stage.Index), StateOf(stage.Index + 1))),
        new(texts["cases.track.reporting"], subject.OwnerName, By(DateOf("report")), StateOf(rules.Stages.Count + 1)),
    ];

    /// <summary>Where the case is: 0 for the owner, then the stages, then the report. Nowhere when nothing more happens.</summary>
    public int Position => subject.Status switch
    {
        CaseStatus.Draft when IsNotSent && !MayAskLate => -1,
        CaseStatus.Draft or CaseStatus.Returned => 0,
        CaseStatus.Submitted or CaseStatus.DismissalProposed => 1,
        CaseStatus.Approved or CaseStatus.DecisionDrafted => subject.StageIndex + 1,
        CaseStatus.Granted or CaseStatus.PartlyGranted => rules.Stages.Count + 1,
        _ => -1,
    };

    /// <summary>The stage the case is in, or was released to last.</summary>
    public Stage Stage => rules.Stage(Math.Min(subject.StageIndex, rules.Stages.Count - 1));

    /// <summary>The stage after it; null at the end.</summary>
    public Stage? Next => subject.StageIndex + 1 < rules.Stages.Count ? rules.Stage(subject.StageIndex + 1) : null;

    /// <summary>Who treats the case in a stage.</summary>
    public string Who(Stage stage)
    {
        var codes = stage.Body switch
        {
            BodyKind.RegionalWorkingGroup => [.. rules.RoutesFor(subject.Region, subject.SchemeCode, UnitKinds)],
            BodyKind.CooperationForum => rules.Regions.Where(region => region.Code == subject.Region).Select(region => region.ForumCode).ToList(),
            _ => [],
        };
        var names = round.Bodies.Where(body => codes.Contains(body.Code)).Select(body => body.Name).ToList();
        return names.Count == 0 ? texts["cases.county-governor"] : string.Join(", ", names);
    }

    /// <summary>The round's date for a deadline; null when it has none.</summary>
    public DateOnly? DateOf(string key) => round.Dates.FirstOrDefault(date => date.Key == key)?.Day;

    /// <summary>The owner waits for an answer about submitting late .</summary>
    public bool AwaitsLateAnswer => subject.AwaitsLateAnswer(round.ClosesOn, OsloTime.DayOf(now));

    /// <summary>The last day for that answer; null where the rules set none.</summary>
    public DateOnly? AnswerBy => subject.Late is { } late ? rules.AnswerLateBy(late.At, round.ClosesOn) : null;

    /// <summary>The last day the owner has to send the report.</summary>
    public DateOnly SendBy => GrantCase.SendBy(subject.Correction, subject.Late, round.ClosesOn);

    /// <summary>The report was never sent, and that day has passed .</summary>
    public bool IsNotSent => subject.Status == CaseStatus.Draft && !AwaitsLateAnswer && OsloTime.DayOf(now) > SendBy;

    /// <summary>The owner can still ask to send it late.</summary>
    public bool MayAskLate => AskToSubmitLate.Stops(subject, CallSight.Of(round), rules, now) is null;

    // A draft has named no units yet: every kind the scheme is for is still possible.
    private IReadOnlyCollection<UnitKind> UnitKinds => subject.UnitKinds.Count > 0 ? subject.UnitKinds : rules.Scheme(subject.SchemeCode).Units.ToList();

    private string Submitted => subject.FirstSubmittedAt is { } at ? texts.Say.Day(OsloTime.DayOf(at)) : By(SendBy);

    private string When(Stage stage, int index) => (stage.Mode, index) switch
    {
        (StageMode.Check, _) when subject.QualityCheck is { } check => texts.Say.Day(OsloTime.DayOf(check.At)),
        (StageMode.Decide, _) when subject.Decision is { } decision => texts.Say.Day(OsloTime.DayOf(decision.At)),
        _ => By(DateOf(stage.DeadlineKey)),
    };

    private string By(DateOnly? day) => day is { } date ? texts["cases.track.by", date] : "";

    private string StateOf(int place)
    {
        if (Position < 0) { return place < EndedAt ? "done" : ""; }
        return place < Position ? "done" : place == Position ? "now" : "";
    }

    private int EndedAt => subject.Status switch
    {
        CaseStatus.Refused => rules.Stages.Count + 1,
        _ => subject.FirstSubmittedAt is null ? 0 : subject.QualityCheck is null ? 1 : subject.StageIndex + 1,
    };
}
