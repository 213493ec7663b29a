using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Something in the form that cannot be saved: where, why, and whether it only is not finished yet.</summary>
public sealed record Fault(string Name, string Message, bool IsUnfinished);

/// <summary>What of a form cannot be saved, gathered while it is read; the rest is.</summary>
public sealed class Faults(TextCatalog texts)
{
    private readonly List<Fault> found = [];

    public IReadOnlyList<Fault> Found => found;

    /// <summary>What was typed cannot be kept.</summary>
    public void Wrong(string field, string message) => found.Add(new Fault("Form." + field, message, false));

    /// <summary>A row is half filled in: pointed out when somebody saves, not while they type.</summary>
    public void Unfinished(string field, string message) => found.Add(new Fault("Form." + field, message, true));

    /// <summary>Names and addresses are short; the rules say nothing about how short.</summary>
    public void TooLong(string field, string? typed)
    {
        const int Longest = 200;
        if (typed?.Length > Longest) { Wrong(field, texts.Of(NeedReportChecks.TextTooLong.With(Longest, typed.Length))); }
    }

    /// <summary>Adds what could not be read at all, or must never be stored.</summary>
    public void AddRange(IEnumerable<Fault> faults) => found.AddRange(faults);

    /// <summary>Units that stay as they are saved because of this, among those there are.</summary>
    public IReadOnlySet<string> Withheld(ReportPart part, IEnumerable<string> units)
    {
        var names = found.Select(fault => Fields.UnitOf(part, fault.Name)).ToHashSet();
        return units.Where(unit => names.Contains(unit) || names.Contains(Fields.UnitOf(part, Fields.NameOfUnit(unit)))).ToHashSet();
    }
}
