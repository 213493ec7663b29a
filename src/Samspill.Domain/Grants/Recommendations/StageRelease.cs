using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Recommendations;

/// <summary>A case that goes on to a stage, as far as routing and lists need it.</summary>
public sealed record ReleasedCase(
    Guid Id,
    string Number,
    string Title,
    string Owner,
    string Region,
    string SchemeCode,
    YearAmounts Asked,
    bool IsNonCollective,
    IReadOnlyCollection<UnitKind> Units)
{
    /// <summary>It continues a measure that runs (fields 12 and 13).</summary>
    public bool IsRunning { get; init; }

    /// <summary>The case as it is when it goes on.</summary>
    public static ReleasedCase Of(GrantCase one) =>
        new(one.Id, one.Number, one.Title, one.OwnerName, one.Region, one.SchemeCode, one.Requested, one.IsNonCollective, one.UnitKinds) { IsRunning = one.Origin is not null };
}

/// <summary>A list to open, and which bodies each case is shown to.</summary>
public sealed record PlannedList(RoundBody Body, string SchemeCode, IReadOnlyList<string> Regions, IReadOnlyList<RecommendationLine> Lines);

/// <summary>
/// Works out what a release brings: lists per body and scheme, with the cases routed by region, scheme and kind; for a forum, the groups' lists
/// merged with their places and amounts beside its own (architecture 3.2; c.2 rows 9 and 11; ).
/// </summary>
public static class StageRelease
{
    /// <summary>The lists of a stage; none when its bodies make no lists.</summary>
    public static IReadOnlyList<PlannedList> Lists(
        RuleSet rules,
        int stageIndex,
        IReadOnlyList<RoundBody> bodies,
        IReadOnlyList<ReleasedCase> cases,
        IReadOnlyList<Recommendation> before)
    {
        var stage = rules.Stage(stageIndex);
        if (!stage.MakesLists) { return []; }
        var lists = from body in bodies.Where(body => body.Kind == stage.Body)
                    from scheme in rules.Schemes
                    let own = cases.Where(one => one.SchemeCode == scheme.Code && BodiesFor(rules, stage, one).Contains(body.Code)).ToList()
                    where own.Count > 0
                    select new PlannedList(body, scheme.Code, RegionsOf(rules, body), [.. own.OrderBy(one => one.Number, StringComparer.Ordinal).Select(one => Line(one, body, before))]);
        return [.. lists];
    }

    /// <summary>The codes of the bodies whose list a case stands in.</summary>
    public static IReadOnlyList<string> BodiesFor(RuleSet rules, Stage stage, ReleasedCase one) => stage.Body switch
    {
        BodyKind.RegionalWorkingGroup => [.. rules.RoutesFor(one.Region, one.SchemeCode, one.Units)],
        BodyKind.CooperationForum => [.. rules.Regions.Where(region => region.Code == one.Region).Select(region => region.ForumCode)],
        _ => [],
    };

    /// <summary>Bodies that see the case from the release on: those of its list, and every forum .</summary>
    public static IReadOnlyList<Guid> Readers(RuleSet rules, int stageIndex, IReadOnlyList<RoundBody> bodies, ReleasedCase one, IReadOnlyList<Guid> already)
    {
        var stage = rules.Stage(stageIndex);
        var own = BodiesFor(rules, stage, one);
        var now = bodies.Where(body => own.Contains(body.Code) || (stage.Body == BodyKind.CooperationForum && body.Kind == BodyKind.CooperationForum));
        return [.. already.Concat(now.Select(body => body.Id)).Distinct()];
    }

    private static IReadOnlyList<string> RegionsOf(RuleSet rules, RoundBody body) => body.Kind == BodyKind.CooperationForum
        ? [.. rules.Regions.Where(region => region.ForumCode == body.Code).Select(region => region.Code)]
        : [.. rules.Routing.Where(route => route.BodyCode == body.Code).Select(route => route.Region).Distinct()];

    private static RecommendationLine Line(ReleasedCase one, RoundBody body, IReadOnlyList<Recommendation> before)
    {
        var groups = before
            .SelectMany(list => list.Lines.Where(line => line.Case == one.Id)
                .Select(line => new GroupProposal(list.BodyCode, list.BodyName, line.Rank, line.Outcome, line.Amounts, line.Reason)))
            .ToList();
        var agreed = groups.Count > 0 && groups.All(group => group.Outcome == groups[0].Outcome && group.Amounts == groups[0].Amounts)
            && groups[0].Outcome is not (null or LineOutcome.Deferred);
        return new RecommendationLine
        {
            Case = one.Id,
            Number = one.Number,
            Title = one.Title,
            Owner = one.Owner,
            Region = one.Region,
            Asked = one.Asked,
            IsNonCollective = one.IsNonCollective,
            IsRunning = one.IsRunning,
            Groups = body.Kind == BodyKind.CooperationForum ? groups : [],
            Outcome = agreed ? groups[0].Outcome : null,
            Amounts = agreed ? groups[0].Amounts : YearAmounts.Zero,
            Reason = agreed ? groups[0].Reason : "",
        };
    }
}
