namespace Samspill.Web.Files;

/// <summary>A file as it was stored.</summary>
/// <param name="Hash">SHA-256 of the content, in small hexadecimal letters.</param>
/// <param name="Size">In bytes.</param>
public sealed record StoredFile(string Hash, long Size);

/// <summary>Where the bytes of attachments lie, outside the database, each under the hash of its content: the same content is stored once.</summary>
public interface IFileStore
{
    /// <summary>Stores what the stream holds; nothing is there under its hash before all of it is.</summary>
    /// <exception cref="IOException">It could not be stored; nothing is left of it.</exception>
    Task<StoredFile> PutAsync(Stream content, CancellationToken ct);

    /// <summary>Opens for reading; null when there is no such file.</summary>
    Stream? Open(string hash);

    /// <summary>True when there is a file with this hash.</summary>
    bool Exists(string hash);
}
