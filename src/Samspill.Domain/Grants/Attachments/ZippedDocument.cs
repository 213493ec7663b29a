using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Samspill.Domain.Grants.Attachments;

/// <summary>
/// Documents that are zip files: those of Office by the main part their list of content types names, OpenDocument by the entry that says so.
/// Only those entries are unpacked, and never more than <see cref="LargestEntry"/> bytes of them, whatever the zip says of their size.
/// </summary>
internal static class ZippedDocument
{
    private const int LargestEntry = 256 * 1024;
    private const int MostEntries = 10_000;
    private const string Types = "[Content_Types].xml";

    private static readonly Dictionary<string, FileKind> MainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = FileKind.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = FileKind.Xlsx,
    };

    private static readonly Dictionary<string, FileKind> OpenDocuments = new(StringComparer.Ordinal)
    {
        [FileKind.Odt.MediaType()] = FileKind.Odt,
        [FileKind.Ods.MediaType()] = FileKind.Ods,
    };

    public static FileKind? KindOf(Stream content)
    {
        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries || zip.Entries.Any(entry => entry.IsEncrypted)) { return null; }
            return zip.GetEntry(Types) is { } types ? Office(zip, types) : OpenDocument(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException or DecoderFallbackException)
        {
            // A zip or a list that cannot be read is no document.
            return null;
        }
    }

    private static FileKind? Office(ZipArchive zip, ZipArchiveEntry types)
    {
        var parts = Overrides(Unpacked(types)).ToList();
        if (parts.Any(part => HoldsMacros(part.Type)) || zip.Entries.Any(entry => HoldsMacros(entry.FullName))) { return null; }
        var main = parts.Where(part => MainParts.ContainsKey(part.Type) && zip.GetEntry(part.Name.TrimStart('/')) is not null).ToList();
        return main.Count == 1 ? MainParts[main[0].Type] : null;
    }

    private static bool HoldsMacros(string name) =>
        name.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    // The first entry, not packed, says what it is; a password or a macro shows in the names of the others.
    private static FileKind? OpenDocument(ZipArchive zip)
    {
        var first = zip.Entries.Count > 0 ? zip.Entries[0] : null;
        if (first is not { FullName: "mimetype", Length: < 100 } || zip.GetEntry("content.xml") is null) { return null; }
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase))) { return null; }
        if (zip.GetEntry("META-INF/manifest.xml") is { } list && Encoding.UTF8.GetString(Unpacked(list)).Contains("encryption-data", StringComparison.Ordinal)) { return null; }
        return OpenDocuments.TryGetValue(Encoding.ASCII.GetString(Unpacked(first)), out var kind) ? kind : null;
    }

    private static IEnumerable<(string Name, string Type)> Overrides(byte[] xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestEntry };
        using var reader = XmlReader.Create(new MemoryStream(xml), settings);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Override" or "Default" } && reader.GetAttribute("ContentType") is { } type)
            {
                yield return (reader.GetAttribute("PartName") ?? "", type);
            }
        }
    }

    /// <exception cref="InvalidDataException">There is more in it than such an entry has.</exception>
    private static byte[] Unpacked(ZipArchiveEntry entry)
    {
        using var packed = entry.Open();
        var bytes = new byte[LargestEntry + 1];
        var length = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= LargestEntry ? bytes[..length] : throw new InvalidDataException($"{entry.FullName} is too large.");
    }
}
