using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Samspill.Domain.Registry;
using Samspill.Web.Texts;

namespace Samspill.Web.Notices.Mail;

/// <summary>
/// Writes e-mail from notices: plain text in the reader's language, made of catalogue texts and case numbers alone, so that nothing anybody has
/// typed can become a header or a link.
/// </summary>
public static class MailWriting
{
    /// <summary>One notice, or those collected of a day.</summary>
    /// <exception cref="FormatException">The person's address is none.</exception>
    public static MailMessage Write(MailServer server, Person person, IReadOnlyList<Notice> notices)
    {
        var texts = new TextCatalog { Language = person.Language };
        var said = notices.Select(notice => NoticeWords.Of(texts, notice)).ToList();
        var title = said.Count == 1 ? said[0].Title : texts[notices.All(IsDecision) ? "notices.decided-several" : "notices.mail-several", said.Count];
        var message = new MailMessage
        {
            From = server.From,
            Subject = OneLine(texts["notices.mail-subject", title]),
            SubjectEncoding = Encoding.UTF8,
            Body = Body(server, texts, said),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.To.Add(AddressOf(person));
        message.Headers.Add("Message-ID", MessageId(server, notices));
        message.Headers.Add("List-Unsubscribe", $"<{server.LinkTo(Urls.ChooseNotices)}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", person.Language);
        return message;
    }

    /// <summary>The same for the same notices, however often they are sent: whoever receives it twice can tell.</summary>
    public static string MessageId(MailServer server, IReadOnlyList<Notice> notices)
    {
        var what = notices[0].Bundle is { } day ? $"{notices[0].Person}/{day}" : $"{notices[0].Person}/{notices[0].Key}";
        return $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..32]}@{server.Portal.Host}>";
    }

    // One address and nothing beside it; «a, b» would be read as b with a name.
    private static MailAddress AddressOf(Person person) => MailAddress.TryCreate(person.Email, out var address) && address.Address == person.Email
        ? address
        : throw new FormatException("The address is none.");

    // A header ends where its line does.
    private static string OneLine(string text) => string.Concat(text.Where(sign => !char.IsControl(sign)));

    private static string Body(MailServer server, TextCatalog texts, List<NoticeSaid> said)
    {
        var body = new StringBuilder();
        foreach (var alike in said.GroupBy(one => (one.Do, one.Due, one.Law, one.Act)))
        {
            var lines = alike.Count() == 1 ? OfOne(server, alike.First()) : OfSeveral(server, [.. alike]);
            foreach (var line in lines.OfType<string>()) { body.Append(line).Append("\r\n"); }
            if (alike.Count() < said.Count) { body.Append("--\r\n\r\n"); }
        }

        body.Append(CultureInfo.InvariantCulture, $"{texts["notices.mail-why", server.LinkTo("/")]}\r\n");
        body.Append(CultureInfo.InvariantCulture, $"{texts["notices.mail-choose", server.LinkTo(Urls.ChooseNotices)]}\r\n");
        return body.ToString();
    }

    private static string?[] OfOne(MailServer server, NoticeSaid one) => [one.Title, "", one.Do, one.Due, one.Law, "", $"{one.Act}: {server.LinkTo(one.Link)}", ""];

    // What is the same for all of them is said once.
    private static IEnumerable<string?> OfSeveral(MailServer server, IReadOnlyList<NoticeSaid> alike) =>
        alike.SelectMany(one => new[] { one.Title, $"{one.Act}: {server.LinkTo(one.Link)}", "" }).Concat<string?>([alike[0].Do, alike[0].Due, alike[0].Law, ""]);

    private static bool IsDecision(Notice notice) => notice.Kind is NoticeKind.Decided or NoticeKind.GrantToPartner;
}
