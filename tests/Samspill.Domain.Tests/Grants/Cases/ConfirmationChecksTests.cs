using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ConfirmationChecksTests
{
    private static readonly NeedReport Changed = AConfirmation.WithGoals(AReport.TextOf(60));

    [Fact]
    public void A_required_confirmation_blocks_until_it_is_given_or_overridden_R_10()
    {
        Levels(AConfirmation.Draft()).ShouldBe([(ConfirmationChecks.NotAsked.Code, CheckLevel.BlocksSubmission), (ConfirmationChecks.NotAsked.Code, CheckLevel.BlocksSubmission), (ConfirmationChecks.NotAsked.Code, CheckLevel.Remark)]);
        Of(AConfirmation.Asked()).ShouldBe(ConfirmationChecks.NotAnswered);
        Of(AConfirmation.Declined).ShouldBe(ConfirmationChecks.WasDeclined);
        Of(AConfirmation.Confirmed()).ShouldBeNull();
        Of(AConfirmation.Overridden).ShouldBeNull();
        Of(AConfirmation.Confirmed(), Changed).ShouldBe(ConfirmationChecks.IsVoid);
    }

    [Fact]
    public void An_optional_one_is_a_remark() => Levels(AConfirmation.Ready()).ShouldBe([(ConfirmationChecks.NotAsked.Code, CheckLevel.Remark)]);

    [Fact]
    public void Where_the_rules_ask_nobody_nothing_is_missing() =>
        NeedReportChecks.Of(AConfirmation.Report, LocalCompetence2021.OsloAndViken, ACase.Draft()).ShouldNotContain(check => check.Hindrance.Field == ConfirmationChecks.Field);

    [Fact]
    public void Where_partners_are_asked_the_owner_does_not_speak_for_them_R_10()
    {
        var silent = AConfirmation.Report with { Partnership = AConfirmation.Report.Partnership with { PartnerConfirmation = "" } };
        NeedReportChecks.Of(silent, AConfirmation.Rules, AConfirmation.Ready()).ShouldNotContain(check => check.Hindrance == PartnershipChecks.NotConfirmed);
        NeedReportChecks.Of(silent, LocalCompetence2021.OsloAndViken, ACase.Draft()).ShouldContain(check => check.Hindrance == PartnershipChecks.NotConfirmed);
    }

    [Fact]
    public void A_report_is_not_sent_before_everybody_required_has_confirmed_what_stands_in_it()
    {
        Sending(AConfirmation.Confirmed()).ThenHindered(ConfirmationChecks.NotAsked, exactly: true);
        Sending(AConfirmation.Ready()).ThenDone<NeedReportSubmitted>();
        Sending(AConfirmation.Ready(), Changed).ThenHindered(ConfirmationChecks.IsVoid, exactly: true);
    }

    [Fact]
    public void A_report_that_comes_again_needs_only_those_whose_part_changed()
    {
        var open = ACase.Return with { Defects = [.. Enum.GetValues<ReportPart>().Select(part => new Defect(part, "Se over."))] };
        var returned = AConfirmation.Ready().Do(ACase.Submit(AConfirmation.Report), AConfirmation.By(AConfirmation.Writer)).Do(open, AConfirmation.By(ACase.Caseworker));
        Sending(returned).ThenDone<NeedReportSubmitted>();
        var contact = AConfirmation.Report with { Applicant = AConfirmation.Report.Applicant with { ContactName = "En annen" } };
        Sending(returned, contact).ThenDone<NeedReportSubmitted>();
        Sending(returned, Changed).ThenHindered(ConfirmationChecks.IsVoid, exactly: true);
    }

    private static Hindrance? Of(GrantCase subject, NeedReport? report = null) =>
        NeedReportChecks.Of(report ?? AConfirmation.Report, AConfirmation.Rules, subject).FirstOrDefault(IsOfPartner)?.Hindrance;

    private static bool IsOfPartner(Check check) => check.Hindrance.Field == ConfirmationChecks.Field && Equals(check.Hindrance.Arguments[0], ConfirmationKind.Partner);

    private static (string, CheckLevel)[] Levels(GrantCase subject) =>
        [.. NeedReportChecks.Of(AConfirmation.Report, AConfirmation.Rules, subject).Where(check => check.Hindrance.Field == ConfirmationChecks.Field).Select(check => (check.Hindrance.Code, check.Level))];

    private static Decided<GrantCase> Sending(GrantCase subject, NeedReport? report = null) =>
        AConfirmation.Tried(subject, ACase.Submit(report ?? AConfirmation.Report), AConfirmation.Writer);
}
