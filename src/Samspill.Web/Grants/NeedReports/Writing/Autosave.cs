using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Cases;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>What came of one field: «saved», «refused», «conflict», or «waiting» for a row that is half filled in.</summary>
public sealed record FieldAnswer(
    string Name,
    string State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Theirs = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Who = null);

/// <summary>The answer to a save while somebody writes.</summary>
/// <param name="Revision">What the form rests on now, with <paramref name="Basis"/>.</param>
/// <param name="SavedAt">When, in words: «kl. 10.42».</param>
/// <param name="Status">What the status line says.</param>
/// <param name="Session">Seconds until the session ends.</param>
public sealed record AutosaveAnswer(int Revision, int Version, string Basis, string SavedAt, string Status, IReadOnlyList<FieldAnswer> Fields, double? Session = null)
{
    /// <summary>Nothing could be saved of what was sent.</summary>
    [JsonIgnore]
    public bool IsNothing => Fields.Any(one => one.State == Autosave.Refused) && Fields.All(one => one.State is Autosave.Refused or Autosave.Waiting);
}

/// <summary>Puts what was saved into an answer a script can show.</summary>
public sealed class Autosave(UnitReading reading, TextCatalog texts)
{
    public const string Saved = "saved";
    public const string Refused = "refused";
    public const string Conflict = "conflict";
    public const string Waiting = "waiting";

    public AutosaveAnswer Of(DraftSaved.Done done, IEnumerable<Fault> faults, ReportPart part)
    {
        FieldAnswer[] fields =
        [
            .. done.Saved.Select(path => new FieldAnswer(Fields.NameOfUnit(path), Saved)),
            .. done.Conflicts.Select(InConflict),
            .. done.Refused.Select(refused => new FieldAnswer(Fields.NameOfUnit(refused.Path), Refused, texts.Of(refused.Hindrance))),
            .. faults.Select(fault => fault.IsUnfinished
                ? new FieldAnswer(Fields.NameOfUnit(Fields.UnitOf(part, fault.Name)), Waiting)
                : new FieldAnswer(fault.Name, Refused, fault.Message)),
        ];
        var time = reading.When(done.At);
        return new AutosaveAnswer(done.Revision, done.Version, done.Basis.ToString(), time, texts["writing.saved-at", time, done.Version], fields);
    }

    private FieldAnswer InConflict(UnitConflict conflict) => new(
        Fields.NameOfUnit(conflict.Path), Conflict, texts["writing.two-texts"], string.Join('\n', reading.Lines(conflict.Path, conflict.Theirs)), reading.Changed(conflict.Other));
}
