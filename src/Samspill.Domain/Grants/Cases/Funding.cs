using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Money from elsewhere for the same measure (field 44): who gives it, and how much in all, whole kroner.</summary>
public sealed record OtherFunding(string Source, Nok Amount);

/// <summary>Another report of the owner, in another scheme of the same round, that pays for the same measure (field 45).</summary>
public sealed record CrossSchemeLink(Guid Case, string Number);

/// <summary>What the double-funding check sees of other cases (Q12).</summary>
/// <param name="Linked">The reports this one says it belongs together with, those that were found.</param>
/// <param name="Running">What the owner has been promised in earlier rounds, at least for measures with the title of the report or of a linked one.</param>
public sealed record FundingSight(IReadOnlyList<LinkedReport> Linked, IReadOnlyList<RunningCommitment> Running) : Sight
{
    /// <summary>Nothing is linked, and nothing is promised.</summary>
    public static readonly FundingSight None = new([], []);
}

/// <summary>A report named in field 45, as it is written now.</summary>
public sealed record LinkedReport(Guid Case, string Number, string Title, Guid Owner, Guid Round, string SchemeCode, int Year, IReadOnlyList<BudgetLine> Lines);

/// <summary>What is promised to a measure for one calendar year.</summary>
public sealed record RunningCommitment(Guid Case, string Number, string Title, string SchemeCode, int Year, Nok Amount);
