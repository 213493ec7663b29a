using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>Where a round is before its stages begin; from <see cref="Closed"/> on, the stage index tells the rest (grants.md c.1).</summary>
public enum RoundStatus
{
    Planned,
    GuidelinesDecided,
    Announced,
    Open,
    Closed,
}

/// <summary>A body that takes part in a round, as it was when the round was planned.</summary>
public sealed record RoundBody(Guid Id, string Code, string Name, BodyKind Kind, string? ForumCode, IReadOnlyList<string> Regions);

/// <summary>A date of the round: the last day of what its key names; Europe/Oslo.</summary>
public sealed record RoundDate(string Key, DateOnly Day);

/// <summary>One yearly round in one County Governor's district under one rule set (grants.md a.3, c.1).</summary>
public sealed class CallRound : Subject
{
    /// <summary>The number in addresses, such as <c>oslo-viken-2025</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The year the money is decided in; year 1 of every measure.</summary>
    public int Year { get; private set; }

    /// <summary>The County Governor.</summary>
    public Ref<Organisation> District { get; private set; }

    /// <summary>The rule set chosen; frozen for the round from <see cref="RoundStatus.Announced"/>.</summary>
    public string RulesId { get; private set; } = "";

    /// <summary>An example for learning, shown with a mark (g-13).</summary>
    public bool IsExample { get; private set; }

    public RoundStatus Status { get; private set; }

    /// <summary>The stage that is released, as a place in the rule set's order; −1 before the round is closed.</summary>
    public int StageIndex { get; private set; } = -1;

    /// <summary>First day the form is open.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>Last day to submit, through 23:59:59 in Norway.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>When and why the deadline was moved for everybody; empty when it never was .</summary>
    public IReadOnlyList<DeadlineExtension> Extensions { get; private set; } = [];

    /// <summary>All dates by the keys of the rule set's deadlines.</summary>
    public IReadOnlyList<RoundDate> Dates { get; private set; } = [];

    public IReadOnlyList<RoundBody> Bodies { get; private set; } = [];

    /// <summary>What the forum added within the regulation; empty when nothing.</summary>
    public string Guidelines { get; private set; } = "";

    /// <summary>The long-term plan the recommendations are anchored in, as a reference in text .</summary>
    public string PlanReference { get; private set; } = "";

    /// <summary>The public call; null until announced.</summary>
    public CallText? Call { get; private set; }

    /// <summary>When the call was published.</summary>
    public DateTimeOffset? AnnouncedAt { get; private set; }

    /// <inheritdoc />
    public override Place Place => new() { District = District.Value, Bodies = [.. Bodies.Select(body => body.Id)] };

    /// <inheritdoc />
    public override string? RuleSetId => RulesId;

    /// <summary>The first instant at which a report is too late (c.1 Closed).</summary>
    public DateTimeOffset ClosesAt => OsloTime.FirstInstantAfter(ClosesOn);

    /// <summary>True when everybody may read the call.</summary>
    public bool IsPublic => Status >= RoundStatus.Announced;

    /// <summary>The round's own date for a deadline of the rule set.</summary>
    public DateOnly DateOf(string key) => Dates.First(date => date.Key == key).Day;

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case RoundPlanned planned: Begin(planned); break;
            case GuidelinesDecided decided:
                (Status, Guidelines, PlanReference) = (RoundStatus.GuidelinesDecided, decided.Guidelines, decided.PlanReference);
                break;
            case RoundAnnounced announced:
                (Status, Call, AnnouncedAt) = (RoundStatus.Announced, announced.Call, announced.At);
                break;
            case RoundOpened: Status = RoundStatus.Open; break;
            case RoundClosed: (Status, StageIndex) = (RoundStatus.Closed, 0); break;
            case StageReleased released: StageIndex = released.StageIndex; break;
            case DeadlineExtended extended: Extend(extended.Extension); break;
            default: throw Unknown(fact);
        }
    }

    private void Begin(RoundPlanned planned)
    {
        (Number, Year, District, RulesId, IsExample) = (planned.Number, planned.Year, planned.District, planned.RulesId, planned.IsExample);
        (Dates, Bodies, Status) = (planned.Dates, planned.Bodies, RoundStatus.Planned);
        (OpensOn, ClosesOn) = (DateOf("opens"), DateOf("closes"));
    }

    private void Extend(DeadlineExtension extension)
    {
        (Extensions, ClosesOn) = ([.. Extensions, extension], extension.To);
        Dates = [.. Dates.Select(date => date.Key == "closes" ? date with { Day = extension.To } : date)];
        if (Status == RoundStatus.Closed) { (Status, StageIndex) = (RoundStatus.Open, -1); }
    }
}
