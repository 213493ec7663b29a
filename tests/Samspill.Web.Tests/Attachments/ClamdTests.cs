using Samspill.Web.Files;

namespace Samspill.Web.Tests.Attachments;

/// <summary>The protocol, against the real daemon.</summary>
public sealed class ClamdTests(ClamdDaemon daemon) : IClassFixture<ClamdDaemon>
{
    [Theory]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(3_000_000)]
    public async Task A_harmless_file_is_clean(int length) => (await ScanAsync(new byte[length])).ShouldBe(new ScanAnswer(ScanVerdict.Clean));

    [Fact]
    public async Task The_test_file_is_found_and_named() => (await ScanAsync(ClamdDaemon.Eicar)).ShouldBe(new ScanAnswer(ScanVerdict.Infected, $"{ClamdDaemon.Signature}.UNOFFICIAL"));

    [Fact]
    public async Task The_test_file_is_found_inside_a_document() =>
        (await ScanAsync(SomeFile.InfectedDocx)).Verdict.ShouldBe(ScanVerdict.Infected);

    [Fact]
    public async Task A_file_the_daemon_does_not_take_is_unscanned() =>
        (await ScanAsync(new byte[ClamdDaemon.LargestStream + 2_000_000])).Verdict.ShouldBe(ScanVerdict.Unscanned);

    [Fact]
    public async Task A_daemon_that_is_not_there_may_be_so_later()
    {
        await using var content = new MemoryStream(ClamdDaemon.Eicar);
        await Should.ThrowAsync<IOException>(() => new Clamd("127.0.0.1", 1).ScanAsync(content, CancellationToken.None));
    }

    [Theory]
    [InlineData("stream: OK", ScanVerdict.Clean)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND", ScanVerdict.Infected)]
    [InlineData("INSTREAM size limit exceeded. ERROR", ScanVerdict.Unscanned)]
    [InlineData("stream: something else", ScanVerdict.Unscanned)]
    [InlineData("stream: OK FOUND", ScanVerdict.Infected)]
    public void Only_a_plain_OK_is_clean(string answer, ScanVerdict verdict) => Clamd.Read(answer).Verdict.ShouldBe(verdict);

    [Fact]
    public void No_answer_is_no_verdict() => Should.Throw<IOException>(() => Clamd.Read(""));

    [Theory]
    [InlineData("localhost:3310", true)]
    [InlineData("scanner.example", true)]
    [InlineData("[::1]:3310", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_setting_names_host_and_port(string? setting, bool isThere) => Clamd.Of(setting).IsThere.ShouldBe(isThere);

    [Theory]
    [InlineData("local host:3310")]
    [InlineData("localhost:port")]
    [InlineData("localhost:3310/x")]
    public void A_setting_that_cannot_be_read_stops_the_program(string setting) => Should.Throw<InvalidOperationException>(() => Clamd.Of(setting)).Message.ShouldContain(Clamd.Setting);

    private async Task<ScanAnswer> ScanAsync(byte[] content)
    {
        await using var stream = new MemoryStream(content);
        return await new Clamd("127.0.0.1", daemon.Port).ScanAsync(stream, CancellationToken.None);
    }
}
