using System.Globalization;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Notices.Mail;

/// <summary>When the e-mail of a notice goes: at once, or collected at seven in the morning, Europe/Oslo.</summary>
public static class MailTimes
{
    public static readonly TimeOnly Morning = new(7, 0);

    /// <summary>The instant, and the day whose collected e-mail it goes in; null for none.</summary>
    public static (DateTimeOffset At, string? Bundle)? For(MailChoice choice, bool hasTimeLimit, DateTimeOffset now) => choice switch
    {
        MailChoice.None => null,
        MailChoice.AtOnce => (now, null),
        MailChoice.ByTimeLimit when hasTimeLimit => (now, null),
        _ => NextMorning(now),
    };

    /// <summary>The next morning after an instant, and the day it is.</summary>
    public static (DateTimeOffset At, string Bundle) NextMorning(DateTimeOffset now)
    {
        var today = OsloTime.DayOf(now);
        var day = now < OsloTime.At(today, Morning) ? today : today.AddDays(1);
        return (OsloTime.At(day, Morning), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
