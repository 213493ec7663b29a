using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Decisions;

/// <summary>
/// The letter that tells one recipient of a decision: the items of d.4 that must be there. The page writes them out; what is
/// missing here blocks the decision. Reporting, control, reactions, change duty and appeal texts (9–12, 15) stand in the letter page itself.
/// </summary>
public static class GrantLetter
{
    /// <summary>The names of items that are missing, as in d.4: recipient, legalBasis, amount, purpose, conditions, reporting, reason, relation, contact, signature.</summary>
    public static IEnumerable<string> Missing(GrantCase subject, Decision decision, RuleSet rules)
    {
        var givesMoney = decision.Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;
        var letter = decision.Letter;
        foreach (var recipient in decision.Recipients)
        {
            var addressee = letter.Addressees.FirstOrDefault(addressee => addressee.Organisation == recipient.Organisation);
            if (addressee is null || addressee.Number.Length == 0 || addressee.Name.Length == 0 || addressee.Address.Length == 0) { yield return "recipient"; break; }
        }

        if (decision.Recipients.Count == 0) { yield return "recipient"; }
        if (rules.Basis.Source.Length == 0) { yield return "legalBasis"; }
        if (givesMoney && decision.Amounts.Year1.Kroner <= 0) { yield return "amount"; }
        if (givesMoney && rules.Appropriation.Nb.Length == 0) { yield return "appropriation"; }
        if (subject.Content?.Measure.Goals.Length is null or 0) { yield return "purpose"; }
        if (givesMoney && decision.Conditions.Count == 0) { yield return "conditions"; }
        if (givesMoney && letter.ReportBy is null) { yield return "reporting"; }
        if (decision.Reasons.Length == 0) { yield return "reason"; }
        if (decision is { Relation: RelationToRecommendation.Departs, DepartureReasons.Length: 0 }) { yield return "relation"; }
        if (letter.Contact.Length == 0 || letter.Caseworker.Length == 0) { yield return "contact"; }
        if (letter.Signatory.Length == 0 || letter.Sender.Length == 0) { yield return "signature"; }
    }
}
