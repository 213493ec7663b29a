namespace Samspill.Web.Storage;

/// <summary>A part of a need report while it is being written; not a fact until it is submitted (architecture 3.5).</summary>
public sealed class DraftSection
{
    public required Guid CaseId { get; init; }

    public required string Part { get; init; }

    /// <summary>Rises with every save; what a form rests on.</summary>
    public int Revision { get; set; }

    /// <summary>What is shown to people: one person's saves within ten minutes count once.</summary>
    public int Version { get; set; }

    /// <summary>When the version began.</summary>
    public DateTimeOffset VersionAt { get; set; }

    /// <summary>Somebody has confirmed this version: the next save begins another.</summary>
    public bool Sealed { get; set; }

    public required string Content { get; set; }

    /// <summary>Who last changed each unit: unit path → <see cref="Domain.Grants.Cases.Writing"/>, as JSON.</summary>
    public string Writings { get; set; } = "{}";

    public DateTimeOffset SavedAt { get; set; }

    public Guid SavedBy { get; set; }
}

/// <summary>Who has a part of a report open now; rows grow old in less than a minute.</summary>
public sealed class Presence
{
    public required Guid CaseId { get; init; }

    public required Guid Person { get; init; }

    public required string Part { get; set; }

    public required string Role { get; set; }

    public required Guid Scope { get; set; }

    public required string ScopeName { get; set; }

    public DateTimeOffset At { get; set; }
}

/// <summary>The key a person's unsent text is locked with on their device; given to nobody else.</summary>
public sealed class DeviceKey
{
    public required Guid Person { get; init; }

    /// <summary>256 random bits, as base64.</summary>
    public required string Key { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

/// <summary>A key the session cookies are protected with, so that they stay valid when the server has been down.</summary>
public sealed class SessionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }
}
