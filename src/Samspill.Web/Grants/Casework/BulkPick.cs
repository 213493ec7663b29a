using System.Globalization;

namespace Samspill.Web.Grants;

/// <summary>A case somebody has chosen: which, and the version they saw of it. Written «id» or «id:version».</summary>
public sealed record BulkPick(Guid Id, long? Seen = null)
{
    /// <summary>What a form says; null when it makes no sense.</summary>
    public static BulkPick? Read(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length > 2 || !Guid.TryParse(parts[0], out var id)) { return null; }
        return new BulkPick(id, parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);
    }

    /// <inheritdoc />
    public override string ToString() => Seen is { } version ? string.Create(CultureInfo.InvariantCulture, $"{Id}:{version}") : Id.ToString();
}
