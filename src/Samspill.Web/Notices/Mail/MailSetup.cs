using System.Globalization;
using System.Net.Mail;

namespace Samspill.Web.Notices.Mail;

/// <summary>A mail server that speaks STARTTLS, whom mail is from, and the public address of the portal for links.</summary>
public sealed record MailServer(string Host, int Port, string User, string Password, MailAddress From, Uri Portal)
{
    /// <summary>The public address of a page.</summary>
    public string LinkTo(string path) => new Uri(Portal, path).AbsoluteUri;
}

/// <summary>Whether and how e-mail is sent, from the settings of the installation. Without them none is sent, and pages say so.</summary>
public sealed record MailSetup(MailServer? Server)
{
    public const string HostSetting = "SAMSPILL_SMTP";
    public const string UserSetting = "SAMSPILL_SMTP_USER";
    public const string PasswordSetting = "SAMSPILL_SMTP_PASSWORD";
    public const string PasswordFileSetting = "SAMSPILL_SMTP_PASSWORD_FILE";
    public const string FromSetting = "SAMSPILL_MAIL_FROM";
    public const string AddressSetting = "SAMSPILL_ADDRESS";

    private const int SubmissionPort = 587;

    public bool IsOn => Server is not null;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">A mail server is named, but something else it takes is missing or cannot be read.</exception>
    public static MailSetup Read(IConfiguration settings)
    {
        if (settings[HostSetting] is not { Length: > 0 } host) { return new MailSetup((MailServer?)null); }
        var (name, port) = host.Split(':') switch
        {
            [var only] => (only, SubmissionPort),
            [var first, var last] when int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => (first, number),
            _ => throw Wrong(HostSetting, "host:port"),
        };
        var from = MailAddress.TryCreate(settings[FromSetting], out var sender) ? sender : throw Wrong(FromSetting, "an e-mail address");
        var portal = Uri.TryCreate(settings[AddressSetting], UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address
            : throw Wrong(AddressSetting, "the public address of the portal, as https://samspill.example.no");
        return new MailSetup(new MailServer(name, port, settings[UserSetting] ?? "", Password(settings), from, portal));
    }

    private static string Password(IConfiguration settings) =>
        settings[PasswordFileSetting] is { Length: > 0 } file ? File.ReadAllText(file).TrimEnd('\r', '\n') : settings[PasswordSetting] ?? "";

    private static InvalidOperationException Wrong(string setting, string expected) => new($"{HostSetting} is set, so {setting} must be {expected}.");
}
