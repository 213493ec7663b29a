namespace Samspill.Domain.Grants.Attachments;

/// <summary>
/// Tells what a file is by what is in it, never by its name or what a browser says. Reads little: the first signs, and for documents in a zip the
/// few small entries that tell their kind.
/// </summary>
public static class FileContent
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>The kind, or null when the content is none of the allowed ones, or is locked with a password, or carries macros.</summary>
    /// <param name="content">A stream that can seek; its place afterwards is not said.</param>
    public static FileKind? KindOf(Stream content)
    {
        var start = StartOf(content, 1024);
        if (start.StartsWith(Zip)) { return ZippedDocument.KindOf(content); }
        if (IsPdf(start)) { return IsLocked(content) ? null : FileKind.Pdf; }
        if (start.StartsWith(Png) && start.Length > 16 && start[12..16].SequenceEqual("IHDR"u8)) { return FileKind.Png; }
        return start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileKind.Jpeg : null;
    }

    // Nothing but a byte order mark and blank lines may come before: a page of HTML that mentions a PDF is none.
    private static bool IsPdf(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return (start.StartsWith(mark) ? start[3..] : start).TrimStart(" \r\n\t\0"u8).StartsWith("%PDF-"u8);
    }

    // A locked PDF says so in its trailer, in plain text; neither a scanner nor a reader without the password sees what is in it.
    private static bool IsLocked(Stream content)
    {
        ReadOnlySpan<byte> sought = "/Encrypt"u8;
        var window = new byte[81_920];
        content.Position = 0;
        var kept = 0;
        while (true)
        {
            var read = content.Read(window, kept, window.Length - kept);
            if (read == 0) { return false; }
            var filled = kept + read;
            if (window.AsSpan(0, filled).IndexOf(sought) >= 0) { return true; }
            kept = Math.Min(filled, sought.Length - 1);
            window.AsSpan(filled - kept, kept).CopyTo(window);
        }
    }

    private static ReadOnlySpan<byte> StartOf(Stream content, int length)
    {
        content.Position = 0;
        var start = new byte[length];
        return start.AsSpan(0, content.ReadAtLeast(start, length, throwOnEndOfStream: false));
    }
}
