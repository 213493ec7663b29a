using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>A person is taken into the registry, with as little as the work needs .</summary>
/// <param name="Language">nb, nn or en.</param>
/// <param name="District">The County Governor in whose district the person works with grants.</param>
public sealed record RegisterPerson(
    string DisplayName,
    string? Email,
    string Language,
    Ref<Organisation>? Employer,
    Ref<Organisation> District) : Act<Person>, IOpens
{
    public static readonly Hindrance NameMissing = new("registry.person-name-missing");
    public static readonly Hindrance UnknownLanguage = new("registry.unknown-language", "R-108");

    private static readonly string[] Languages = ["nb", "nn", "en"];

    /// <inheritdoc />
    public override Permission Requires => Permission.ManageRegistry;

    /// <inheritdoc />
    public override Place PlaceOf(Person subject) => new() { District = District.Value };

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Person subject, Given given)
    {
        if (string.IsNullOrWhiteSpace(DisplayName)) { yield return NameMissing.At(nameof(DisplayName)); }
        if (!Languages.Contains(Language)) { yield return UnknownLanguage.At(nameof(Language)); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Person subject, Given given) =>
        new PersonRegistered(DisplayName.Trim(), Email, Language, Employer, District);
}

/// <summary>A person was taken into the registry.</summary>
[FactName("persons.registered.v1")]
public sealed record PersonRegistered(
    string DisplayName,
    string? Email,
    string Language,
    Ref<Organisation>? Employer,
    Ref<Organisation> District) : Fact;
