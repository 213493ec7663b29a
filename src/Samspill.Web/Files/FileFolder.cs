using System.Security.Cryptography;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Spine;

namespace Samspill.Web.Files;

/// <summary>
/// Files in a folder: «ab/cd/abcd…», by the hash alone, so that nothing a user has written becomes a path. A file is written aside, flushed to the
/// disk and then renamed, which the file system does whole or not at all.
/// </summary>
public sealed class FileFolder : IFileStore
{
    /// <summary>The setting that names the folder.</summary>
    public const string Setting = "SAMSPILL_FILES";

    private const int Chunk = 81_920;

    private readonly string root;
    private readonly string incoming;

    public FileFolder(string root)
    {
        (this.root, incoming) = (root, Path.Combine(root, "incoming"));
        Directory.CreateDirectory(incoming);
    }

    /// <summary>The folder when none is set: «files» beside a SQLite database, else in the working folder.</summary>
    public static string DefaultFor(string database) => database.Contains('=', StringComparison.Ordinal)
        ? Path.GetFullPath("files")
        : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(database))!, "files");

    public async Task<StoredFile> PutAsync(Stream content, CancellationToken ct)
    {
        var aside = Path.Combine(incoming, Ref<Attachment>.New().Value.ToString("N"));
        try
        {
            var stored = await WriteAsync(content, aside, ct);
            if (!Exists(stored.Hash))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(PathOf(stored.Hash))!);
                File.Move(aside, PathOf(stored.Hash), overwrite: true);
            }

            return stored;
        }
        finally
        {
            File.Delete(aside);
        }
    }

    public Stream? Open(string hash)
    {
        try
        {
            return IsHash(hash) ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Chunk, FileOptions.Asynchronous | FileOptions.SequentialScan) : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public bool Exists(string hash) => IsHash(hash) && File.Exists(PathOf(hash));

    private static async Task<StoredFile> WriteAsync(Stream content, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Chunk, FileOptions.Asynchronous);
        var chunk = new byte[Chunk];
        while (await content.ReadAsync(chunk, ct) is var read and > 0)
        {
            hash.AppendData(chunk, 0, read);
            await file.WriteAsync(chunk.AsMemory(0, read), ct);
        }

        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    private string PathOf(string hash) => Path.Combine(root, hash[..2], hash[2..4], hash);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
