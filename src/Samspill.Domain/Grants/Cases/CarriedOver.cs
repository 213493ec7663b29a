using Samspill.Domain.Grants.Rules;

namespace Samspill.Domain.Grants.Cases;

/// <summary>
/// What a new report takes from an earlier one of the same owner and scheme, so that nobody writes the same twice (lessons 22). Texts, choices,
/// units and partners are carried over; dates are moved by as many years as lie between. What must be true this year is asked anew: amounts,
/// declarations, reasons, confirmations, who else takes part, and whether private owners were invited.
/// </summary>
public static class CarriedOver
{
    /// <summary>The parts of a new report as they begin; budget and declarations are as in a report nobody has written in.</summary>
    /// <param name="earlier">The submitted report.</param>
    /// <param name="title">The title of the new measure.</param>
    /// <param name="years">How many years lie between the two rounds.</param>
    public static NeedReport From(NeedReport earlier, RuleSet rules, Scheme scheme, string title, int years) => NeedReport.Empty with
    {
        Applicant = earlier.Applicant with { IsNetwork = false, Owners = [] },
        Measure = Measure(earlier.Measure, rules, title, years),
        Need = earlier.Need with { Private = null, PrivateNote = "" },
        Partnership = earlier.Partnership with { PartnerConfirmation = "" },
        Criteria = Criteria(earlier.Criteria, rules, scheme),
    };

    /// <summary>The units of one part that say something, by their paths: what is told to be carried over.</summary>
    public static IEnumerable<string> Paths<TPart>(ReportPart part, TPart content)
        where TPart : new()
    {
        var empty = ReportUnits.OfPart(part, new TPart());
        return ReportUnits.OfPart(part, content).Where(unit => empty.GetValueOrDefault(unit.Key) != unit.Value).Select(unit => unit.Key);
    }

    private static MeasurePart Measure(MeasurePart part, RuleSet rules, string title, int years) => part with
    {
        Title = title,
        StartsOn = Moved(part.StartsOn, years),
        EndsOn = Moved(part.EndsOn, years),
        Years = Math.Min(part.Years, rules.MaxYears.Value),
        Themes = [.. part.Themes.Where(theme => rules.Themes.Any(known => known.Id == theme))],
    };

    private static CriteriaPart Criteria(CriteriaPart part, RuleSet rules, Scheme scheme) =>
        part with { Answers = [.. part.Answers.Where(answer => rules.AnsweredIn(scheme.Code).Any(criterion => criterion.Id == answer.Criterion))] };

    private static DateOnly? Moved(DateOnly? day, int years) => day is { } known && known.Year + years is >= 1 and <= 9999 ? known.AddYears(years) : null;
}
