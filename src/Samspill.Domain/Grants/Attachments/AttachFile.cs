using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>
/// Somebody who writes in the report attaches a file (field 47; d.1, global rules). The bytes are in the file store already; the kind is what
/// they are, or null when they are none of the allowed kinds.
/// </summary>
/// <param name="Name">The file's name as its owner gave it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Hash">SHA-256 of the content.</param>
public sealed record AttachFile(
    Ref<GrantCase> Case,
    string RulesId,
    Ref<Organisation> District,
    Ref<Organisation> Owner,
    IReadOnlyList<Guid> Partners,
    string Field,
    string Name,
    FileKind? Kind,
    long Size,
    string Hash) : Act<Attachment>, IOpens
{
    public static readonly Hindrance NotWritten = new("attachments.not-written");
    public static readonly Hindrance UnknownField = new("attachments.unknown-field");
    public static readonly Hindrance Empty = new("attachments.empty");
    public static readonly Hindrance TooLarge = new("attachments.too-large");
    public static readonly Hindrance KindNotAllowed = new("attachments.kind-not-allowed");
    public static readonly Hindrance NameHoldsIdNumber = new("attachments.name-holds-id-number", "R-105");
    public static readonly Hindrance TooMany = new("attachments.too-many");
    public static readonly Hindrance SameFile = new("attachments.same-file");
    public static readonly Hindrance NotNamed = new("attachments.not-named", "R-82");

    public override Permission Requires => Permission.AttachFiles;

    public override IReadOnlyList<Type> Sees => [typeof(FilesSight)];

    /// <summary>A file for this case.</summary>
    public static AttachFile To(GrantCase subject, string field, string name, FileKind? kind, long size, string hash) =>
        new(new Ref<GrantCase>(subject.Id), subject.RulesId, subject.District, subject.Owner, subject.Place.Partners, field, name, kind, size, hash);

    public override Place PlaceOf(Attachment subject) => new() { District = District.Value, Owner = Owner.Value, Partners = Partners };

    public override IEnumerable<Hindrance> Hindrances(Attachment subject, Given given)
    {
        var (files, limits) = (given.See<FilesSight>(), given.Rules.AttachmentLimits);
        if (!files.IsWritten) { yield return NotWritten; yield break; }
        if (!AttachmentFields.IsKnown(Field)) { yield return UnknownField.At("Field"); }
        else if (!files.IsNamed(Field)) { yield return NotNamed.At("Field"); }
        foreach (var hindrance in OfContent(limits)) { yield return hindrance.At("File"); }
        if (files.Kept.Count() >= limits.MostFiles) { yield return TooMany.At("File").With(limits.MostFiles); }
        if (Size > 0 && files.Kept.FirstOrDefault(file => file.Hash == Hash) is { } same) { yield return SameFile.At("File").With(same.Name); }
    }

    protected override Fact Effect(Attachment subject, Given given)
    {
        var held = given.Actor.MandateFor(Requires, PlaceOf(subject));
        return new FileAttached(
            Case, RulesId, District, Owner, Partners, Field, FileName.For(Name, Kind!.Value)!, Kind.Value, Size, Hash, given.Now, given.Actor.Person, held?.Scope ?? Owner.Value);
    }

    private IEnumerable<Hindrance> OfContent(AttachmentLimits limits)
    {
        if (Size == 0) { yield return Empty; yield break; }
        if (Size > limits.LargestBytes) { yield return TooLarge.With(limits.LargestMegabytes); }
        if (Kind is not { } kind || !limits.Kinds.Contains(kind) || FileName.For(Name, kind) is null) { yield return KindNotAllowed; }
        if (NationalIdNumber.IsIn(Name)) { yield return NameHoldsIdNumber; }
    }
}

[FactName("attachments.attached.v1")]
public sealed record FileAttached(
    Ref<GrantCase> Case,
    string RulesId,
    Ref<Organisation> District,
    Ref<Organisation> Owner,
    IReadOnlyList<Guid> Partners,
    string Field,
    string Name,
    FileKind Kind,
    long Size,
    string Hash,
    DateTimeOffset At,
    Guid By,
    Guid For) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Case.Value];
}

/// <summary>
/// The file is taken out of the report while it is being written; that it was there is remembered (field 47). A partner takes out only what it
/// attached itself.
/// </summary>
public sealed record RemoveAttachment : Act<Attachment>
{
    public static readonly Hindrance NotWritten = new("attachments.not-written");
    public static readonly Hindrance AlreadyRemoved = new("attachments.already-removed");
    public static readonly Hindrance AttachedByOthers = new("attachments.attached-by-others");
    public static readonly Hindrance NotNamed = new("attachments.not-named", "R-82");
    public static readonly Hindrance IsEvidence = new("attachments.is-evidence");

    public override Permission Requires => Permission.AttachFiles;

    public override IReadOnlyList<Type> Sees => [typeof(FilesSight)];

    public override IEnumerable<Hindrance> Hindrances(Attachment subject, Given given)
    {
        if (subject.IsRemoved) { yield return AlreadyRemoved.With(subject.Name); yield break; }
        var files = given.See<FilesSight>();
        if (!files.IsWritten) { yield return NotWritten; }
        else if (Kept(subject, files) is { } kept) { yield return kept; }
        if (!IsFor(subject, given.Actor)) { yield return AttachedByOthers; }
    }

    protected override Fact Effect(Attachment subject, Given given) => new AttachmentRemoved(subject.Case);

    /// <summary>Why the file must stay in a report that is being written; null when it need not. One that was stopped is no part of the report.</summary>
    public static Hindrance? Kept(Attachment subject, FilesSight files) =>
        files.Evidence.Contains(subject.Id) ? IsEvidence.With(subject.Name)
        : subject.Counts && !files.IsNamed(subject.Field) ? NotNamed
        : null;

    /// <summary>True when the file is the actor's to take out.</summary>
    public static bool IsFor(Attachment subject, Actor actor) =>
        actor.Mandates.Any(held => Roles.Of(held.Role) is var role && role.Permissions.Contains(Permission.AttachFiles) && held.Reaches(subject.Place)
            && (role.Relation != Relation.Partner || held.Scope == subject.AttachedFor));
}

[FactName("attachments.removed.v1")]
public sealed record AttachmentRemoved(Ref<GrantCase> Case) : Fact
{
    public override IEnumerable<Guid> Concerns() => [Case.Value];
}
