using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Notices.Mail;

namespace Samspill.Web.Tests.Notices;

/// <summary>When e-mail goes: at once, or collected at seven in Oslo, also when the clocks change.</summary>
public sealed class MailTimesTests
{
    [Theory]
    [InlineData(MailChoice.ByTimeLimit, true, true)]
    [InlineData(MailChoice.ByTimeLimit, false, false)]
    [InlineData(MailChoice.AtOnce, false, true)]
    [InlineData(MailChoice.Daily, true, false)]
    public void It_goes_at_once_or_is_collected(MailChoice choice, bool hasTimeLimit, bool isAtOnce)
    {
        var now = OsloTime.At(new DateOnly(2025, 1, 14), new TimeOnly(12, 0));
        var mail = MailTimes.For(choice, hasTimeLimit, now).ShouldNotBeNull();
        mail.ShouldBe(isAtOnce ? (now, null) : (OsloTime.At(new DateOnly(2025, 1, 15), new TimeOnly(7, 0)), "2025-01-15"));
    }

    [Fact]
    public void None_is_none() => MailTimes.For(MailChoice.None, true, OsloTime.StartOf(new DateOnly(2025, 1, 14))).ShouldBeNull();

    [Theory]
    [InlineData(2025, 3, 30, 6, 59, "2025-03-30T05:00")]
    [InlineData(2025, 3, 29, 7, 0, "2025-03-30T05:00")]
    [InlineData(2025, 10, 25, 7, 0, "2025-10-26T06:00")]
    [InlineData(2025, 1, 14, 6, 59, "2025-01-14T06:00")]
    public void Seven_is_seven_in_Oslo(int year, int month, int day, int hour, int minute, string expected)
    {
        var now = OsloTime.At(new DateOnly(year, month, day), new TimeOnly(hour, minute));
        MailTimes.For(MailChoice.Daily, false, now)!.Value.At.ShouldBe(DateTimeOffset.Parse(expected + "Z", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(9, 360)]
    public void The_pause_between_attempts_grows_to_six_hours(int attempts, int minutes) => MailSending.PauseAfter(attempts).ShouldBe(TimeSpan.FromMinutes(minutes));
}
