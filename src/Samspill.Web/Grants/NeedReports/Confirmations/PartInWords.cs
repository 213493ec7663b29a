using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What a party confirms, as it is read: field by field, with the part of the report each stands in.</summary>
public sealed class PartInWords(GrantCase subject, RuleSet rules, ConfirmationRequest request, TextCatalog texts)
{
    /// <summary>The fields of units as they were seen, or as they stand now; those that say something.</summary>
    public IReadOnlyList<PartField> Read(IEnumerable<SeenUnit> units)
    {
        var report = ConfirmedPart.Rebuilt(units);
        var whole = new WholeReport(report, rules, subject);
        var written = Parts(request.Kind).SelectMany(part => whole.Read(part, texts).Select(field => new PartField(part, field)));
        return [.. written.Concat(Budget(report.Budget)).Where(field => field.Field.Paragraphs.Any())];
    }

    /// <summary>The fields of a report as it stands.</summary>
    public IReadOnlyList<PartField> Read(NeedReport report) => Read(ConfirmedPart.Of(report, request.Kind, request.Organisation));

    /// <summary>What is not the same in two readings: before and now, side by side.</summary>
    public static IReadOnlyList<PartDifference> Differences(IReadOnlyList<PartField> before, IReadOnlyList<PartField> now) =>
    [
        .. now.Concat(before).Select(field => (field.Part, field.Field.Label)).Distinct()
            .Select(key => new PartDifference(key.Part, key.Label, Lines(before, key), Lines(now, key)))
            .Where(difference => !difference.Before.SequenceEqual(difference.Now)),
    ];

    private static IReadOnlyList<string> Lines(IReadOnlyList<PartField> fields, (ReportPart Part, string Label) key) =>
        [.. fields.Where(field => (field.Part, field.Field.Label) == key).SelectMany(field => field.Field.Paragraphs)];

    private static ReportPart[] Parts(ConfirmationKind kind) => kind switch
    {
        ConfirmationKind.Partner => [ReportPart.Measure, ReportPart.Partnership],
        ConfirmationKind.CoOwner => [ReportPart.Applicant, ReportPart.Measure, ReportPart.Need],
        ConfirmationKind.UnionRep => [ReportPart.Measure, ReportPart.Need],
        _ => [ReportPart.Measure, ReportPart.Need, ReportPart.Criteria],
    };

    private IEnumerable<PartField> Budget(BudgetPart budget) =>
    [
        new(ReportPart.Budget, new(texts["confirmations.own-lines"], [.. budget.Lines.Select(line => $"{Line(line)}: {Amounts(line.Amounts)}")])),
        new(ReportPart.Budget, new(texts["confirmations.own-share"], [.. budget.Recipients.Select(share => Amounts(share.Amounts))])),
    ];

    private string Line(BudgetLine line) => line.Note.Length > 0 ? $"{texts.Of(line.Kind)} ({line.Note})" : texts.Of(line.Kind);

    private string Amounts(YearAmounts amounts) => string.Join(", ", YearAmounts.Years.Where(year => amounts.In(year) > Nok.Zero)
        .Select(year => texts["confirmations.amount-in", amounts.In(year), $"{subject.Year + year - 1}/{(subject.Year + year) % 100:00}"]));
}

/// <summary>A field of what is confirmed.</summary>
public sealed record PartField(ReportPart Part, ReadField Field);

/// <summary>A field that reads otherwise than when it was confirmed.</summary>
public sealed record PartDifference(ReportPart Part, string Label, IReadOnlyList<string> Before, IReadOnlyList<string> Now);
