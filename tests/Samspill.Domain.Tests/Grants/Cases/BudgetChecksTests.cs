using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class BudgetChecksTests
{
    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["An applied year is empty"] = Of(BudgetChecks.YearEmpty, "Lines", part => part with { Lines = [.. part.Lines.Select(line => line with { Amounts = Amounts(line.Amounts.Year1.Kroner) })] }),
        ["Money in a year that is not applied for R-23"] = Of(BudgetChecks.YearNotApplied, "Lines", part => part with { Lines = [.. part.Lines, Line(Amounts(0, 0, 1))] }),
        ["A line over 50 million"] = Of(BudgetChecks.AmountTooLarge, "Lines[2].Year1", part => part with { Lines = [.. part.Lines, Line(Amounts(50_000_001))] }),
        ["A negative line"] = Of(BudgetChecks.AmountTooLarge, "Lines[2].Year2", part => part with { Lines = [.. part.Lines, Line(Amounts(0, -1))] }),
        ["A negative recipient"] = Of(BudgetChecks.AmountTooLarge, "Recipients[0].Year1", part => part with { Recipients = [new(Owner, "Kommunen", Amounts(-1)), new(University, "Universitetet", Amounts(450_001))] }),
        ["A negative own share"] = Of(BudgetChecks.AmountTooLarge, "OwnShare[0].Year3", part => part with { OwnShare = [new(OwnShareKind.Cash, Amounts(135_000, 90_000, -1), "")] }),
        ["The parts do not meet the ask R-07"] = Of(BudgetChecks.SumsDoNotMeet, "Recipients", part => part with { Recipients = [new(Owner, "Kommunen", Amounts(450_001, 300_000))] }),
        ["A recipient outside the measure R-07"] = Of(BudgetChecks.RecipientNotInMeasure, "Recipients[0].Organisation", part => part with { Recipients = [new(OtherOwner, "En annen", Amounts(450_000, 300_000))] }),
        ["A large coordinator R-16"] = BrokenRule.Soft(Des, BudgetChecks.CoordinatorLarge, "CoordinatorNote", Change(Coordinated(67_501))),
        ["Too low own share in DES R-17"] = Of(BudgetChecks.OwnShareTooLow, "OwnShare", part => part with { OwnShare = [new(OwnShareKind.Wages, Amounts(134_999, 90_000), "")] }) with { Level = CheckLevel.BlocksDecision },
        ["Line note over 300 signs"] = Of(NeedReportChecks.TextTooLong, "Lines[0].Note", part => part with { Lines = [part.Lines[0] with { Note = TextOf(301) }, part.Lines[1]] }),
        ["Own share line note over 300 signs"] = Of(NeedReportChecks.TextTooLong, "OwnShare[0].Note", part => part with { OwnShare = [part.OwnShare[0] with { Note = TextOf(301) }] }),
        ["Coordinator note over 500 signs"] = Of(NeedReportChecks.TextTooLong, "CoordinatorNote", part => part with { CoordinatorNote = TextOf(501) }),
        ["Own share note over 300 signs"] = Of(NeedReportChecks.TextTooLong, "OwnShareNote", part => part with { OwnShareNote = TextOf(301) }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Budget);

    [Theory]
    [InlineData(450_000, 135_000)]
    [InlineData(333_333, 100_000)]
    [InlineData(333_334, 100_001)]
    public void Asks_for_thirty_per_cent_of_the_grant_rounded_up_R_17_e_6(long grant, long share)
    {
        BudgetChecks.RequiredOwnShare(Moment.RuleSet.Scheme(Des), new Nok(grant)).ShouldBe(new Nok(share));
        OwnShare(grant, share).ShouldBeEmpty();
        OwnShare(grant, share - 1).ShouldHaveSingleItem().Hindrance.Arguments.ShouldBe([2027, new Nok(share - 1), new Nok(share), new Nok(1)]);
    }

    [Theory]
    [InlineData(Reg)]
    [InlineData(Kl)]
    public void Asks_for_no_own_share_outside_DES_R_17(string scheme) =>
        BudgetChecks.RequiredOwnShare(Moment.RuleSet.Scheme(scheme), new Nok(450_000)).ShouldBe(Nok.Zero);

    [Fact]
    public void Takes_a_coordinator_of_exactly_fifteen_per_cent_R_16() => Checks(Coordinated(67_500)).ShouldBeEmpty();

    [Fact]
    public void Takes_a_line_of_exactly_fifty_million_without_a_word_about_its_size() =>
        Checks(part => part with { Lines = [.. part.Lines, Line(Amounts(50_000_000))] }).ShouldNotContain(BudgetChecks.AmountTooLarge);

    [Fact]
    public void Takes_a_recipient_that_is_an_owner_in_the_network_R_07()
    {
        var network = Complete(Des).Applicant with { IsNetwork = true, Owners = [new(OtherOwner, "", "Naboen")] };
        var report = Change(part => part with { Recipients = [new(OtherOwner, "Naboen", Amounts(450_000, 300_000))] })(Complete(Des)) with { Applicant = network };
        BrokenRule.Checks(report, Des).ShouldBeEmpty();
    }

    [Fact]
    public void A_large_coordinator_in_year_one_does_not_hide_what_is_wrong_in_year_two() =>
        Checks(part => Coordinated(70_000)(part) with { Lines = [new(LineKind.Coordinator, Owner, Amounts(450_000), "")] })
            .ShouldContain(BudgetChecks.YearEmpty);

    [Fact]
    public void Amounts_too_large_to_add_are_a_check_and_not_a_failure()
    {
        var huge = Line(Amounts(long.MaxValue, long.MaxValue));
        Checks(part => part with { Lines = [huge, huge] }).ShouldAllBe(hindrance => hindrance == BudgetChecks.AmountTooLarge);
    }

    private static IEnumerable<Check> OwnShare(long grant, long share) => BrokenRule.Checks(
        Change(part => part with
        {
            Lines = [Line(Amounts(grant, 300_000))],
            Recipients = [new(Owner, "Kommunen", Amounts(grant, 300_000))],
            OwnShare = [new(OwnShareKind.Wages, Amounts(share, 90_000), "")],
        })(Complete(Des)), Des);

    private static Func<BudgetPart, BudgetPart> Coordinated(long coordinator) => part => part with
    {
        Lines = [new(LineKind.Coordinator, Owner, Amounts(coordinator), ""), Line(Amounts(450_000 - coordinator, 300_000))],
    };

    private static BudgetLine Line(YearAmounts amounts) => new(LineKind.Materials, Owner, amounts, "");

    private static List<Hindrance> Checks(Func<BudgetPart, BudgetPart> change) => [.. BrokenRule.Checks(Change(change)(Complete(Des)), Des).Select(check => check.Hindrance)];

    private static BrokenRule Of(Hindrance expected, string field, Func<BudgetPart, BudgetPart> change) => new(Des, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<BudgetPart, BudgetPart> change) => report => report with { Budget = change(report.Budget) };
}
