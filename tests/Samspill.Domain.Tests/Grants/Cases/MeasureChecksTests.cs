using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class MeasureChecksTests
{
    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["No title"] = Of(NeedReportChecks.TextMissing, "Title", part => part with { Title = "" }),
        ["Title over 150 signs"] = Of(NeedReportChecks.TextTooLong, "Title", part => part with { Title = TextOf(151) }),
        ["No number of years"] = Of(NeedReportChecks.ChoiceMissing, "Years", part => part with { Years = 0 }),
        ["Four years R-23"] = Of(MeasureChecks.TooManyYears, "Years", part => part with { Years = 4 }),
        ["No start"] = Of(NeedReportChecks.TextMissing, "StartsOn", part => part with { StartsOn = null }),
        ["No end"] = Of(NeedReportChecks.TextMissing, "EndsOn", part => part with { EndsOn = null }),
        ["Ends the day it starts"] = Of(MeasureChecks.EndBeforeStart, "EndsOn", part => part with { EndsOn = part.StartsOn }),
        ["Longer than three years R-23"] = Of(MeasureChecks.LongerThanYears, "EndsOn", part => part with { EndsOn = new DateOnly(2030, 8, 2) }),
        ["Starts half a year too early"] = BrokenRule.Soft(Des, MeasureChecks.StartsFarFromRound, "StartsOn", Change(part => part with { StartsOn = new DateOnly(2027, 1, 31) })),
        ["Starts half a year too late"] = BrokenRule.Soft(Des, MeasureChecks.StartsFarFromRound, "StartsOn", Change(part => part with { StartsOn = new DateOnly(2029, 2, 2) })),
        ["No activity R-15"] = Of(NeedReportChecks.ChoiceMissing, "Activities", part => part with { Activities = [] }),
        ["No theme"] = Of(NeedReportChecks.ChoiceMissing, "Themes", part => part with { Themes = [] }),
        ["A theme outside KL R-21"] = Of(MeasureChecks.ThemeOutsideScheme, "Themes", part => part with { Themes = ["digital-practice"] }, Kl),
        ["Other theme over 100 signs"] = Of(NeedReportChecks.TextTooLong, "OtherTheme", part => part with { OtherTheme = TextOf(101) }),
        ["No kind in REG R-18"] = Of(NeedReportChecks.ChoiceMissing, "Kind", part => part with { Kind = null }, Reg),
        ["Other than collective in REG R-18"] = Of(MeasureChecks.NonCollective, "Kind", part => part with { Kind = MeasureKind.RaiseStudies }, Reg) with { Level = CheckLevel.Remark },
        ["Nobody takes part R-12"] = Of(MeasureChecks.NobodyTakesPart, "TargetGroups", part => part with { TargetGroups = [new(TargetGroup.Leaders, 0)] }),
        ["A negative number of people"] = Of(MeasureChecks.CountOutOfRange, "TargetGroups.Leaders", part => part with { TargetGroups = [.. part.TargetGroups.Take(1), new(TargetGroup.Leaders, -1)] }),
        ["Over 100 000 people"] = Of(MeasureChecks.CountOutOfRange, "TargetGroups.Ppt", part => part with { TargetGroups = [new(TargetGroup.Ppt, 100_001)] }),
        ["Description of 99 signs"] = Of(NeedReportChecks.TextTooShort, "Description", part => part with { Description = TextOf(99) }),
        ["Description over 4000 signs"] = Of(NeedReportChecks.TextTooLong, "Description", part => part with { Description = TextOf(4001) }),
        ["Goals of 49 signs"] = Of(NeedReportChecks.TextTooShort, "Goals", part => part with { Goals = TextOf(49) }),
        ["No plan"] = Of(NeedReportChecks.TextMissing, "Plan", part => part with { Plan = " " }),
    };

    private static readonly Dictionary<string, (string Scheme, Func<MeasurePart, MeasurePart> Change)> Allowed = new()
    {
        ["Exactly three years R-23"] = (Des, part => part with { EndsOn = new DateOnly(2030, 8, 1) }),
        ["Starts on the first day of half a year before"] = (Des, part => part with { StartsOn = new DateOnly(2027, 2, 1) }),
        ["Starts on the last day of half a year after"] = (Des, part => part with { StartsOn = new DateOnly(2029, 2, 1) }),
        ["Special needs in DES R-21"] = (Des, part => part with { Themes = ["kl-special-needs-education"] }),
        ["A KL theme beside another R-21"] = (Kl, part => part with { Themes = ["digital-practice", "kl-early-support"] }),
        ["Another theme in words"] = (Des, part => part with { Themes = [], OtherTheme = "Overgang" }),
        ["Description of 100 and goals of 50 signs"] = (Des, part => part with { Description = TextOf(100), Goals = TextOf(50) }),
        ["A group of 100 000"] = (Des, part => part with { TargetGroups = [new(TargetGroup.Teachers, 100_000)] }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    public static TheoryData<string> AllowedNames => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Measure);

    [Theory]
    [MemberData(nameof(AllowedNames))]
    public void Takes_what_is_allowed(string name) =>
        BrokenRule.Checks(Change(Allowed[name].Change)(Complete(Allowed[name].Scheme)), Allowed[name].Scheme).ShouldBeEmpty();

    [Fact]
    public void A_mistyped_year_is_a_check_and_not_a_failure()
    {
        var report = Change(part => part with { StartsOn = new DateOnly(9998, 8, 1), EndsOn = DateOnly.MaxValue })(Complete(Des));
        BrokenRule.Checks(report, Des).Select(check => check.Hindrance).ShouldBe([MeasureChecks.StartsFarFromRound]);
    }

    private static BrokenRule Of(Hindrance expected, string field, Func<MeasurePart, MeasurePart> change, string scheme = Des) => new(scheme, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<MeasurePart, MeasurePart> change) => report => report with { Measure = change(report.Measure) };
}
