using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A request and how it stands, in one sentence.</summary>
public sealed record ConfirmationLine(ConfirmationRequest Request, ConfirmationState State, string InWords);

/// <summary>How the confirmations of a report stand: for those who read it, and beside the questions of the quality check.</summary>
public static class GivenConfirmations
{
    /// <summary>Every request that stands, of one kind or of all.</summary>
    public static IReadOnlyList<ConfirmationLine> Of(GrantCase subject, NeedReport report, TextCatalog texts, ConfirmationKind? kind = null) =>
    [
        .. from request in subject.Confirmations
           where request.WithdrawnAt is null && (kind is null || request.Kind == kind)
           let state = request.StateIn(report)
           select new ConfirmationLine(request, state, InWords(request, state, texts)),
    ];

    private static string InWords(ConfirmationRequest request, ConfirmationState state, TextCatalog texts) => (state, request) switch
    {
        (ConfirmationState.Confirmed, { Confirmed: { Comment.Length: > 0 } confirmed }) => texts["confirmations.stands-saying", request.OrganisationName, confirmed.At, confirmed.Comment],
        (ConfirmationState.Confirmed, { Confirmed: { } confirmed }) => texts["confirmations.stands", request.OrganisationName, confirmed.At],
        (ConfirmationState.Overridden, { Overridden: { } overridden }) => texts["confirmations.stands-outside", request.OrganisationName, overridden.At, overridden.Reasons],
        _ => texts["confirmations.check-state", request.Kind, request.OrganisationName, state],
    };
}
