using System.Text.Json.Serialization;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What owner, partner and co-owners say to each other about a field while they write. No part of the report, and never read by the County
/// Governor or a body (grants.md b.2, "Need report draft").
/// </summary>
public sealed class FieldComment : Subject
{
    /// <summary>The case whose report it is about.</summary>
    public Ref<GrantCase> Case { get; private set; }

    /// <summary>The field, as <see cref="ReportUnits"/> names it: «Need.Assessment».</summary>
    public string Unit { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Who wrote it, and as what for whom; shown as role and organisation.</summary>
    public Guid By { get; private set; }

    public Role Role { get; private set; }

    public Guid Organisation { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When somebody said that it is dealt with; null until then.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public Guid SettledBy { get; private set; }

    public Guid Owner { get; private set; }

    public IReadOnlyList<Guid> CoOwners { get; private set; } = [];

    public IReadOnlyList<Guid> Partners { get; private set; } = [];

    /// <summary>True while it waits for somebody.</summary>
    public bool IsOpen => SettledAt is null;

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { Owner = Owner, CoOwners = CoOwners, Partners = Partners };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case CommentWritten written: Begin(written); break;
            case CommentSettled settled: (SettledAt, SettledBy) = (settled.At, settled.By); break;
            default: throw Unknown(fact);
        }
    }

    private void Begin(CommentWritten written)
    {
        (Case, Unit, Text) = (written.Case, written.Unit, written.Text);
        (By, Role, Organisation, At) = (written.By, written.Role, written.Organisation, written.At);
        (Owner, CoOwners, Partners) = (written.Owner, written.CoOwners, written.Partners);
    }
}
