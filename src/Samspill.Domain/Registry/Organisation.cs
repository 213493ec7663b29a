using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>An organisation the program knows: owner, partner, union, authority. Looked up, never typed in a need report (fields 2 and 3).</summary>
public sealed class Organisation : Subject
{
    /// <summary>Nine digits without spaces, see <see cref="OrganisationNumber"/>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>What it is called now.</summary>
    public string Name { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    /// <summary>The four digits of the municipality it lies in; null for organisations of a whole county or the country.</summary>
    public string? MunicipalityNumber { get; private set; }

    /// <summary>The region of the rule set it belongs to (field 5); empty for none.</summary>
    public string Region { get; private set; } = "";

    public LanguageForm LanguageForm { get; private set; }

    /// <summary>The organisation it is part of: a city district's city, a centre's university.</summary>
    public Ref<Organisation>? Parent { get; private set; }

    /// <summary>The days it exists, Europe/Oslo.</summary>
    public Period Valid { get; private set; } = new(DateOnly.MinValue);

    /// <summary>The County Governor whose district it lies in; none for those of the whole country.</summary>
    public Ref<Organisation> District { get; private set; }

    /// <summary>Made up for demonstration, and shown as such.</summary>
    public bool IsExample { get; private set; }

    /// <summary>The postal address for letters.</summary>
    public string? Address { get; private set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District.Value, Owner = Id };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case OrganisationRegistered registered: Fill(registered.Entry); break;
            default: throw Unknown(fact);
        }
    }

    private void Fill(OrganisationEntry entry)
    {
        (Number, Name, Kind) = (entry.Number, entry.Name, entry.Kind);
        (MunicipalityNumber, Region, LanguageForm) = (entry.MunicipalityNumber, entry.Region, entry.LanguageForm);
        (Parent, Valid, District) = (entry.Parent, entry.Valid, entry.District);
        (IsExample, Address) = (entry.IsExample, entry.Address);
    }
}
