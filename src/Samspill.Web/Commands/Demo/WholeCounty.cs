namespace Samspill.Web.Commands.Demo;

/// <summary>The rounds of a county of a size: those of this year in every stage, and in a full county those of the five years before.</summary>
internal static class WholeCounty
{
    private const int YearsBefore = 5;

    // The bodies were constituted in February 2021, so that the first round came later in the year than those after it.
    private static readonly DateOnly FirstPossible = new(2021, 2, 22);

    // How many cases the rounds have in a county that nobody has asked another number for.
    private static readonly Dictionary<string, int> Usual = new()
    {
        ["demo-1"] = 120,
        ["demo-2"] = 190,
        ["demo-3"] = 235,
        ["demo-4"] = 210,
        ["demo-5"] = 235,
        ["demo-6"] = 235,
    };

    private const int UsualBefore = 150;

    /// <summary>The rounds, oldest first.</summary>
    public static IReadOnlyList<RoundPlan> Rounds(DemoSize size, DateOnly today, CountyMembers members)
    {
        if (!size.IsFull) { return Demo.Rounds.All; }
        var (made, part) = (new MadeCases(members), new Share(size));
        var before = Enumerable.Range(1, YearsBefore).Reverse().Select(ago => Before(today, ago)).ToList();
        List<RoundPlan> rounds = [.. before, .. Demo.Rounds.All, Demo.Rounds.WaitingForDecision];
        made.Keep(Demo.Rounds.All.SelectMany(round => round.Cases), today.Year);
        return [.. rounds.Select((round, place) => round with
        {
            Cases = Filled(round, today.Year - round.YearsAgo, part.Of(place, rounds.Count, Usual.GetValueOrDefault(round.Number, UsualBefore)), made, size),
        })];
    }

    /// <summary>The first day of anything in the county, in days from today.</summary>
    public static int FirstDay(IReadOnlyList<RoundPlan> rounds) => rounds.Min(round => round.Planned) - 10;

    private static IReadOnlyList<CasePlan> Filled(RoundPlan round, int year, int count, MadeCases made, DemoSize size)
    {
        IReadOnlyList<CasePlan> cases = [.. round.Cases, .. made.For(round.Number, year, count - round.Cases.Count, round.Reached, isWhole: round.YearsAgo == 0)];
        if (round.Reached != Reached.InGroups) { return cases; }
        var lines = cases.Count(one => one.Scheme == "DES" && made.IsIn(one, "Akershus"));
        return [.. cases, .. made.InRegion("DES", "Akershus", year, size.ListLines - lines, round.Reached)];
    }

    // The year as the plan has it: open from October, closed on 1 February, the forums' recommendation on 15 March and the money on 15 April.
    private static RoundPlan Before(DateOnly today, int yearsAgo)
    {
        var year = today.Year - yearsAgo;
        var later = Math.Max(0, FirstPossible.DayNumber - new DateOnly(year - 1, 9, 1).DayNumber);
        int On(int month, int day, int offset = 0) => new DateOnly(year + offset, month, day).DayNumber + later - today.DayNumber;
        return new RoundPlan(
            $"demo-{year}", Reached.Decided, On(9, 1, -1), On(9, 20, -1), On(10, 10, -1), On(11, 5, -1), On(2, 1), On(2, 14), On(3, 1), On(3, 15), On(4, 15), [])
        {
            YearsAgo = yearsAgo,
            Work = new(On(2, 5), On(2, 12), On(2, 15), On(2, 24), On(3, 3), On(3, 9), On(3, 16), On(3, 18), On(4, 1), 13),
        };
    }

    /// <summary>How many cases each round gets, so that they come to the number asked for.</summary>
    private sealed class Share(DemoSize size)
    {
        private readonly int usual = Usual.Values.Sum() + (YearsBefore * UsualBefore);
        private int given;

        public int Of(int place, int rounds, int usually)
        {
            if (size.Cases is not { } asked) { return usually; }
            var own = place == rounds - 1 ? asked - given : (int)((long)asked * usually / usual);
            given += own;
            return own;
        }
    }
}
