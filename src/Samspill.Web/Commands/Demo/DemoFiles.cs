using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Files;

namespace Samspill.Web.Commands.Demo;

/// <summary>Attaches a plan to reports of the story: a small PDF, made here. Where there is no scanner, the story tells that nobody looked at it.</summary>
internal sealed class DemoFiles(IFileStore files, IVirusScanner scanner)
{
    private const string Field = "Need.PlanReference";
    private const string Name = "Oppvekstplan.pdf";

    /// <summary>The owner's plan as the report will name it.</summary>
    public static AttachedFile PlanOf(string owner)
    {
        var content = Pdf(owner);
        return new AttachedFile(Ref<Attachment>.New(), Field, Name, FileKind.Pdf, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    public async Task AttachAsync(Scene scene, GrantCase subject, AttachedFile file)
    {
        using var content = new MemoryStream(Pdf(subject.OwnerName));
        await files.PutAsync(content, scene.Ct);
        await scene.DoAsync(file.Id, AttachFile.To(subject, file.Field, file.Name, file.Kind, file.Size, file.Hash));
    }

    public async Task ScanAsync(Scene scene, AttachedFile file)
    {
        if (!scanner.IsThere) { await scene.DoAsync(file.Id, new RecordScan(AttachmentState.NotScanned)); }
    }

    // One page with one line, and the table of where its objects are, which readers ask for.
    private static byte[] Pdf(string owner)
    {
        var line = $"BT /F1 20 Tf 72 760 Td (Oppvekstplan, eksempel: {string.Concat(owner.Where(sign => sign <= 'ÿ' && sign is not ('(' or ')' or '\\')))}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {line.Length} >>\nstream\n{line}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        var (text, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (number, content) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) { text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n"); }
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
