using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Differences;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>A field that reads otherwise in two versions of a report.</summary>
public sealed record FieldDifference(ReportPart Part, string Label, IReadOnlyList<TextPiece> Pieces)
{
    /// <summary>The pieces of the older text.</summary>
    public IEnumerable<TextPiece> Before => Pieces.Where(piece => piece.Kind != PieceKind.Added);

    /// <summary>The pieces of the newer text.</summary>
    public IEnumerable<TextPiece> After => Pieces.Where(piece => piece.Kind != PieceKind.Removed);
}

/// <summary>
/// Two versions of a report beside each other, shown by <c>/Grants/Differences/_Differences.cshtml</c>: only the fields that differ, each in the words
/// somebody reads it with.
/// </summary>
/// <param name="BeforeName">What the older version is called, such as «Versjon 1, 3. februar».</param>
/// <param name="AfterName">What the newer one is called.</param>
public sealed record ReportDifferences(string BeforeName, string AfterName, IReadOnlyList<FieldDifference> Fields)
{
    /// <summary>The differences between two versions of a case's report.</summary>
    /// <param name="covers">Which units to compare, by path; null for all.</param>
    public static IReadOnlyList<FieldDifference> Between(NeedReport before, NeedReport after, RuleSet rules, GrantCase subject, TextCatalog texts, Func<string, bool>? covers = null)
    {
        var (old, young) = (new WholeReport(Only(before, covers), rules, subject), new WholeReport(Only(after, covers), rules, subject));
        return
        [
            .. from part in Enum.GetValues<ReportPart>()
               let newer = Read(young, part, texts)
               from field in Read(old, part, texts).Keys.Union(newer.Keys)
               let pieces = WordDifference.Between(Read(old, part, texts).GetValueOrDefault(field, ""), newer.GetValueOrDefault(field, ""))
               where pieces.Any(piece => piece.Kind != PieceKind.Same)
               select new FieldDifference(part, field, pieces),
        ];
    }

    // What is not compared is left out of both, so that it cannot differ.
    private static NeedReport Only(NeedReport report, Func<string, bool>? covers)
    {
        if (covers is null) { return report; }
        var units = ReportUnits.Of(report).Where(unit => covers(unit.Key)).ToDictionary();
        return new NeedReport(
            ReportUnits.Join<ApplicantPart>(ReportPart.Applicant, units), ReportUnits.Join<MeasurePart>(ReportPart.Measure, units),
            ReportUnits.Join<NeedPart>(ReportPart.Need, units), ReportUnits.Join<PartnershipPart>(ReportPart.Partnership, units),
            ReportUnits.Join<CriteriaPart>(ReportPart.Criteria, units), ReportUnits.Join<BudgetPart>(ReportPart.Budget, units),
            ReportUnits.Join<DeclarationsPart>(ReportPart.Declarations, units));
    }

    private static Dictionary<string, string> Read(WholeReport whole, ReportPart part, TextCatalog texts)
    {
        var fields = whole.Read(part, texts).Concat(part == ReportPart.Budget ? Budget(whole, texts) : []);
        return fields.GroupBy(field => field.Label).ToDictionary(same => same.Key, same => string.Join('\n', same.SelectMany(field => field.Paragraphs)));
    }

    // The budget is read in tables; here each row is a line, in an order of its own, so that one sees which of them has
    // changed and not that they have moved.
    private static IEnumerable<ReadField> Budget(WholeReport whole, TextCatalog texts)
    {
        var budget = whole.Report.Budget;
        string Row(string name, YearAmounts amounts, string note) => string.Join(", ", new[] { name, Amounts(whole, amounts, texts), note }.Where(text => text.Length > 0));
        yield return new(texts["report.lines"], [.. budget.Lines.OrderBy(line => line.Kind).ThenBy(line => line.Recipient).Select(line => Row($"{texts.Of(line.Kind)} ({whole.NameOf(line.Recipient)})", line.Amounts, line.Note))]);
        yield return new(texts["report.recipients"], [.. budget.Recipients.OrderBy(share => share.Name, StringComparer.Ordinal).Select(share => Row(share.Name, share.Amounts, ""))]);
        yield return new(texts["report.own-share"], [.. budget.OwnShare.OrderBy(line => line.Kind).Select(line => Row(texts.Of(line.Kind), line.Amounts, line.Note))]);
    }

    private static string Amounts(WholeReport whole, YearAmounts amounts, TextCatalog texts) => string.Join(", ", YearAmounts.Years
        .Where(year => amounts.In(year) > Nok.Zero)
        .Select(year => texts["differences.amount", $"{whole.Case.Year + year - 1}/{(whole.Case.Year + year) % 100:00}", amounts.In(year)]));
}
