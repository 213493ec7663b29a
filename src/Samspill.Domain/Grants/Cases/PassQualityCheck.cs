using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>The caseworker approves the report for the bodies: every question that applies is answered Yes, NotRelevant, or No with a note (c.2 row 7, R-40).</summary>
public sealed record PassQualityCheck(IReadOnlyList<CheckAnswer> Answers, string NoteToBodies, string InternalNote) : Act<GrantCase>
{
    public static readonly Hindrance NotInCheck = new("cases.not-in-check", "R-40");
    public static readonly Hindrance Recused = new("cases.recused", "R-80");
    public static readonly Hindrance Unanswered = new("cases.question-unanswered", "R-40");
    public static readonly Hindrance Unclear = new("cases.question-unclear", "R-40");
    public static readonly Hindrance NotEligible = new("cases.question-one-is-no", "R-03");
    public static readonly Hindrance NoteMissing = new("cases.question-note-missing", "R-40");
    public static readonly Hindrance NoteTooLong = new("cases.note-too-long");

    public override Permission Requires => Permission.CheckQuality;

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        if (!InCheck(subject, given.Today)) { yield return NotInCheck; yield break; }
        if (subject.IsRecused(given.Actor.Person)) { yield return Recused; }
        foreach (var question in QualityQuestions.For(given.Rules.Scheme(subject.SchemeCode)))
        {
            var answer = Answers.FirstOrDefault(answer => answer.Question == question);
            if (answer is null) { yield return Unanswered.At($"Answers.{question}").With(question); }
            else if (answer.Answer == CheckAnswerValue.Unclear) { yield return Unclear.At($"Answers.{question}").With(question); }
            else if (answer.Answer == CheckAnswerValue.No && question == "Q1") { yield return NotEligible.At($"Answers.{question}"); }
            else if (answer.Answer == CheckAnswerValue.No && string.IsNullOrWhiteSpace(answer.Note)) { yield return NoteMissing.At($"Answers.{question}").With(question); }
        }

        if (Answers.Any(answer => answer.Note.Length > 500)) { yield return NoteTooLong.With(500); }
        if (NoteToBodies.Length > 1000) { yield return NoteTooLong.At("NoteToBodies").With(1000); }
        if (InternalNote.Length > 2000) { yield return NoteTooLong.At("InternalNote").With(2000); }
    }

    protected override Fact Effect(GrantCase subject, Given given) =>
        new QualityCheckPassed(new QualityCheck(Answers, NoteToBodies.Trim(), InternalNote.Trim(), given.Actor.Person, given.Now) { From = subject.Status == CaseStatus.Submitted ? null : subject.Status });

    /// <summary>A report can be checked while it is submitted and bodies do not have it; an unmended one after its time limit.</summary>
    public static bool InCheck(CaseStatus status, DateOnly? correctBy, DateOnly today) =>
        status is CaseStatus.Submitted or CaseStatus.DismissalProposed || (status == CaseStatus.Returned && today > correctBy);

    /// <summary>One that can be approved together with others: nothing is proposed about it, and it asks for money. Others are opened one by one (ux.md section 8).</summary>
    public static bool IsPlain(CaseStatus status, bool isLess) => status == CaseStatus.Submitted && !isLess;

    internal static bool InCheck(GrantCase subject, DateOnly today) => InCheck(subject.Status, subject.Correction?.CorrectBy, today);
}

[FactName("cases.quality-check-passed.v1")]
public sealed record QualityCheckPassed(QualityCheck Check) : Fact;
