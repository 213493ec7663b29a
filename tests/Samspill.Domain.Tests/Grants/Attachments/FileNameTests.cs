using Samspill.Domain.Grants.Attachments;

namespace Samspill.Domain.Tests.Grants.Attachments;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("Oppvekstplan.pdf", "Oppvekstplan.pdf")]
    [InlineData("Oppvekstplan.PDF", "Oppvekstplan.PDF")]
    [InlineData("Plan for Ås og Ærfugl (2).pdf", "Plan for Ås og Ærfugl (2).pdf")]
    [InlineData("Oppvekstplan", "Oppvekstplan.pdf")]
    [InlineData("Plan v2.0", "Plan v2.0.pdf")]
    [InlineData("Plan 2026.05", "Plan 2026.05.pdf")]
    [InlineData("bilde.jpeg", "bilde.pdf")]
    [InlineData("../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData(@"C:\mappe\hvem\plan.pdf", "plan.pdf")]
    [InlineData("..\\..\\", "vedlegg.pdf")]
    [InlineData("", "vedlegg.pdf")]
    [InlineData(".pdf", "vedlegg.pdf")]
    [InlineData("plan\r\nSet-Cookie: x.pdf", "planSet-Cookie_ x.pdf")]
    [InlineData("plan\0.pdf", "plan.pdf")]
    [InlineData("plan\u202Efdp.exe.pdf", "planfdp.exe.pdf")]
    [InlineData("  plan   for   oss .pdf  ", "plan for oss.pdf")]
    [InlineData("<img src=x>.pdf", "_img src=x_.pdf")]
    public void A_name_is_made_safe_and_its_ending_agrees_with_the_content(string given, string kept) => FileName.For(given, FileKind.Pdf).ShouldBe(kept);

    [Theory]
    [InlineData("plan.exe")]
    [InlineData("plan.pdf.html")]
    [InlineData("plan.SVG")]
    [InlineData("plan.docm")]
    [InlineData("plan.zip")]
    public void A_file_that_calls_itself_something_not_allowed_is_refused_whatever_is_in_it(string given) => FileName.For(given, FileKind.Pdf).ShouldBeNull();

    [Fact]
    public void Both_ways_to_write_the_ending_of_a_picture_are_kept()
    {
        FileName.For("bilde.jpeg", FileKind.Jpeg).ShouldBe("bilde.jpeg");
        FileName.For("bilde.jpg", FileKind.Jpeg).ShouldBe("bilde.jpg");
        FileName.For("bilde", FileKind.Jpeg).ShouldBe("bilde.jpg");
    }

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var name = FileName.For(new string('æ', 500) + ".pdf", FileKind.Pdf).ShouldNotBeNull();
        name.Length.ShouldBe(FileName.Longest);
        name.ShouldEndWith(".pdf");
        FileName.For(string.Concat(Enumerable.Repeat("😀", 300)), FileKind.Pdf).ShouldNotBeNull().IsNormalized().ShouldBeTrue();
    }
}
