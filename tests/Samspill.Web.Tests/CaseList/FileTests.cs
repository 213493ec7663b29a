using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Grants;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.CaseList;

/// <summary>The files made of the list hold what the list shows: the same rows, order, columns and sums, and say how they came about.</summary>
public sealed class FileTests(World world) : IClassFixture<World>
{
    [Theory, InlineData("vis=alle"), InlineData("ordning=DES&sorter=-sokt"), InlineData("sok=barnehage&region=Buskerud&sorter=eier"), InlineData("steg=kvalitetssjekk")]
    public async Task The_file_has_every_row_of_every_page_in_order_and_the_same_sum(string query)
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var (numbers, sum) = (new List<string>(), "");
        for (var side = 1; ; side++)
        {
            var page = await visitor.GetAsync($"{Urls.Cases}?{query}&side={side}");
            var rows = page.Document.QuerySelectorAll(".sp-cases tbody th a").Select(link => link.TextContent.Trim()).Except(numbers).ToList();
            if (rows.Count == 0) { break; }
            numbers.AddRange(rows);
            sum = string.Concat(page.Document.QuerySelectorAll("p[role=status]")[^1].TextContent.Split("til sammen")[1].TakeWhile(sign => sign != 'k').Where(char.IsAsciiDigit));
        }

        var csv = await CsvAsync(visitor, query);
        csv.Skip(1).TakeWhile(row => row.Length > 1).Select(row => row[0]).ShouldBe(numbers);
        csv.First(row => row[0] == "Antall saker")[1].ShouldBe(numbers.Count.ToString(CultureInfo.InvariantCulture));
        csv.First(row => row[0] == "Sum søkt år 1")[1].ShouldBe(sum);
        var sheet = await SheetAsync(visitor, query);
        sheet.ShouldBe(csv, "both files hold the same");
    }

    [Fact]
    public async Task The_file_says_filter_order_time_and_rules()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        var csv = await CsvAsync(visitor, "ordning=DES&steg=kvalitetssjekk&belop-fra=1000&sorter=-sokt");
        string Of(string label) => csv.First(row => row[0] == label)[1];
        Of("Filter").ShouldContain("Til kvalitetssjekk");
        Of("Filter").ShouldContain("DES");
        Of("Filter").ShouldContain("fra 1");
        Of("Sortert etter").ShouldBe("Søkt år 1, synkende");
        Of("Tidspunkt").ShouldContain(world.Clock.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture));
        Of("Regelsett").ShouldNotBeEmpty();
    }

    [Theory, InlineData("=HYPERLINK(\"http://eksempel.no\";\"Trykk\")"), InlineData("+47 22 00 00 00"), InlineData("-1+1"), InlineData("@SUM(A1)"), InlineData("\tTabulator")]
    public async Task A_text_that_looks_like_a_formula_is_made_harmless_in_both_files(string title)
    {
        await using var own = await OwnWorld.NewAsync();
        var subject = await own.World.InCheckAsync();
        await own.World.ChangeAsync(db => db.CaseLines.Where(line => line.CaseId == subject.Id).ExecuteUpdateAsync(line => line.SetProperty(one => one.Title, title)));
        using var visitor = await own.World.AsAsync(Scenes.Caseworker);
        var query = $"sok={subject.Number}";
        (await CsvAsync(visitor, query)).First(row => row[0] == subject.Number).ShouldContain("'" + title);
        (await SheetAsync(visitor, query)).First(row => row[0] == subject.Number).ShouldContain("'" + title);
        using var archive = new ZipArchive(await BytesAsync(visitor, Urls.CasesXlsx, query));
        using var reader = new StreamReader(await archive.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync());
        (await reader.ReadToEndAsync()).ShouldNotContain("<f>");
    }

    [Fact]
    public async Task The_workbook_is_valid_and_its_amounts_and_days_are_figures()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        using var document = SpreadsheetDocument.Open(await BytesAsync(visitor, Urls.CasesXlsx, "vis=alle"), false);
        new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Where(cell => cell.DataType is null && cell.CellValue is not null).ToList();
        cells.Count(cell => cell.StyleIndex?.Value == 1).ShouldBeGreaterThan(10, "amounts");
        cells.Count(cell => cell.StyleIndex?.Value == 2).ShouldBeGreaterThan(10, "days");
    }

    [Fact]
    public async Task Many_rows_are_written_as_they_come()
    {
        var counted = new Counted();
        await using (var book = await Spreadsheet.BeginAsync(counted, "Saker", CancellationToken.None))
        {
            var first = 0L;
            for (var row = 0; row < 20_000; row++)
            {
                await book.RowAsync(["2025-DES-0041", "En eier med et navn " + row, (long)row, new DateOnly(2025, 2, 1), null], false, CancellationToken.None);
                if (row == 10_000) { first = counted.Written; }
            }

            first.ShouldBeGreaterThan(50_000, "what is written has left long before the end");
        }

        counted.CanSeek.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_of_a_filter_that_cannot_be_read_leads_to_the_page_that_says_why()
    {
        using var visitor = await world.AsAsync(Scenes.Caseworker);
        foreach (var path in new[] { Urls.CasesCsv, Urls.CasesXlsx })
        {
            (await visitor.GetAsync($"{path}?belop-fra=mye")).Location.ShouldBe($"{Urls.Cases}?belop-fra=mye");
            (await visitor.GetAsync($"{path}?ordning=KKU")).Location.ShouldBe($"{Urls.Cases}?ordning=KKU");
        }
    }

    private static async Task<List<string[]>> CsvAsync(Visitor visitor, string query)
    {
        var bytes = (await BytesAsync(visitor, Urls.CasesCsv, query)).ToArray();
        bytes.Take(3).ShouldBe(System.Text.Encoding.UTF8.GetPreamble());
        var text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        return [.. text.TrimEnd().Split("\r\n").Select(Fields)];
    }

    // Fields in quotes may hold semicolons and quotes.
    private static string[] Fields(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var place = 0; place < line.Length; place++)
        {
            if (line[place] == '"' && quoted && place + 1 < line.Length && line[place + 1] == '"') { field.Append('"'); place++; }
            else if (line[place] == '"') { quoted = !quoted; }
            else if (line[place] == ';' && !quoted) { fields.Add(field.ToString()); field.Clear(); }
            else { field.Append(line[place]); }
        }

        return [.. fields, field.ToString()];
    }

    private static async Task<List<string[]>> SheetAsync(Visitor visitor, string query)
    {
        using var document = SpreadsheetDocument.Open(await BytesAsync(visitor, Urls.CasesXlsx, query), false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Any() ? row.Elements<Cell>().Select(Written).ToArray() : [""])];
    }

    private static string Written(Cell cell) => cell switch
    {
        { InlineString: { } text } => text.InnerText,
        { CellValue: { } value } when cell.StyleIndex?.Value == 2 => DateTime.FromOADate(double.Parse(value.Text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { CellValue: { } value } => value.Text,
        _ => "",
    };

    private static async Task<MemoryStream> BytesAsync(Visitor visitor, string path, string query)
    {
        var file = await visitor.FileAsync($"{path}?{query}");
        file.Name.ShouldStartWith("saker-");
        return new MemoryStream(file.Content);
    }

    /// <summary>Takes what is written, and cannot go back.</summary>
    private sealed class Counted : Stream
    {
        public long Written { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Written += count;
    }
}
