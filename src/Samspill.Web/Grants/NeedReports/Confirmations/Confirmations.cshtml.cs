using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A party of the report and how it stands with its confirmation.</summary>
/// <param name="Request">The request that stands; null when the party has not been asked.</param>
/// <param name="IsNamed">False for one that was asked and is no longer named in the report.</param>
public sealed record PartyRow(Party Party, Demand Demand, ConfirmationRequest? Request, ConfirmationState? State, bool IsNamed)
{
    /// <summary>Asking again makes sense: the party declined, or has not been asked since its part changed.</summary>
    public bool CanAskAgain => State == ConfirmationState.Declined || (State == ConfirmationState.Void && Request is { IsLive: true, AskedAgainAt: null });
}

/// <summary>Who is asked to confirm the report, what they answered to which text, and what is missing (c.2 rows 2 and 3).</summary>
public sealed class ConfirmationsPage(Reader reader, Recorder recorder, PublicAddress address, TextCatalog texts, TimeProvider clock) : ActPage<GrantCase>(recorder, texts)
{
    /// <summary>The party a button asks, as «Partner:id».</summary>
    [BindProperty]
    public string? Party { get; set; }

    /// <summary>The request a button asks again.</summary>
    [BindProperty]
    public Guid? Again { get; set; }

    public WorkingReport Work { get; private set; } = null!;

    public IReadOnlyList<PartyRow> Rows { get; private set; } = [];

    /// <summary>Nobody is asked before there is a partner.</summary>
    public bool LacksPartner => Work.Report.Partnership.Partners.Count == 0;

    public bool MayAsk => Work.MayWrite && Work.Case.IsWritable;

    /// <summary>The address to send to a party, with the name of this site.</summary>
    public string Link(ConfirmationRequest request) => address.Root(Request) + Urls.ConfirmReport(Id.Value, request.Id);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Again is { } request) { return await RecordAsync(new AskAgain(request), Urls.Confirmations(Id.Value), ct); }
        var party = (Party ?? "").Split(':') is [var word, var id] && Enum.TryParse<ConfirmationKind>(word, out var kind) && Enum.IsDefined(kind) && Guid.TryParse(id, out var organisation)
            ? (Kind: kind, Organisation: organisation)
            : default;
        return await RecordAsync(new AskForConfirmation(Ref<ConfirmationRequest>.New().Value, party.Kind, party.Organisation), Urls.Confirmations(Id.Value), ct);
    }

    protected override string FieldFor(string field) => "";

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await WorkingReport.ReadAsync(reader, clock, Id.Value, ct) is not { } work) { return false; }
        Work = work;
        Shows(work.Case.Version);
        Rows = [.. Named(), .. NoLongerNamed()];
        return true;
    }

    protected override Task<bool> MayAsync(CancellationToken ct) => Task.FromResult(Asks(Permission.WriteNeedReport, Work.MayWrite || Work.MaySubmit));

    private IEnumerable<PartyRow> Named() =>
        from party in Parties.NamedIn(Work.Report, Work.Case)
        let demand = Work.Rules.DemandOf(party.Kind, Work.Case.SchemeCode)
        let request = Work.Case.RequestTo(party)
        where demand != Demand.Off || request is not null
        select new PartyRow(party, demand, request, request?.StateIn(Work.Report), IsNamed: true);

    private IEnumerable<PartyRow> NoLongerNamed()
    {
        var named = Parties.NamedIn(Work.Report, Work.Case).Select(party => (party.Kind, party.Organisation)).ToHashSet();
        return Work.Case.Confirmations.Where(request => request.WithdrawnAt is null && !named.Contains((request.Kind, request.Organisation)))
            .Select(request => new PartyRow(new Party(request.Kind, request.Organisation, request.OrganisationName), Demand.Off, request, request.StateIn(Work.Report), IsNamed: false));
    }
}
