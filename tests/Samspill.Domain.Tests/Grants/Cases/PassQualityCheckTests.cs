using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class PassQualityCheckTests
{
    [Theory]
    [InlineData(AReport.Reg, "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q9 Q12 Q13")]
    [InlineData(AReport.Des, "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q12 Q13")]
    [InlineData(AReport.Kl, "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q11 Q12 Q13")]
    public void Asks_the_questions_of_the_scheme_c_4(string scheme, string questions)
    {
        QualityQuestions.For(Moment.RuleSet.Scheme(scheme)).ShouldBe(questions.Split(' '));
        ACase.Approved(scheme).Status.ShouldBe(CaseStatus.Approved);
    }

    [Fact]
    public void The_case_remembers_who_approved_it_R_65() => ACase.Approved().QualityCheck!.By.ShouldBe(ACase.Caseworker.Person);

    [Fact]
    public void Is_hindered_when_the_report_is_not_in_check_R_40()
    {
        Tried(ACase.Draft(), ACase.Pass(AReport.Des)).ThenHindered(PassQualityCheck.NotInCheck, exactly: true);
        Tried(ACase.Returned(), ACase.Pass(AReport.Des)).ThenHindered(PassQualityCheck.NotInCheck, exactly: true);
        Tried(ACase.Approved(), ACase.Pass(AReport.Des)).ThenHindered(PassQualityCheck.NotInCheck, exactly: true);
    }

    [Fact]
    public void Where_a_case_stands_tells_lists_whether_it_is_in_check_R_40()
    {
        GrantCase[] cases = [ACase.Draft(), ACase.Submitted(), ACase.Returned(), ACase.DismissalProposed, ACase.Dismissed, ACase.Approved(), ACase.Granted(), ACase.Withdrawn()];
        var given = Moment.By(ACase.Caseworker);
        foreach (var today in new[] { ACase.CorrectBy, ACase.CorrectBy.AddDays(1) })
        {
            foreach (var one in cases)
            {
                var outcome = ACase.Pass(AReport.Des).Decide(one, given with { Now = OsloTime.StartOf(today) });
                PassQualityCheck.InCheck(one.Status, one.Correction?.CorrectBy, today).ShouldBe(outcome is not Outcome.Hindered, $"{one.Status} {today:O}");
            }
        }

        Enum.GetValues<CaseStatus>().Where(status => PassQualityCheck.IsPlain(status, isLess: false)).ShouldBe([CaseStatus.Submitted]);
        PassQualityCheck.IsPlain(CaseStatus.Submitted, isLess: true).ShouldBeFalse("it asks for nothing");
    }

    [Fact]
    public void Is_done_when_a_proposed_dismissal_turns_out_wrong()
    {
        var subject = ACase.DismissalProposed.Do(ACase.Pass(AReport.Des));
        (subject.Status, subject.Dismissal).ShouldBe((CaseStatus.Approved, null));
    }

    [Fact]
    public void Is_hindered_for_somebody_recused_and_done_for_another_R_80()
    {
        var subject = ACase.Submitted().Do(new DeclareCaseRecusal("Nær slektning hos eieren"), Moment.By(ACase.Caseworker));
        Scenario.Given(subject, Moment.RuleSet).By(ACase.Caseworker).When(ACase.Pass(AReport.Des)).ThenHindered(PassQualityCheck.Recused, exactly: true);
        Scenario.Given(subject, Moment.RuleSet).By(ACase.OtherCaseworker).When(ACase.Pass(AReport.Des)).ThenDone<QualityCheckPassed>();
    }

    [Fact]
    public void Is_hindered_by_a_question_without_an_answer_R_40() =>
        Tried(ACase.Submitted(), Without("Q5")).ThenHindered(PassQualityCheck.Unanswered, exactly: true).Field.ShouldBe("Answers.Q5");

    [Fact]
    public void Is_hindered_by_an_unclear_answer_R_40() =>
        Tried(ACase.Submitted(), With("Q3", CheckAnswerValue.Unclear, "Uklart")).ThenHindered(PassQualityCheck.Unclear, exactly: true).Field.ShouldBe("Answers.Q3");

    [Fact]
    public void Is_hindered_by_No_to_the_first_question_even_with_a_note_R_03() =>
        Tried(ACase.Submitted(), With("Q1", CheckAnswerValue.No, "Ikke en eier")).ThenHindered(PassQualityCheck.NotEligible, exactly: true);

    [Fact]
    public void Is_hindered_by_No_without_a_note_and_done_with_one_R_40()
    {
        Tried(ACase.Submitted(), With("Q7", CheckAnswerValue.No, " ")).ThenHindered(PassQualityCheck.NoteMissing, exactly: true);
        Tried(ACase.Submitted(), With("Q7", CheckAnswerValue.No, "Egenandelen mangler for år 2.")).ThenDone<QualityCheckPassed>();
    }

    [Fact]
    public void Is_done_when_a_question_is_not_relevant() => Tried(ACase.Submitted(), With("Q12", CheckAnswerValue.NotRelevant, "")).ThenDone<QualityCheckPassed>();

    [Theory]
    [InlineData(501, 0, 0)]
    [InlineData(0, 1001, 0)]
    [InlineData(0, 0, 2001)]
    public void Is_hindered_by_a_note_that_is_too_long(int answer, int bodies, int @internal) =>
        Tried(ACase.Submitted(), Noted(answer, bodies, @internal)).ThenHindered(PassQualityCheck.NoteTooLong, exactly: true);

    [Fact]
    public void Is_done_with_notes_of_500_1000_and_2000_signs() => Tried(ACase.Submitted(), Noted(500, 1000, 2000)).ThenDone<QualityCheckPassed>();

    private static PassQualityCheck Noted(int answer, int bodies, int @internal) =>
        With("Q2", CheckAnswerValue.Yes, AReport.TextOf(answer)) with { NoteToBodies = AReport.TextOf(bodies), InternalNote = AReport.TextOf(@internal) };

    private static PassQualityCheck Without(string question) =>
        ACase.Pass(AReport.Des) with { Answers = [.. ACase.Pass(AReport.Des).Answers.Where(answer => answer.Question != question)] };

    private static PassQualityCheck With(string question, CheckAnswerValue value, string note) =>
        Without(question) with { Answers = [.. Without(question).Answers, new CheckAnswer(question, value, note)] };

    private static Decided<GrantCase> Tried(GrantCase subject, PassQualityCheck act) => Scenario.Given(subject, Moment.RuleSet).When(act);
}
