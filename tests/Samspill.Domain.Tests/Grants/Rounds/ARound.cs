using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Rounds;

/// <summary>Rounds for tests, each made by the acts that lead there.</summary>
public static class ARound
{
    public const int Year = 2027;

    public static readonly Ref<CallRound> Id = new(new Guid("00000000-0000-7000-8000-000000001001"));

    public static readonly Ref<Organisation> District = new(Somebody.District);

    /// <summary>The day after the deadline.</summary>
    public static readonly DateOnly DayAfterDeadline = new(2027, 2, 2);

    /// <summary>The forums and working groups of Oslo and Viken from 2024.</summary>
    public static IReadOnlyList<RoundBody> Bodies { get; } =
    [
        Forum(1, "SAF-OSLO", "Oslo"),
        Forum(2, "SAF-VIKEN", "Akershus", "Buskerud", "Østfold"),
        Group(3, "RWG-OSLO-KG", "SAF-OSLO", "Oslo"),
        Group(4, "RWG-OSLO-SCH", "SAF-OSLO", "Oslo"),
        Group(5, "RWG-AKERSHUS", "SAF-VIKEN", "Akershus"),
        Group(6, "RWG-BUSKERUD", "SAF-VIKEN", "Buskerud"),
        Group(7, "RWG-OSTFOLD", "SAF-VIKEN", "Østfold"),
        Group(8, "RWG-VIKENFK", "SAF-VIKEN", "Akershus fylkeskommune", "Buskerud fylkeskommune", "Østfold fylkeskommune"),
    ];

    /// <summary>Every date of the rule set in the round's year.</summary>
    public static IReadOnlyList<RoundDate> Dates { get; } =
        [.. Moment.RuleSet.Deadlines.Select(deadline => new RoundDate(deadline.Key, deadline.In(Year)))];

    public static PlanningSight Free { get; } = new(NumberTaken: false, Bodies);

    public static ProgressSight AllApproved { get; } = new(Unchecked: 0, Returned: 0, Approved: 3, UnfinishedLists: []);

    public static PlanRound Plan { get; } = new("oslo-viken-2027", Year, District, Moment.RuleSet.Id, Dates, IsExample: false);

    public static DecideGuidelines Guidelines { get; } = new("Tiltak for de minste barna går først.", "Langsiktig plan 2025–2028");

    public static AnnounceRound Announcement { get; } = new(new CallText(
        "Styrket kompetanse", "Lærere, ledere og andre ansatte", "Tre nasjonale kriterier", "Behovsmelding på nett",
        "Egenandel på 30 prosent i DES", "Rapport innen 14. juni", "Statsforvalteren kan kontrollere", "Postmottaket"));

    public static CallRound Planned => new CallRound { Id = Id.Value }.Do(Plan, Free);

    public static CallRound Guidelined => Planned.Do(Guidelines);

    public static CallRound Announced => Guidelined.Do(Announcement);

    public static CallRound Open => Announced.Do(new OpenRound());

    public static CallRound Closed => Open.Do(new CloseRound(), Moment.On(DayAfterDeadline));

    public static CallRound InGroups => Closed.Do(new ReleaseStage(1, ""), AllApproved);

    public static CallRound InForum => InGroups.Do(new ReleaseStage(2, ""), AllApproved);

    public static CallRound AtDecision => InForum.Do(new ReleaseStage(3, ""), AllApproved);

    /// <summary>The body with this code.</summary>
    public static RoundBody Body(string code) => Bodies.Single(body => body.Code == code);

    private static RoundBody Forum(int number, string code, params string[] regions) =>
        new(IdOf(number), code, $"Samarbeidsforum {code}", BodyKind.CooperationForum, null, regions);

    private static RoundBody Group(int number, string code, string forum, params string[] regions) =>
        new(IdOf(number), code, $"Arbeidsgruppe {code}", BodyKind.RegionalWorkingGroup, forum, regions);

    private static Guid IdOf(int number) => new($"00000000-0000-7000-8000-00000000b{number:000}");
}
