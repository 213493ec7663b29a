using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rounds;

/// <summary>What planning a round sees: whether the number is free, and the bodies of the district.</summary>
public sealed record PlanningSight(bool NumberTaken, IReadOnlyList<RoundBody> Bodies) : Sight;

/// <summary>A round is set up: year, rule set and dates (grants.md c.1 Planned; R-60).</summary>
/// <param name="Number">Small letters, digits and hyphens; unique.</param>
/// <param name="Dates">A date for every deadline of the rule set, in order.</param>
public sealed record PlanRound(
    string Number,
    int Year,
    Ref<Organisation> District,
    string RulesId,
    IReadOnlyList<RoundDate> Dates,
    bool IsExample) : Act<CallRound>, IOpens
{
    public static readonly Hindrance WrongNumber = new("rounds.wrong-number");
    public static readonly Hindrance NumberTaken = new("rounds.number-taken");
    public static readonly Hindrance DateMissing = new("rounds.date-missing", "R-60");
    public static readonly Hindrance DateFarFromYear = new("rounds.date-far-from-year", "R-60");
    public static readonly Hindrance DatesOutOfOrder = new("rounds.dates-out-of-order", "R-60");
    public static readonly Hindrance BodyMissing = new("rounds.body-missing", "R-49");

    public override Permission Requires => Permission.PlanRounds;

    public override IReadOnlyList<Type> Sees => [typeof(PlanningSight)];

    public override Place PlaceOf(CallRound subject) => new() { District = District.Value };

    public override IEnumerable<Hindrance> Hindrances(CallRound subject, Given given)
    {
        var sight = given.See<PlanningSight>();
        if (Number.Length is < 3 or > 60 || !Number.All(sign => sign is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')) { yield return WrongNumber.At("Number"); }
        if (sight.NumberTaken) { yield return NumberTaken.At("Number"); }
        foreach (var deadline in given.Rules.Deadlines.Where(deadline => Dates.All(date => date.Key != deadline.Key)))
        {
            yield return DateMissing.At($"Dates.{deadline.Key}").With(deadline.Name);
        }

        foreach (var date in Dates.Where(date => Math.Abs(date.Day.Year - Year) > 2)) { yield return DateFarFromYear.At($"Dates.{date.Key}").With(Year); }

        foreach (var (earlier, later) in Dates.Zip(Dates.Skip(1)).Where(pair => pair.Second.Day < pair.First.Day))
        {
            yield return DatesOutOfOrder.At($"Dates.{later.Key}").With(later.Day, earlier.Day);
        }

        var codes = given.Rules.Routing.Select(route => route.BodyCode).Concat(given.Rules.Regions.Select(region => region.ForumCode)).Distinct();
        foreach (var code in codes.Where(code => sight.Bodies.All(body => body.Code != code)))
        {
            yield return BodyMissing.With(code);
        }
    }

    protected override Fact Effect(CallRound subject, Given given) =>
        new RoundPlanned(Number, Year, District, RulesId, Dates, given.See<PlanningSight>().Bodies, IsExample);
}

[FactName("rounds.planned.v1")]
public sealed record RoundPlanned(
    string Number,
    int Year,
    Ref<Organisation> District,
    string RulesId,
    IReadOnlyList<RoundDate> Dates,
    IReadOnlyList<RoundBody> Bodies,
    bool IsExample) : Fact;
