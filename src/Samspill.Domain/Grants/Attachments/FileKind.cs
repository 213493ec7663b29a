namespace Samspill.Domain.Grants.Attachments;

/// <summary>What a file is, by its content; the kinds a report can have attached (d.1, global rules).</summary>
public enum FileKind
{
    Pdf,
    Docx,
    Xlsx,
    Odt,
    Ods,
    Png,
    Jpeg,
}

/// <summary>What belongs to each kind of file.</summary>
public static class FileKinds
{
    /// <summary>The ending a file of this kind gets, without the full stop.</summary>
    public static string Ending(this FileKind kind) => kind == FileKind.Jpeg ? "jpg" : kind.ToString().ToLowerInvariant();

    /// <summary>The content type it is sent with; never the one a browser said it had.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        FileKind.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>The kind an ending promises, or null when it promises none of them.</summary>
    public static FileKind? Promised(string ending) => ending.ToLowerInvariant() switch
    {
        "jpg" or "jpeg" => FileKind.Jpeg,
        var other => Enum.GetValues<FileKind>().Where(kind => kind.Ending() == other).Select(kind => (FileKind?)kind).FirstOrDefault(),
    };
}
