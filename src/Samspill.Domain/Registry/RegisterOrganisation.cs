using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>What the registry holds of an organisation; see <see cref="Organisation"/> for the meaning of each.</summary>
public sealed record OrganisationEntry(
    string Number,
    string Name,
    OrganisationKind Kind,
    Period Valid,
    Ref<Organisation> District,
    string Region = "",
    string? MunicipalityNumber = null,
    LanguageForm LanguageForm = LanguageForm.Nb,
    Ref<Organisation>? Parent = null,
    bool IsExample = false,
    string? Address = null);

/// <summary>Whether another organisation has the number already.</summary>
public sealed record RegistrySight(bool NumberTaken) : Sight;

/// <summary>An organisation is taken into the registry (field 2). A County Governor registered without a district is its own.</summary>
public sealed record RegisterOrganisation(OrganisationEntry Entry) : Act<Organisation>, IOpens
{
    public static readonly Hindrance WrongNumber = new("registry.wrong-organisation-number");
    public static readonly Hindrance NumberTaken = new("registry.organisation-number-taken");
    public static readonly Hindrance NameMissing = new("registry.organisation-name-missing");
    public static readonly Hindrance PeriodNotOrdered = new("registry.period-not-ordered");

    /// <inheritdoc />
    public override Permission Requires => Permission.ManageRegistry;

    /// <inheritdoc />
    public override IReadOnlyList<Type> Sees => [typeof(RegistrySight)];

    /// <inheritdoc />
    public override Place PlaceOf(Organisation subject) => new() { District = DistrictOf(subject).Value };

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Organisation subject, Given given)
    {
        if (!OrganisationNumber.TryParse(Entry.Number, out _)) { yield return WrongNumber.At("Number"); }
        if (given.See<RegistrySight>().NumberTaken) { yield return NumberTaken.At("Number"); }
        if (string.IsNullOrWhiteSpace(Entry.Name)) { yield return NameMissing.At("Name"); }
        if (!Entry.Valid.IsOrdered) { yield return PeriodNotOrdered.At("Valid"); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Organisation subject, Given given) => new OrganisationRegistered(Entry with
    {
        Number = OrganisationNumber.TryParse(Entry.Number, out var number) ? number : Entry.Number,
        Name = Entry.Name.Trim(),
        District = DistrictOf(subject),
    });

    private Ref<Organisation> DistrictOf(Organisation subject) =>
        Entry.District.IsNone && Entry.Kind == OrganisationKind.CountyGovernor ? new Ref<Organisation>(subject.Id) : Entry.District;
}

/// <summary>An organisation was taken into the registry.</summary>
[FactName("organisations.registered.v1")]
public sealed record OrganisationRegistered(OrganisationEntry Entry) : Fact;
