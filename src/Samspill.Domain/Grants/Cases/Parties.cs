using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Somebody a need report names, who can be asked to confirm it.</summary>
public sealed record Party(ConfirmationKind Kind, Guid Organisation, string Name);

/// <summary>Whom a report names (c.2 row 2).</summary>
public static class Parties
{
    /// <summary>The parties the report names, each once: partners, owners that take part, the owner's union representative, and PPT where it takes part.</summary>
    public static IEnumerable<Party> NamedIn(NeedReport report, GrantCase subject)
    {
        var partners = report.Partnership.Partners.Select(partner => new Party(ConfirmationKind.Partner, partner.Organisation, partner.Name));
        var owners = report.Applicant.Owners.Where(owner => owner.Organisation != subject.Owner.Value)
            .Select(owner => new Party(ConfirmationKind.CoOwner, owner.Organisation, owner.Name));
        Party[] own = report.Criteria.PptTakesPart
            ? [Own(ConfirmationKind.UnionRep, subject), Own(ConfirmationKind.Ppt, subject)]
            : [Own(ConfirmationKind.UnionRep, subject)];
        return partners.Concat(owners).Concat(own).DistinctBy(party => (party.Kind, party.Organisation));
    }

    private static Party Own(ConfirmationKind kind, GrantCase subject) => new(kind, subject.Owner.Value, subject.OwnerName);
}
