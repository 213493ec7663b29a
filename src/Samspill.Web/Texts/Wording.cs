using System.Globalization;
using Samspill.Domain.Spine;

namespace Samspill.Web.Texts;

/// <summary>Dates, times and amounts as they are written: «1. februar 2025», «kl. 23.59», «1 000 000» with spaces that do not break.</summary>
public sealed class Wording
{
    private static readonly Dictionary<string, Wording> All = new()
    {
        ["nb"] = new("nb-NO", "kl. {0:HH.mm}"),
        ["nn"] = new("nn-NO", "kl. {0:HH.mm}"),
        ["en"] = new("en-GB", "{0:HH:mm}"),
    };

    private readonly string time;
    private readonly bool isEnglish;

    private Wording(string culture, string time)
    {
        Culture = (CultureInfo)CultureInfo.GetCultureInfo(culture).Clone();
        Culture.NumberFormat.NumberGroupSeparator = "\u00a0";
        (this.time, isEnglish) = (time, culture == "en-GB");
    }

    /// <summary>The culture that formats.</summary>
    public CultureInfo Culture { get; }

    public static Wording In(string language) => All.TryGetValue(language, out var wording) ? wording : All["nb"];

    /// <summary>«1. februar 2025».</summary>
    public string Day(DateOnly day) => day.ToString(isEnglish ? "d MMMM yyyy" : "d. MMMM yyyy", Culture);

    /// <summary>«lørdag 1. februar 2025».</summary>
    public string LongDay(DateOnly day) => day.ToString(isEnglish ? "dddd d MMMM yyyy" : "dddd d. MMMM yyyy", Culture);

    /// <summary>«1. februar».</summary>
    public string DayInYear(DateOnly day) => day.ToString(isEnglish ? "d MMMM" : "d. MMMM", Culture);

    /// <summary>«1. feb.», for tables.</summary>
    public string ShortDay(DateOnly day) => day.ToString(isEnglish ? "d MMM" : "d. MMM", Culture);

    /// <summary>«februar».</summary>
    public string Month(DateOnly day) => day.ToString("MMMM", Culture);

    /// <summary>«3. februar 2025 kl. 08.31», in Norwegian time.</summary>
    public string Instant(DateTimeOffset instant) => $"{Day(OsloTime.DayOf(instant))} {Time(instant)}";

    /// <summary>«kl. 08.31», in Norwegian time.</summary>
    public string Time(DateTimeOffset instant) => string.Format(Culture, time, OsloTime.Local(instant));

    /// <summary>«450 000», without the unit.</summary>
    public string Amount(Nok amount) => amount.Kroner.ToString("N0", Culture);

    /// <summary>«450 000 kr».</summary>
    public string Kroner(Nok amount) => $"{Amount(amount)}\u00a0kr";

    /// <summary>«26,8 %».</summary>
    public string Percent(decimal part) => $"{(part * 100).ToString("0.0", Culture)}\u00a0%";
}
