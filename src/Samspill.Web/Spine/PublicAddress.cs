using Samspill.Web.Notices.Mail;

namespace Samspill.Web.Spine;

/// <summary>Where the portal stands for those outside it, for links that leave it: calendars, files and addresses to send on.</summary>
/// <param name="Portal">As the installation says; null when it does not, and then links follow the request.</param>
public sealed record PublicAddress(Uri? Portal)
{
    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is set, and cannot be read.</exception>
    public static PublicAddress Read(IConfiguration settings) => settings[MailSetup.AddressSetting] switch
    {
        null or "" => new PublicAddress((Uri?)null),
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" => new PublicAddress(address),
        _ => throw new InvalidOperationException($"{MailSetup.AddressSetting} must be the public address of the portal, as https://samspill.example.no."),
    };

    /// <summary>What stands before the path of a page.</summary>
    public string Root(HttpRequest request) => Portal?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
}
