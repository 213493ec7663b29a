using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>Whether a file can be opened.</summary>
public enum AttachmentState
{
    /// <summary>Waits for the virus scanner.</summary>
    Quarantined,

    /// <summary>The scanner found nothing.</summary>
    Clean,

    /// <summary>The scanner found something; nobody can open it.</summary>
    Infected,

    /// <summary>There is no scanner; only the County Governor's staff can open it, after confirming.</summary>
    NotScanned,
}

/// <summary>
/// A file that belongs to a need report (vedlegg, field 47). Holds what the file is, never the bytes: those lie in the file store under their
/// hash. Sizes are bytes.
/// </summary>
public sealed class Attachment : Subject
{
    public Ref<GrantCase> Case { get; private set; }

    public string RulesId { get; private set; } = "";

    public Ref<Organisation> District { get; private set; }

    public Ref<Organisation> Owner { get; private set; }

    /// <summary>Partners of the case when the file was attached.</summary>
    public IReadOnlyList<Guid> Partners { get; private set; } = [];

    /// <summary>The field it belongs to, as a unit path; see <see cref="AttachmentFields"/>.</summary>
    public string Field { get; private set; } = "";

    public string Name { get; private set; } = "";

    public FileKind Kind { get; private set; }

    public long Size { get; private set; }

    /// <summary>SHA-256 of the content, in small hexadecimal letters; where the file store has it.</summary>
    public string Hash { get; private set; } = "";

    public AttachmentState State { get; private set; }

    /// <summary>What the scanner called it; null unless infected.</summary>
    public string? Signature { get; private set; }

    public bool IsRemoved { get; private set; }

    public DateTimeOffset AttachedAt { get; private set; }

    public Guid AttachedBy { get; private set; }

    /// <summary>The organisation it was attached on behalf of.</summary>
    public Guid AttachedFor { get; private set; }

    /// <summary>True when it is part of what the report says: neither removed nor stopped.</summary>
    [JsonIgnore]
    public bool Counts => !IsRemoved && State != AttachmentState.Infected;

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District.Value, Owner = Owner.Value, Partners = Partners };

    /// <inheritdoc />
    [JsonIgnore]
    public override string? RuleSetId => RulesId;

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case FileAttached attached: Begin(attached); break;
            case AttachmentRemoved: IsRemoved = true; break;
            case AttachmentScanned scanned: (State, Signature) = (scanned.State, scanned.Signature); break;
            case UnscannedOpened: break;
            default: throw Unknown(fact);
        }
    }

    private void Begin(FileAttached attached)
    {
        (Case, RulesId, District, Owner, Partners) = (attached.Case, attached.RulesId, attached.District, attached.Owner, attached.Partners);
        (Field, Name, Kind, Size, Hash) = (attached.Field, attached.Name, attached.Kind, attached.Size, attached.Hash);
        (AttachedAt, AttachedBy, AttachedFor) = (attached.At, attached.By, attached.For);
    }
}
