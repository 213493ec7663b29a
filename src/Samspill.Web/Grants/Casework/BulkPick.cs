using System.Globalization;

namespace Samspill.Web.Grants;

/// <summary>A case somebody has chosen: which, the version they saw of it, and who had it before. Written «id», «id:version» or «id:version:person».</summary>
public sealed record BulkPick(Guid Id, long? Seen = null, Guid? Before = null)
{
    /// <summary>What a form says; null when it makes no sense.</summary>
    public static BulkPick? Read(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (parts.Length > 3 || !Guid.TryParse(parts[0], out var id)) { return null; }
        long? seen = parts.Length > 1 && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
        return new BulkPick(id, seen, parts.Length > 2 && Guid.TryParse(parts[2], out var before) ? before : null);
    }

    /// <inheritdoc />
    public override string ToString() => string.Join(':', new[] { Id.ToString(), Seen?.ToString(CultureInfo.InvariantCulture), Before?.ToString() }.TakeWhile(part => part is not null));
}
