using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>What stands in the cells of the list: one place for the page and the files made of it.</summary>
public sealed class CaseCells(CaseList list, TextCatalog texts)
{
    private readonly Dictionary<(string, CaseStatus, int, bool, bool, bool), string> steps = [];

    /// <summary>The content of a cell: a text, a whole number of kroner, a day, or nothing.</summary>
    public object? Of(CaseColumn column, CaseListRow row) => column.Key switch
    {
        "nummer" => row.Number,
        "eier" => row.OwnerName,
        "tiltak" => row.Title,
        "runde" => row.RoundNumber,
        "ordning" => row.SchemeCode,
        "region" => row.Region,
        "sokt" => row.Status == CaseStatus.Draft ? null : row.Asked,
        "innsendt" => row.SubmittedAt is { } at ? OsloTime.DayOf(at) : null,
        "status" => texts.Of(list.Sight.StatusOf(row)),
        "neste" => StepOf(row),
        CaseColumns.Deadline => CaseList.DueOf(row),
        "saksbehandler" when list.Sight.MayCheckIn(row.District) => list.Staff?.Of(row.AssignedTo is { } person ? new Ref<Person>(person) : null),
        "merknad" => list.RemarksOf(row) is { Count: > 0 } remarks ? string.Join(", ", remarks.Select(remark => remark.Text)) : null,
        _ => null,
    };

    /// <summary>The content of a cell as the page writes it.</summary>
    public string Shown(CaseColumn column, CaseListRow row) => Of(column, row) switch
    {
        null => "–",
        long amount => texts.Say.Amount(new Nok(amount)),
        DateOnly day => day.Year == list.Today.Year ? texts.Say.ShortDay(day) : texts.Say.Day(day),
        var text => (string)text,
    };

    // Cases at the same place wait for the same; rounds have a handful of places.
    private string StepOf(CaseListRow row)
    {
        var place = (row.RoundNumber, row.Status, row.StageIndex, list.Sight.IsStaffIn(row.District), row.LateWaits, row.Due == CaseDue.None);
        if (!steps.TryGetValue(place, out var step)) { steps[place] = step = list.StepOf(row); }
        return step;
    }
}
