using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Casework;

/// <summary>
/// What the County Governor's staff write to each other about a case: an internal document, never shown to owners, partners or bodies. Access can be
/// asked for, and facts that stand nowhere else are not withheld from a party.
/// </summary>
public sealed class CaseNote : Subject
{
    /// <summary>The case it is about.</summary>
    public Ref<GrantCase> Case { get; private set; }

    public Ref<Organisation> District { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Who wrote it, and as what.</summary>
    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When whoever wrote it withdrew it; null while it stands. The text stays in the ledger.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District.Value };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case NoteWritten written:
                (Case, District, Text, By, Role, At) = (written.Case, written.District, written.Text, written.By, written.Role, written.At);
                break;
            case NoteWithdrawn withdrawn: WithdrawnAt = withdrawn.At; break;
            default: throw Unknown(fact);
        }
    }
}
