using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices;
using Samspill.Web.Notices.Mail;

namespace Samspill.Web.Tests.Notices;

/// <summary>What is typed somewhere never becomes a header.</summary>
public sealed class MailWritingTests
{
    private static readonly MailServer Server = new("localhost", 587, "", "", new("samspill@example.no"), new Uri("https://samspill.example.no"));

    [Theory]
    [InlineData("a@example.no\r\nBcc: b@example.no")]
    [InlineData("a@example.no, b@example.no")]
    [InlineData("ingen")]
    [InlineData("")]
    public void An_address_that_is_none_or_more_than_one_is_not_written_to(string address) =>
        Should.Throw<FormatException>(() => MailWriting.Write(Server, Person(address), [Notice("2025-DES-0041")]));

    [Fact]
    public void Line_breaks_never_reach_a_header()
    {
        using var message = MailWriting.Write(Server, Person("a@example.no"), [Notice("2025\r\nBcc: b@example.no")]);
        message.Subject.ShouldNotContain('\n');
        message.Bcc.ShouldBeEmpty();
        message.To.Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_notice_has_the_same_id_and_another_has_not()
    {
        var notice = Notice("2025-DES-0041");
        MailWriting.MessageId(Server, [notice]).ShouldBe(MailWriting.MessageId(Server, [notice]));
        MailWriting.MessageId(Server, [notice]).ShouldNotBe(MailWriting.MessageId(Server, [Notice("2025-DES-0042")]));
        MailWriting.MessageId(Server, [notice]).ShouldMatch("^<[0-9a-f]{32}@samspill\\.example\\.no>$");
    }

    private static Person Person(string address)
    {
        var person = new Person { Id = new Guid("00000000-0000-7000-8000-000000000777") };
        person.Take(new PersonRegistered("Saksbehandler", address, "nb", null, Ref<Organisation>.New()));
        return person;
    }

    private static Notice Notice(string number) => new()
    {
        Id = Ref<Person>.New().Value,
        Person = new Guid("00000000-0000-7000-8000-000000000777"),
        Key = number,
        Kind = NoticeKind.Receipt,
        SubjectId = Ref<Person>.New().Value,
        Content = Web.Notices.Notice.Write(new NoticeContent(number)),
        MadeAt = default,
    };
}
