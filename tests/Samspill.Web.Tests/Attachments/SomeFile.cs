using System.IO.Compression;
using System.Text;

namespace Samspill.Web.Tests.Attachments;

/// <summary>Files to attach, made here.</summary>
internal static class SomeFile
{
    private const string Types = """<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    /// <summary>A Word document that holds the test file.</summary>
    public static byte[] InfectedDocx { get; } = Docx(("word/embeddings/test.com", ClamdDaemon.Eicar));

    /// <summary>A PDF of so many bytes; each number makes another one.</summary>
    public static byte[] Pdf(int number = 0, int length = 200) =>
        Encoding.ASCII.GetBytes($"%PDF-1.4\n% {number}\n".PadRight(length - 6, ' ') + "\n%%EOF");

    public static byte[] Docx(params (string Name, byte[] Content)[] more)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in more.Prepend(("word/document.xml", "<w:document/>"u8.ToArray())).Prepend(("[Content_Types].xml", Encoding.UTF8.GetBytes(Types))))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
