using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>Makes the letter to one recipient out of a case and its decision. Pure: the same decision gives the same letter for ever.</summary>
public static class LetterWriting
{
    /// <summary>Everybody who gets a letter: the recipients, and the applicant whatever the outcome .</summary>
    public static IReadOnlyList<Guid> Recipients(GrantCase subject, Decision decision) =>
        [.. decision.Recipients.Select(recipient => recipient.Organisation).Append(subject.Owner.Value).Distinct()];

    /// <summary>The letter, or null when the organisation gets none. A reader of English gets a reading copy, all others the recipient's own form.</summary>
    public static LetterModel? Of(GrantCase subject, Decision decision, RuleSet rules, Guid recipient, bool inEnglish = false)
    {
        var to = decision.Letter.Addressees.FirstOrDefault(addressee => addressee.Organisation == recipient);
        if (to is null || !Recipients(subject, decision).Contains(recipient)) { return null; }
        var original = LetterModel.CodeOf(to.Language);
        var language = inEnglish ? "en" : original;
        var scheme = rules.Scheme(subject.SchemeCode);
        return new LetterModel
        {
            Language = language,
            OriginalLanguage = original,
            DecisionId = subject.Id,
            Number = subject.Number,
            At = decision.At,
            To = to,
            Sender = decision.Letter.Sender,
            Contact = decision.Letter.Contact,
            Caseworker = decision.Letter.Caseworker,
            Signatory = decision.Letter.Signatory,
            OwnerName = subject.OwnerName,
            IsApplicant = recipient == subject.Owner.Value,
            Measure = subject.Title,
            ReportVersion = subject.Submissions,
            Scheme = scheme.Name,
            RuleName = rules.Name,
            Basis = rules.Basis,
            Outcome = decision.Outcome,
            Years = Years(subject, decision, scheme, recipient),
            AskedInAll = subject.Requested.Total,
            GrantedInAll = decision.Amounts.Total,
            Others = [.. decision.Recipients.Where(other => other.Organisation != recipient).Select(other => new LetterCopy(other.Name, other.Amounts.Total))],
            Appropriation = rules.Appropriation,
            Purpose = subject.Content?.Measure.Goals ?? "",
            Conditions = StandardConditions.InLanguage(decision.Conditions, subject, rules, language),
            OwnSharePercent = scheme.OwnSharePercent?.Value,
            ReportBy = decision.Letter.ReportBy,
            Reasons = decision.Reasons,
            Relation = decision.Relation,
            DepartureReasons = decision.DepartureReasons,
            AppealBy = decision.AppealBy,
            AppealInstance = rules.AppealInstance,
        };
    }

    private static IReadOnlyList<LetterYear> Years(GrantCase subject, Decision decision, Scheme scheme, Guid recipient)
    {
        var asked = subject.Content?.Budget.Recipients.FirstOrDefault(share => share.Organisation == recipient)?.Amounts ?? YearAmounts.Zero;
        var granted = decision.Recipients.FirstOrDefault(grant => grant.Organisation == recipient)?.Amounts ?? YearAmounts.Zero;
        return [.. YearAmounts.Years
            .Where(year => asked.In(year) > Nok.Zero || granted.In(year) > Nok.Zero || (recipient == subject.Owner.Value && decision.Amounts.In(year) > Nok.Zero))
            .Select(year => new LetterYear(
                subject.Year + year - 1,
                year > 1,
                asked.In(year),
                granted.In(year),
                BudgetChecks.RequiredOwnShare(scheme, decision.Amounts.In(year))))];
    }
}
