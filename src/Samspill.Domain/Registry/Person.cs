using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>Somebody who can act. Known by a title and an address, never by a national id number .</summary>
public sealed class Person : Subject
{
    /// <summary>The title shown to others, such as «Saksbehandler».</summary>
    public string DisplayName { get; private set; } = "";

    /// <summary>Where notices are sent.</summary>
    public string? Email { get; private set; }

    /// <summary>The language of the pages: nb, nn or en.</summary>
    public string Language { get; private set; } = "nb";

    /// <summary>When notices are sent as e-mail too.</summary>
    public MailChoice Mail { get; private set; }

    /// <summary>Where the person works; shows when a case concerns their own organisation (g-3).</summary>
    public Ref<Organisation>? Employer { get; private set; }

    /// <summary>The County Governor in whose district the person was registered.</summary>
    public Ref<Organisation> District { get; private set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District.Value, Owner = Employer?.Value ?? Guid.Empty, Person = Id };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case PersonRegistered registered:
                (DisplayName, Email, Language) = (registered.DisplayName, registered.Email, registered.Language);
                (Employer, District) = (registered.Employer, registered.District);
                break;
            case NoticesChosen chosen: Mail = chosen.Mail; break;
            default: throw Unknown(fact);
        }
    }
}
