using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;

namespace Samspill.Web.Commands.Demo;

/// <summary>Makes up cases for a round: who asks, for what, and how much, spread as in a large office. The same every time.</summary>
internal sealed class MadeCases(CountyMembers members)
{
    // Measures that name a grade themselves.
    private static readonly string[] WithGrade = ["fellesskap", "ledelse-skole"];

    // Few are anything but collective, so that the lists stay within their part of the frame.
    private static readonly string[] Rare = ["fagbrev"];

    private readonly Dictionary<string, List<(string Key, int Upto)>> owners = new[] { LocalCompetence2021.Reg, LocalCompetence2021.Des, LocalCompetence2021.Kl }
        .ToDictionary(scheme => scheme, scheme => Weighed(members, scheme));

    private readonly Dictionary<string, List<(int From, int To)>> taken = [];

    /// <summary>Cases that are there already: nobody asks for the same measure again while it runs .</summary>
    public void Keep(IEnumerable<CasePlan> plans, int year)
    {
        foreach (var plan in plans) { Take(plan, year); }
    }

    /// <summary>So many cases for a round; in a whole one none is taken back or dismissed.</summary>
    public IReadOnlyList<CasePlan> For(string round, int year, int count, Reached reached, bool isWhole = true)
    {
        var draws = new Draws(round);
        return [.. Enumerable.Range(0, Math.Max(0, count)).Select(_ => One(draws, year, Scheme(draws.Below(100)), region: null, reached, isWhole))];
    }

    /// <summary>Cases of one scheme and region, for a list of a wanted length.</summary>
    public IReadOnlyList<CasePlan> InRegion(string scheme, string region, int year, int count, Reached reached)
    {
        var draws = new Draws($"{scheme}-{region}");
        return [.. Enumerable.Range(0, Math.Max(0, count)).Select(_ => One(draws, year, scheme, region, reached, isWhole: true))];
    }

    /// <summary>True for a case of an owner in the region.</summary>
    public bool IsIn(CasePlan plan, string region) => members[plan.Owner].Entry.Region == region;

    private static string Scheme(int drawn) => drawn switch { < 36 => LocalCompetence2021.Reg, < 74 => LocalCompetence2021.Des, _ => LocalCompetence2021.Kl };

    private CasePlan One(Draws draws, int year, string scheme, string? region, Reached reached, bool isWhole = true)
    {
        var owner = OwnerOf(draws, scheme, region);
        var entry = members[owner].Entry;
        var isUpperSecondary = entry.Kind == OrganisationKind.CountyMunicipality;
        var measures = Measures.For(scheme, entry.LanguageForm, isUpperSecondary);
        var accents = Accents.For(scheme, entry.LanguageForm == LanguageForm.Nn, isUpperSecondary);
        for (var tries = 0; ; tries++)
        {
            var measure = draws.Of(measures);
            if (Rare.Contains(measure) && draws.Percent(80)) { continue; }
            var accent = tries == 0 && draws.Percent(35) ? null : draws.Of(accents);
            if (accent is { IsGrade: true } && WithGrade.Contains(measure)) { continue; }
            var plan = Amounts(draws, new CasePlan(owner, scheme, measure, 0) { Accent = accent, Part = tries / 40 }, members.WeightOf(owner));
            if (Take(plan, year)) { return MadeTwists.Add(plan, draws, reached, members, isWhole); }
        }
    }

    private string OwnerOf(Draws draws, string scheme, string? region)
    {
        var choices = owners[scheme];
        while (true)
        {
            var drawn = draws.Below(choices[^1].Upto);
            var owner = choices.First(choice => drawn < choice.Upto).Key;
            if (region is null || members[owner].Entry.Region == region) { return owner; }
        }
    }

    private static CasePlan Amounts(Draws draws, CasePlan plan, OwnerWeight weight)
    {
        var year1 = Rounded(draws, draws.Skewed(weight.Least, weight.Most));
        var (lasts2, lasts3) = (draws.Percent(74), draws.Percent(55));
        var year2 = lasts2 ? Rounded(draws, year1 * (82 + draws.Below(24)) / 100) : 0;
        return plan with { Year1 = year1, Year2 = year2, Year3 = lasts2 && lasts3 ? Rounded(draws, year2 * (78 + draws.Below(24)) / 100) : 0 };
    }

    // Most owners ask for round amounts, and some for what they have counted.
    private static long Rounded(Draws draws, long thousands)
    {
        var step = draws.Below(10) switch { < 5 => 10, < 8 => 5, _ => 1 };
        return Math.Max(20, thousands / step * step);
    }

    private bool Take(CasePlan plan, int year)
    {
        var (key, to) = ($"{plan.Owner}|{plan.Measure}|{plan.Accent?.Title}|{plan.Part}", year + (plan.Year3 > 0 ? 2 : plan.Year2 > 0 ? 1 : 0));
        if (!taken.TryGetValue(key, out var periods)) { taken.Add(key, periods = []); }
        if (periods.Any(period => period.From <= to && year <= period.To)) { return false; }
        periods.Add((year, to));
        return true;
    }

    private static List<(string Key, int Upto)> Weighed(CountyMembers members, string scheme)
    {
        var applicants = LocalCompetence2021.OsloAndViken.Scheme(scheme).Applicants;
        var (upto, weighed) = (0, new List<(string, int)>());
        foreach (var key in members.Owners.Where(key => applicants.Contains(members[key].Entry.Kind) && LocalCompetence2021.OsloAndViken.Serves(members[key].Entry.Region, scheme)))
        {
            upto += members.WeightOf(key).Cases;
            weighed.Add((key, upto));
        }

        return weighed;
    }
}
