using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What is written in the report as it stands now, sent or not.</summary>
public sealed record WrittenSight(NeedReport Report) : Sight;

/// <summary>
/// The owner asks a party that the report names to confirm its part (c.2 row 2, g-21). From now on the party sees the draft, and a
/// partner writes its own part of it.
/// </summary>
/// <param name="Request">The id of the request, new.</param>
/// <param name="Organisation">The party; the owner itself for the union representative and PPT.</param>
public sealed record AskForConfirmation(Guid Request, ConfirmationKind Kind, Guid Organisation) : Act<GrantCase>
{
    public static readonly Hindrance NotWritable = new("confirmations.not-writable");
    public static readonly Hindrance NotDemanded = new("confirmations.not-demanded");
    public static readonly Hindrance NoPartner = new("confirmations.no-partner", "R-08");
    public static readonly Hindrance NotNamed = new("confirmations.not-named");
    public static readonly Hindrance AlreadyAsked = new("confirmations.already-asked");

    public override Permission Requires => Permission.WriteNeedReport;

    public override IReadOnlyList<Type> Sees => [typeof(WrittenSight)];

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        var report = given.See<WrittenSight>().Report;
        if (!subject.IsWritable) { yield return NotWritable; yield break; }
        if (given.Rules.DemandOf(Kind, subject.SchemeCode) == Demand.Off) { yield return NotDemanded.With(Kind); }
        if (report.Partnership.Partners.Count == 0) { yield return NoPartner; }
        if (Named(subject, report) is not { } party) { yield return NotNamed.At("Organisation").With(Kind); }
        else if (subject.RequestTo(party) is not null) { yield return AlreadyAsked.At("Organisation").With(party.Name); }
    }

    protected override Fact Effect(GrantCase subject, Given given) => new ConfirmationAsked(
        Request, Kind, Organisation, Named(subject, given.See<WrittenSight>().Report)!.Name, given.Now, given.Actor.Person);

    private Party? Named(GrantCase subject, NeedReport report) =>
        Parties.NamedIn(report, subject).FirstOrDefault(party => party.Kind == Kind && party.Organisation == Organisation);
}

[FactName("confirmations.asked.v1")]
public sealed record ConfirmationAsked(Guid Request, ConfirmationKind Kind, Guid Organisation, string OrganisationName, DateTimeOffset At, Guid By) : ConfirmationFact;
