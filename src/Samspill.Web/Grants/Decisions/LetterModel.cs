using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A year of a letter: what was asked for the recipient, and what they get; years after the first are commitments with reservation .</summary>
public sealed record LetterYear(int Year, bool IsCommitment, Nok Asked, Nok Granted, Nok OwnShare);

/// <summary>Somebody else who gets a letter about the same decision.</summary>
public sealed record LetterCopy(string Name, Nok Total);

/// <summary>
/// All a letter to one recipient says: the items 1–19 of grants.md d.4. Amounts are whole kroner, days are days in Norway.
/// The same model is read by the letter in bokmål, in nynorsk, and by the English reading copy.
/// </summary>
public sealed record LetterModel
{
    /// <summary>nb, nn or en: the form the letter is written out in.</summary>
    public required string Language { get; init; }

    /// <summary>nb or nn: the form the recipient is answered in, and the caseworker has written in (no. 18).</summary>
    public required string OriginalLanguage { get; init; }

    /// <summary>Stands among others on a page with a heading of its own: the decider's review, and the letters of a package.</summary>
    public bool IsPreview { get; init; }

    /// <summary>No. 1: the case's id is the decision's, since a case has one decision.</summary>
    public required Guid DecisionId { get; init; }
    public required string Number { get; init; }

    /// <summary>When the letter was made available: the appeal period runs from here (no. 19).</summary>
    public required DateTimeOffset At { get; init; }
    public required Addressee To { get; init; }
    public required string Sender { get; init; }
    public required string Contact { get; init; }
    public required string Caseworker { get; init; }
    public required string Signatory { get; init; }
    public required string OwnerName { get; init; }

    /// <summary>The recipient is the one who applied, and not a partner.</summary>
    public required bool IsApplicant { get; init; }
    public required string Measure { get; init; }
    public required int ReportVersion { get; init; }
    public required Words Scheme { get; init; }
    public required Words RuleName { get; init; }
    public required LegalReference Basis { get; init; }
    public required DecisionOutcome Outcome { get; init; }
    public required IReadOnlyList<LetterYear> Years { get; init; }

    /// <summary>What was asked and decided for the whole measure, all years and recipients.</summary>
    public required Nok AskedInAll { get; init; }
    public required Nok GrantedInAll { get; init; }
    public required IReadOnlyList<LetterCopy> Others { get; init; }
    public required Words Appropriation { get; init; }
    public required string Purpose { get; init; }
    public required IReadOnlyList<string> Conditions { get; init; }
    public required int? OwnSharePercent { get; init; }
    public required DateOnly? ReportBy { get; init; }
    public required string Reasons { get; init; }
    public required RelationToRecommendation Relation { get; init; }
    public required string DepartureReasons { get; init; }
    public required DateOnly AppealBy { get; init; }
    public required Words AppealInstance { get; init; }

    /// <summary>How days and amounts are written.</summary>
    public Wording Say => Wording.In(Language);

    /// <summary>The id of the title, unique when several letters stand on a page.</summary>
    public string TitleId => $"brev-{DecisionId:N}-{To.Organisation:N}";

    public bool GivesMoney => Outcome is DecisionOutcome.Granted or DecisionOutcome.PartlyGranted;

    /// <summary>A reading copy is no decision: the letter in <see cref="OriginalLanguage"/> is.</summary>
    public bool IsReadingCopy => Language != OriginalLanguage;

    /// <summary>What the recipient gets the first year.</summary>
    public Nok Now => Years.Where(year => !year.IsCommitment).Sum(year => year.Granted);

    /// <summary>What the recipient is promised for later years.</summary>
    public Nok Later => Years.Where(year => year.IsCommitment).Sum(year => year.Granted);

    public Nok Asked => Years.Sum(year => year.Asked);

    public Nok Granted => Now + Later;

    /// <summary>The basis as it stands inside a sentence; in English it keeps its name.</summary>
    public string BasisInText => Language == "en" ? Basis.Source : Say.Culture.TextInfo.ToLower(Basis.Source[..1]) + Basis.Source[1..];

    /// <summary>A text of the rule set in the letter's language.</summary>
    public string Of(Words words) => Language switch { "nn" => words.Nn, "en" => words.En, _ => words.Nb };

    /// <summary>The code a form of Norwegian has in pages.</summary>
    public static string CodeOf(LanguageForm form) => form == LanguageForm.Nn ? "nn" : "nb";
}
