using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>What the form for many cases asks for, answered once for all of them.</summary>
public sealed class BulkInput
{
    /// <summary>The choice that makes cases free.</summary>
    public const string Nobody = "ledig";

    /// <summary>Who shall have the cases: a person's id, or <see cref="Nobody"/>.</summary>
    public string? Person { get; set; }

    public List<AnswerInput> Answers { get; set; } = [];

    /// <summary>The part of the report that must be mended, and what is wrong in it.</summary>
    public ReportPart? Part { get; set; }

    public string? Defect { get; set; }

    public string? Guidance { get; set; }

    public DateOnly? CorrectBy { get; set; }

    /// <summary>The act on one of the cases.</summary>
    public Act<GrantCase> ActOn(BulkAct act, Scheme scheme, Guid me, Ref<Person>? before) => act switch
    {
        BulkAct.Take => new AssignCase(new Ref<Person>(me)),
        BulkAct.Assign when Person == Nobody => new ReleaseCase(),
        BulkAct.Assign => new AssignCase(new Ref<Person>(Guid.TryParse(Person, out var person) ? person : Guid.Empty)),
        BulkAct.Approve => new PassQualityCheck([.. AnswersIn(scheme)], "", ""),
        BulkAct.Return => new ReturnForCorrection([new Defect(Part ?? ReportPart.Applicant, Defect?.Trim() ?? "")], Guidance ?? "", CorrectBy ?? default),
        BulkAct.UndoAssign => before is { } earlier ? new AssignCase(earlier) : new ReleaseCase(),
        _ => new TakeBackApproval(),
    };

    /// <summary>Where a field of the act stands on the form.</summary>
    public string FieldFor(string field) => field switch
    {
        "Person" => "Input.Person",
        "CorrectBy" => "Input.CorrectBy",
        "Guidance" => "Input.Guidance",
        _ when field.StartsWith("Defects", StringComparison.Ordinal) => "Input.Defect",
        _ when field.StartsWith("Answers.", StringComparison.Ordinal) => $"Input.Answers[{Answers.FindIndex(answer => answer.Question == field["Answers.".Length..])}].Value",
        _ => "",
    };

    // A case is asked what its scheme asks; the form asks everything that any of them is asked.
    private IEnumerable<CheckAnswer> AnswersIn(Scheme scheme) =>
        from question in QualityQuestions.For(scheme)
        let answer = Answers.Find(answer => answer.Question == question)
        where answer?.Value is not null
        select new CheckAnswer(question, answer.Value!.Value, "");
}
