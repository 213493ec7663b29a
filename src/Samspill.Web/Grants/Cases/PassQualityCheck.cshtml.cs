using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>One answer of the form.</summary>
public sealed class AnswerInput
{
    public string Question { get; set; } = "";

    public CheckAnswerValue? Value { get; set; }

    public string? Note { get; set; }
}

/// <summary>The caseworker answers the questions of the quality check, with what the automatic checks found beside each (grants.md c.4).</summary>
public sealed class PassQualityCheckPage(Reader reader, Recorder recorder, TextCatalog texts) : CaseActPage(reader, recorder, texts)
{
    private readonly Reader reader = reader;
    private readonly TextCatalog texts = texts;

    private ILookup<string, Check> checks = Enumerable.Empty<Check>().ToLookup(_ => "");

    [BindProperty]
    public List<AnswerInput> Answers { get; set; } = [];

    [BindProperty]
    public string? NoteToBodies { get; set; }

    [BindProperty]
    public string? InternalNote { get; set; }

    public override string Name => texts["cases.do.check"];

    public IReadOnlyList<string> Questions => QualityQuestions.For(Scheme);

    /// <summary>The four answers; none is chosen beforehand.</summary>
    public IEnumerable<SelectListItem> Choices => Enum.GetValues<CheckAnswerValue>().Select(value => new SelectListItem(texts.Of(value), value.ToString()));

    /// <summary>The stage the case goes to.</summary>
    public string NextStage => Rules.Stages.Count > 1 ? texts.Of(Rules.Stage(1).Name) : "";

    protected override Act<GrantCase> Unfilled => new PassQualityCheck([], "", "");

    /// <summary>Broken rules that concern a question.</summary>
    public IEnumerable<Check> ChecksOf(string question) => checks[question];

    /// <summary>What the owner gave as reason for passing a soft rule; null when none was asked.</summary>
    public string? ReasonFor(Check check) => Case.Content?.Declarations.Reasons.FirstOrDefault(reason => reason.Check == check.Hindrance.Code)?.Text;

    /// <summary>What the program knows by itself about the first question.</summary>
    public IEnumerable<string> KnownOfFirst
    {
        get
        {
            if (Case.FirstSubmittedAt is { } at)
            {
                yield return texts[at < Matter.Round.ClosesAt ? "cases.check.in-time" : "cases.check.too-late", at, Matter.Round.ClosesOn];
            }

            if (Case is { IsLate: true, Late.Answer: { LastDay: { } lastDay, Reason: var reason } }) { yield return texts["late.known", lastDay, reason]; }
            var fits = Scheme.Applicants.Contains(Case.OwnerKind);
            yield return texts[fits ? "cases.check.may-apply" : "cases.check.may-not-apply", Case.OwnerName, Case.OwnerKind, Scheme.ShortName];
        }
    }

    /// <summary>Who confirmed what, beside the question about the partner.</summary>
    public IEnumerable<string> Confirmations => Case.Content is { } content ? GivenConfirmations.Of(Case, content, texts).Select(given => given.InWords) : [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answers = Answers.Where(answer => answer.Value is not null && QuestionTexts.Of(answer.Question, texts) != answer.Question).DistinctBy(answer => answer.Question)
            .Select(answer => new CheckAnswer(answer.Question, answer.Value!.Value, answer.Note?.Trim() ?? ""));
        return RecordAsync(new PassQualityCheck([.. answers], NoteToBodies ?? "", InternalNote ?? ""), Urls.Case(Id.Value), ct);
    }

    protected override string FieldFor(string field)
    {
        var index = Questions.ToList().IndexOf(field.Replace("Answers.", "", StringComparison.Ordinal));
        return index < 0 ? field : $"Answers[{index}].Value";
    }

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (!await base.ShowAsync(ct)) { return false; }
        var broken = Case.Content is { } content ? NeedReportChecks.Of(content, Rules, Case, await reader.FundingAsync(Case, content, ct)) : [];
        checks = broken.ToLookup(check => QuestionTexts.Concerns(check, Questions));
        return true;
    }

    protected override void Prepare() =>
        Answers = [.. Questions.Select(question => Answers.Find(answer => answer.Question == question) ?? new AnswerInput { Question = question })];
}
