using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Samspill.Web.Grants;

/// <summary>
/// Writes a workbook with one sheet (ECMA-376) straight to where it is sent, row by row. The library for such files keeps a sheet in memory until it is
/// whole, which for a hundred thousand rows is more than the program may use (ADR 0016).
/// </summary>
internal sealed class Spreadsheet : IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Heading = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private const int RowsAtATime = 100;

    private readonly Stream to;
    private readonly Written written = new();
    private readonly ZipArchive archive;
    private Stream sheet = Stream.Null;
    private XmlWriter xml = XmlWriter.Create(Stream.Null);
    private int rows;

    private Spreadsheet(Stream to) => (this.to, archive) = (to, new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true));

    /// <summary>Begins a workbook whose sheet has a name.</summary>
    public static async Task<Spreadsheet> BeginAsync(Stream to, string name, CancellationToken ct)
    {
        var book = new Spreadsheet(to);
        book.Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """);
        book.Part("_rels/.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        book.Part("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="{System.Security.SecurityElement.Escape(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        book.Part("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Relations}"><Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Office}/styles" Target="styles.xml"/></Relationships>""");

        // Cell formats: 0 plain, 1 whole number with thousands, 2 day, 3 bold.
        book.Part("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>
            """);
        book.sheet = book.archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
        book.xml = XmlWriter.Create(book.sheet, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        book.xml.WriteStartDocument(standalone: true);
        book.xml.WriteStartElement("worksheet", Main);
        book.xml.WriteStartElement("sheetData", Main);
        await book.written.LeaveAsync(to, ct);
        return book;
    }

    /// <summary>Writes a row of texts, whole numbers, days and empty cells.</summary>
    public async Task RowAsync(IEnumerable<object?> cells, bool isHeading, CancellationToken ct)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells) { Cell(cell, isHeading); }
        xml.WriteEndElement();
        if (++rows % RowsAtATime == 0)
        {
            xml.Flush();
            await written.LeaveAsync(to, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.Dispose();
        sheet.Dispose();
        archive.Dispose();
        await written.LeaveAsync(to, CancellationToken.None);
        await written.DisposeAsync();
    }

    private void Cell(object? cell, bool isHeading)
    {
        xml.WriteStartElement("c", Main);
        switch (cell)
        {
            case long or int: Number(1, Convert.ToInt64(cell, CultureInfo.InvariantCulture)); break;
            case DateOnly day: Number(2, day.DayNumber - Epoch.DayNumber); break;
            case string { Length: > 0 } text: Text(text, isHeading); break;
            default: break;
        }

        xml.WriteEndElement();
    }

    private void Number(int format, long value)
    {
        xml.WriteAttributeString("s", format.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("v", Main, value.ToString(CultureInfo.InvariantCulture));
    }

    // A text is marked as one, so no program takes it for a formula; neutralised all the same, since sheets are saved as other kinds of file.
    private void Text(string text, bool isHeading)
    {
        if (isHeading) { xml.WriteAttributeString("s", "3"); }
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Harmless.In(string.Concat(text.Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign)))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Part(string path, string content)
    {
        using var stream = archive.CreateEntry(path, CompressionLevel.Fastest).Open();
        stream.Write(Encoding.UTF8.GetBytes(Heading + content.Trim()));
    }

    /// <summary>Holds what is written until it can be sent without waiting in the middle of a row.</summary>
    private sealed class Written : MemoryStream
    {
        // A zip file can be written where nobody goes back, and then never tries to.
        public override bool CanSeek => false;

        public async Task LeaveAsync(Stream to, CancellationToken ct)
        {
            await to.WriteAsync(GetBuffer().AsMemory(0, (int)Length), ct);
            SetLength(0);
        }
    }
}
