using System.IO.Compression;
using System.Text;

namespace Samspill.Domain.Tests.Grants.Attachments;

/// <summary>Small real files, made here.</summary>
public static class AFile
{
    private const string WordMain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string SheetMain = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Pdf { get; } = Text("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];

    public static byte[] Docx { get; } = Office(WordMain, "word/document.xml");

    public static byte[] Xlsx { get; } = Office(SheetMain, "xl/workbook.xml");

    public static byte[] Odt { get; } = OpenDocument("application/vnd.oasis.opendocument.text");

    public static byte[] Ods { get; } = OpenDocument("application/vnd.oasis.opendocument.spreadsheet");

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>An Office document whose main part is of this type.</summary>
    public static byte[] Office(string type, string main, params (string Name, string Content)[] more) =>
        Zip([("[Content_Types].xml", Types(type, main)), (main, "<xml/>"), .. more]);

    public static byte[] OpenDocument(string type, params (string Name, string Content)[] more) => Zip([("mimetype", type), ("content.xml", "<xml/>"), .. more]);

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                entry.Write(Text(content));
            }
        }

        return bytes.ToArray();
    }

    private static string Types(string type, string main) =>
        $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/{main}" ContentType="{type}"/></Types>""";
}
