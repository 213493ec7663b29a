using Samspill.Domain.Grants.Attachments;

namespace Samspill.Domain.Tests.Grants.Attachments;

public sealed class FileContentTests
{
    private const string WordWithMacros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string OpenText = "application/vnd.oasis.opendocument.text";

    public static TheoryData<FileKind, byte[]> Allowed => new()
    {
        { FileKind.Pdf, AFile.Pdf },
        { FileKind.Docx, AFile.Docx },
        { FileKind.Xlsx, AFile.Xlsx },
        { FileKind.Odt, AFile.Odt },
        { FileKind.Ods, AFile.Ods },
        { FileKind.Png, AFile.Png },
        { FileKind.Jpeg, AFile.Jpeg },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "one sign", [0x25] },
        { "a program", [0x4D, 0x5A, 0x90, 0x00, .. AFile.Pdf] },
        { "a page", AFile.Text("<!doctype html><script>alert(1)</script>%PDF-1.4") },
        { "a drawing with script", AFile.Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>") },
        { "text", AFile.Text("Navn;Antall\nEn;1\n") },
        { "an old Office document, or one with a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[2000]] },
        { "a plain zip", AFile.Zip(("program.exe", "MZ")) },
        { "an empty zip", AFile.Zip() },
        { "a broken zip", AFile.Docx[..^30] },
        { "a program that unpacks itself", [0x4D, 0x5A, .. AFile.Docx] },
        { "macros by type", AFile.Office(WordWithMacros, "word/document.xml") },
        { "macros by part", AFile.Office(Word, "word/document.xml", ("word/vbaProject.bin", "x")) },
        { "a list that names a part which is not there", AFile.Zip(("[Content_Types].xml", $"<Types><Override PartName=\"/word/document.xml\" ContentType=\"{Word}\"/></Types>")) },
        { "a list with its own entities", AFile.Zip(("[Content_Types].xml", "<!DOCTYPE t [<!ENTITY a \"aaaa\">]><Types>&a;</Types>")) },
        { "a list that is no list", AFile.Zip(("[Content_Types].xml", "<Types><Override")) },
        { "a list that swells", AFile.Zip(("[Content_Types].xml", new string(' ', 5_000_000))) },
        { "presentations", AFile.OpenDocument("application/vnd.oasis.opendocument.presentation") },
        { "OpenDocument with macros", AFile.OpenDocument(OpenText, ("Basic/Standard/Module1.xml", "x")) },
        { "OpenDocument with a password", AFile.OpenDocument(OpenText, ("META-INF/manifest.xml", "<manifest:encryption-data/>")) },
        { "OpenDocument without content", AFile.Zip(("mimetype", OpenText)) },
        { "OpenDocument that says it late", AFile.Zip(("content.xml", "<xml/>"), ("mimetype", OpenText)) },
        { "PDF with a password", AFile.Text("%PDF-1.4\n" + new string('x', 81_905) + "\ntrailer<</Encrypt 5 0 R>>") },
        { "half a picture", AFile.Png[..12] },
        { "a picture of another kind", AFile.Text("GIF89a" + new string(' ', 50)) },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void The_kind_is_told_by_the_content(FileKind expected, byte[] content) => KindOf(content).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_none_of_the_allowed_kinds_has_no_kind(string what, byte[] content) => KindOf(content).ShouldBeNull(what);

    [Fact]
    public void A_pdf_may_begin_with_a_byte_order_mark_and_blank_lines() => KindOf([0xEF, 0xBB, 0xBF, 0x0D, 0x0A, .. AFile.Pdf]).ShouldBe(FileKind.Pdf);

    [Fact]
    public void Every_kind_has_an_ending_and_a_type_of_its_own()
    {
        var kinds = Enum.GetValues<FileKind>();
        kinds.Select(kind => kind.Ending()).ShouldBeUnique();
        kinds.Select(kind => kind.MediaType()).ShouldBeUnique();
        kinds.ShouldAllBe(kind => FileKinds.Promised(kind.Ending().ToUpperInvariant()) == kind);
        FileKinds.Promised("jpeg").ShouldBe(FileKind.Jpeg);
        FileKinds.Promised("exe").ShouldBeNull();
    }

    private static FileKind? KindOf(byte[] content) => FileContent.KindOf(new MemoryStream(content));
}
