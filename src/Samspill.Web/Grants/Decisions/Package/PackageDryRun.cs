using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// Works out what deciding a package would bring, and what hinders it, case by case: by the same acts that are recorded afterwards, on the same sights,
/// with the money of each scheme going down as it is spent. Changes nothing.
/// </summary>
public sealed class PackageDryRun(PackageContent content, Actor actor, DateTimeOffset now, TextCatalog texts)
{
    private readonly Dictionary<string, Nok> spent = [];

    /// <summary>What the caseworker adds to the reasons of every draft.</summary>
    public string Considerations { get; init; } = "";

    /// <summary>Cases that are kept out.</summary>
    public IReadOnlyCollection<Guid> LeftOut { get; init; } = [];

    /// <summary>Who looks decides: then what hinders a decision is told too, and not only what hinders a draft.</summary>
    public bool Decides { get; init; }

    /// <summary>Every case of the chosen lists, in the order of their numbers.</summary>
    public IReadOnlyList<PackageRow> Rows() =>
    [
        .. from list in content.Chosen
           from line in list.Lines
           where content.Cases.ContainsKey(line.Case)
           orderby line.Number
           select Row(list, line, content.Cases[line.Case]),
    ];

    private PackageRow Row(Recommendation list, RecommendationLine line, GrantCase one)
    {
        var row = one switch
        {
            _ when one.IsRecused(actor.Person) && !one.IsEnded => new PackageRow(one, line, PackageStep.Nothing, null, YearAmounts.Zero, null, [texts.Of(DecideGrant.Recused)]) { IsHidden = true },
            { Decision: { } decision } => new PackageRow(one, line, PackageStep.Nothing, decision.Outcome, decision.Amounts, decision.Relation, []),
            { IsEnded: true } => new PackageRow(one, line, PackageStep.Nothing, null, YearAmounts.Zero, null, []),
            { DecisionDraft: { } draft, Status: CaseStatus.DecisionDrafted } => Drafted(list, line, one, draft),
            _ => Undrafted(list, line, one),
        };
        return LeftOut.Contains(one.Id) ? row with { IsLeftOut = true } : row;
    }

    private PackageRow Drafted(Recommendation list, RecommendationLine line, GrantCase one, DecisionDraft draft)
    {
        var why = Decides ? Hindrances(list, line, one) : [];
        if (why.Count == 0 && !LeftOut.Contains(one.Id)) { spent[one.SchemeCode] = spent.GetValueOrDefault(one.SchemeCode, Nok.Zero) + draft.Amounts.Year1; }
        return new PackageRow(one, line, PackageStep.Decide, draft.Outcome, draft.Amounts, Relation(line, draft.Outcome, draft.Amounts), why);
    }

    private PackageRow Undrafted(Recommendation list, RecommendationLine line, GrantCase one)
    {
        if (line.Outcome is null or LineOutcome.Deferred) { return new PackageRow(one, line, PackageStep.Draft, null, YearAmounts.Zero, null, [texts["package.no-outcome"]]); }
        var draft = DraftOf(list, line, one);
        IReadOnlyList<string> why = Decides && !actor.May(Permission.DraftDecisions, one.Place)
            ? [texts.Of(DecideGrant.NoDraft)]
            : draft.Decide(one, Given(list, line, one)) is Outcome.Hindered(var hindrances) ? [.. hindrances.Select(texts.Of).Distinct()] : [];
        return new PackageRow(one, line, PackageStep.Draft, draft.Outcome, draft.Amounts, RelationToRecommendation.Follows, why) { Draft = why.Count == 0 ? draft : null };
    }

    // As the forum recommended, with the standard conditions, the facts, and what the caseworker wrote for all (c.2 row 13, R-88, R-95).
    private DraftDecision DraftOf(Recommendation list, RecommendationLine line, GrantCase one)
    {
        var language = LetterModel.CodeOf(content.Organisations.GetValueOrDefault(one.Owner.Value)?.LanguageForm ?? LanguageForm.Nb);
        var conditions = line.Outcome == LineOutcome.None ? [] : StandardConditions.For(one, content.View.Rules, language);
        var facts = FactsForReasons.Of(one, new ForumLine(list.BodyName, list.IsFinal, line), language);
        return DraftForm.Beginning(one, line, conditions, Considerations.Length == 0 ? facts : $"{facts}\n{Considerations}").Act();
    }

    private IReadOnlyList<string> Hindrances(Recommendation list, RecommendationLine line, GrantCase one)
    {
        if (!actor.May(Permission.DecideGrants, one.Place)) { return [texts["casework.bulk.not-yours"]]; }
        return new DecideGrant().Decide(one, Given(list, line, one)) is Outcome.Hindered(var hindrances) ? [.. LetterItems.InWords(hindrances, texts).Select(texts.Of).Distinct()] : [];
    }

    private Given Given(Recommendation list, RecommendationLine line, GrantCase one)
    {
        var balance = content.Balances.GetValueOrDefault(one.SchemeCode);
        var committed = new Nok(balance?.Committed ?? 0) + spent.GetValueOrDefault(one.SchemeCode, Nok.Zero);
        Sight[] sights = [new RecommendationSight(list.IsFinal, line.Outcome, line.Amounts, list.BodyName, line.Reason), new BalanceSight(new Nok(balance?.Available ?? 0), committed), Letter(one)];
        return new Given(actor, now, content.View.Rules) { Sights = sights };
    }

    // Pages do not read persons, so caseworker and decider stand here as their roles.
    private LetterSight Letter(GrantCase one)
    {
        var sender = content.Organisations.GetValueOrDefault(one.District.Value);
        var ids = (one.Content?.Budget.Recipients.Select(recipient => recipient.Organisation) ?? []).Append(one.Owner.Value).Distinct();
        return new LetterSight(
            [.. ids.Select(id => content.Organisations.GetValueOrDefault(id)).OfType<Organisation>().Select(row => new Addressee(row.Id, row.Number, row.Name, row.Address ?? "", row.LanguageForm))],
            sender?.Name ?? "",
            sender?.Address ?? "",
            texts.Of(Role.Caseworker),
            texts.Of(Role.Decider),
            content.View.Round.Dates.FirstOrDefault(date => date.Key == "report")?.Day);
    }

    private static RelationToRecommendation Relation(RecommendationLine line, DecisionOutcome outcome, YearAmounts amounts)
    {
        if (line.Outcome is null or LineOutcome.Deferred) { return RelationToRecommendation.NoneReached; }
        var recommended = new RecommendationSight(true, line.Outcome, line.Amounts, "", "");
        return DraftDecision.Departs(outcome, amounts, recommended) ? RelationToRecommendation.Departs : RelationToRecommendation.Follows;
    }
}
