using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Decisions;

/// <summary>The County Governor's decision .</summary>
public enum DecisionOutcome
{
    Granted,
    PartlyGranted,
    Refused,
    Dismissed,
}

/// <summary>How a decision stands to the forum's recommendation (d.4 no. 14, g-1).</summary>
public enum RelationToRecommendation
{
    Follows,
    Departs,
    NotAsked,

    /// <summary>The forum reached no recommendation, so there is nothing to follow (c.5, tie).</summary>
    NoneReached,
}

/// <summary>What a condition is about (d.4 no. 7): relevant and in proportion .</summary>
public enum ConditionKind
{
    Use,
    OwnShare,
    Partner,
    ChangeNotice,
    OwnAccounts,
}

/// <summary>One condition for the grant.</summary>
public sealed record Condition(ConditionKind Kind, string Text);

/// <summary>A caseworker's draft, made from the forum's list (c.2 row 13).</summary>
/// <param name="Reasons">The facts, rules and main considerations the letter gives .</param>
/// <param name="DepartureReasons">Why it departs from the recommendation; empty when it follows.</param>
public sealed record DecisionDraft(
    DecisionOutcome Outcome,
    YearAmounts Amounts,
    IReadOnlyList<Condition> Conditions,
    string Reasons,
    string DepartureReasons,
    Guid By);

/// <summary>What one recipient gets; one letter each (d.4 no. 2).</summary>
public sealed record RecipientGrant(Guid Organisation, string Name, LanguageForm Language, YearAmounts Amounts);

/// <summary>An individual decision as it was made; never changed .</summary>
/// <param name="AppealBy">The last day to appeal .</param>
/// <param name="Letter">Who wrote it, to whom and whom to ask: as they were when the decision was made.</param>
public sealed record Decision(
    DecisionOutcome Outcome,
    YearAmounts Amounts,
    IReadOnlyList<RecipientGrant> Recipients,
    IReadOnlyList<Condition> Conditions,
    string Reasons,
    RelationToRecommendation Relation,
    string DepartureReasons,
    Guid By,
    DateTimeOffset At,
    DateOnly AppealBy,
    LetterSight Letter);

/// <summary>What letters need of the registry and the round when the decision is made.</summary>
/// <param name="Addressees">The applicant and each recipient.</param>
/// <param name="Sender">The County Governor's name.</param>
/// <param name="Contact">How to get in touch (d.4 no. 16).</param>
/// <param name="ReportBy">When recipients report (d.4 no. 9).</param>
public sealed record LetterSight(
    IReadOnlyList<Addressee> Addressees,
    string Sender,
    string Contact,
    string Caseworker,
    string Signatory,
    DateOnly? ReportBy) : Sight
{
    /// <summary>The language form a letter to the organisation is written in; bokmål when it is not among the addressees.</summary>
    public LanguageForm LanguageOf(Guid organisation) =>
        Addressees.FirstOrDefault(addressee => addressee.Organisation == organisation)?.Language ?? LanguageForm.Nb;
}

/// <summary>Somebody a letter goes to, in their own language form .</summary>
public sealed record Addressee(Guid Organisation, string Number, string Name, string Address, LanguageForm Language);

/// <summary>What the forum recommended for one case.</summary>
/// <param name="IsFinal">The forum's list is finished.</param>
public sealed record RecommendationSight(bool IsFinal, Recommendations.LineOutcome? Outcome, YearAmounts Amounts, string Body, string Reason) : Sight;
