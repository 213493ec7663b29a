using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Changes in running measures: reported and answered (d.4 no. 12; R-69a).</summary>
public sealed class ReportChangeTests
{
    private static readonly ReportChange Change = new(ChangeKind.Partner, "Universitetet har trukket seg fra siste samling.", new DateOnly(2027, 9, 1));
    private static readonly AssessChange Noted = new(1, ChangeOutcome.Noted, "Vi tar dette til etterretning.");

    private static GrantCase Reported => ACase.Granted().Do(Change);

    [Fact]
    public void A_reported_change_waits_until_it_is_answered_R_69a()
    {
        (Reported.OpenChanges, Reported.Changes[0].Kind, Reported.Changes[0].Answer).ShouldBe((1, ChangeKind.Partner, null));
        var answered = Reported.Do(Noted, Moment.By(ACase.Caseworker));
        (answered.OpenChanges, answered.Changes[0].Answer!.Text).ShouldBe((0, Noted.Text));
    }

    [Fact]
    public void Changes_are_numbered_and_answered_one_by_one()
    {
        var subject = Reported.Do(Change with { Kind = ChangeKind.Period }).Do(Noted with { Number = 2, Outcome = ChangeOutcome.AsksSupplementary });
        subject.Changes.Select(change => (change.Number, change.Answer?.Outcome)).ShouldBe([(1, null), (2, ChangeOutcome.AsksSupplementary)]);
    }

    [Fact]
    public void Reporting_is_hindered_for_a_measure_without_a_grant()
    {
        Reporting(Change, ACase.Submitted()).ThenHindered(ReportChange.NotGranted, exactly: true);
        Reporting(Change, ACase.Dismissed).ThenHindered(ReportChange.NotGranted, exactly: true);
        ReportingGranted(Change).ThenDone<ChangeReported>().ReasonGiven().ShouldBe(Change.What);
    }

    [Fact]
    public void Reporting_needs_what_and_from_when()
    {
        ReportingGranted(Change with { What = " " }).ThenHindered(ReportChange.WhatMissing, exactly: true);
        ReportingGranted(Change with { What = AReport.TextOf(2001) }).ThenHindered(ReportChange.TextTooLong, exactly: true);
        ReportingGranted(Change with { What = AReport.TextOf(2000) }).ThenDone<ChangeReported>();
        ReportingGranted(Change with { From = default }).ThenHindered(ReportChange.FromMissing, exactly: true);
        ReportingGranted(Change with { From = new DateOnly(2036, 1, 1) }).ThenHindered(ReportChange.FromOutside, exactly: true);
    }

    [Fact]
    public void Answering_is_hindered_when_nothing_waits()
    {
        Answering(ACase.Granted(), Noted).ThenHindered(AssessChange.NothingReported, exactly: true);
        Answering(Reported.Do(Noted), Noted).ThenHindered(AssessChange.AnsweredAlready, exactly: true);
    }

    [Fact]
    public void Answering_is_hindered_for_somebody_recused_R_80() =>
        Answering(Reported.Do(new DeclareCaseRecusal("Part"), Moment.By(ACase.Caseworker)), Noted).ThenHindered(AssessChange.Recused, exactly: true);

    [Fact]
    public void Answering_needs_a_text_of_at_most_2000_characters()
    {
        Answering(Reported, Noted with { Text = "" }).ThenHindered(AssessChange.TextMissing, exactly: true);
        Answering(Reported, Noted with { Text = AReport.TextOf(2001) }).ThenHindered(AssessChange.TextTooLong, exactly: true);
        Answering(Reported, Noted).ThenDone<ChangeAssessed>().ReasonGiven().ShouldBe(Noted.Text);
    }

    private static Decided<GrantCase> ReportingGranted(ReportChange act) => Reporting(act, ACase.Granted());

    private static Decided<GrantCase> Reporting(ReportChange act, GrantCase subject) => Scenario.Given(subject, Moment.RuleSet).When(act);

    private static Decided<GrantCase> Answering(GrantCase subject, AssessChange act) => Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).When(act);
}
