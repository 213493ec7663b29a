using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <content>Who has been asked to confirm the report, and what they answered; who answers for it at the owner.</content>
public sealed partial class GrantCase
{
    /// <summary>Every request to confirm, in the order they were made; those withdrawn too.</summary>
    public IReadOnlyList<ConfirmationRequest> Confirmations { get; private set; } = [];

    /// <summary>Who answers for the report at the owner; null until it is handed over to somebody.</summary>
    public Ref<Person>? Responsible { get; private set; }

    /// <summary>True while the report is the owner's and the parties' to write.</summary>
    public bool IsWritable => Status is CaseStatus.Draft or CaseStatus.Returned;

    /// <summary>The request that stands for a party; null when there is none, or only withdrawn ones.</summary>
    public ConfirmationRequest? RequestTo(Party party) =>
        Confirmations.LastOrDefault(request => request.Kind == party.Kind && request.Organisation == party.Organisation && request.WithdrawnAt is null);

    /// <summary>The request with this id.</summary>
    public ConfirmationRequest? Request(Guid id) => Confirmations.FirstOrDefault(request => request.Id == id);

    /// <summary>Requests whose confirmed part has changed in the report, and whose party has not been asked again since.</summary>
    public IEnumerable<ConfirmationRequest> ToAskAgain(NeedReport report) =>
        Confirmations.Where(request => request.IsLive && request.StateIn(report) == ConfirmationState.Void && request.AskedAgainAt is null);

    /// <summary>Partners that have been asked and write their own part: fields 31 and 32 and their budget lines (b.2).</summary>
    public IEnumerable<ConfirmationRequest> PartnersAsked() => Confirmations.Where(request => request is { Kind: ConfirmationKind.Partner, IsLive: true });

    /// <summary>Files that show a confirmation given outside the program; withdrawing the request lets the file go.</summary>
    public IEnumerable<Guid> EvidenceThatStands() =>
        Confirmations.Where(request => request is { WithdrawnAt: null, Overridden: not null }).Select(request => request.Overridden!.Evidence.Attachment);

    private IEnumerable<Guid> Asked(ConfirmationKind kind) =>
        Confirmations.Where(request => request.Kind == kind && request.WithdrawnAt is null).Select(request => request.Organisation);

    private void TakeConfirmation(ConfirmationFact fact) => Confirmations = fact is ConfirmationAsked asked
        ? [.. Confirmations, new ConfirmationRequest(asked.Request, asked.Kind, asked.Organisation, asked.OrganisationName, asked.At, asked.By)]
        : [.. Confirmations.Select(request => request.Id == fact.Request ? fact.After(request) : request)];
}

/// <summary>Something that happened to a request to confirm. The party's organisation sees it on its timeline.</summary>
public abstract record ConfirmationFact : Fact
{
    public abstract Guid Request { get; init; }

    public abstract Guid Organisation { get; init; }

    /// <summary>The request as it is after the fact.</summary>
    public virtual ConfirmationRequest After(ConfirmationRequest before) => before;

    /// <inheritdoc />
    public override IEnumerable<Guid> Concerns() => [Organisation];
}
