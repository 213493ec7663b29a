using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What kind of need report it is (field 12).</summary>
public enum ReportKind
{
    New,

    /// <summary>Asks for more, or announces less, for a running measure.</summary>
    Supplementary,

    /// <summary>A running measure changes so much that it must be treated again (c.2 row 17).</summary>
    ChangeOfRunning,
}

/// <summary>Which way the money goes for a running measure; amounts are never negative.</summary>
public enum MoneyDirection
{
    More,
    Less,
}

/// <summary>The running measure a report is about, as it was granted when the report was begun (field 13).</summary>
/// <param name="Year">Year 1 of its amounts.</param>
public sealed record ParentReport(Ref<GrantCase> Case, string Number, string Title, int Year, YearAmounts Granted)
{
    /// <summary>What was granted for a calendar year.</summary>
    public Nok GrantedIn(int calendarYear) => Granted.In(calendarYear - Year + 1);
}

/// <summary>Where a report that is not new comes from (fields 12 and 13).</summary>
public sealed record ReportOrigin(ReportKind Kind, ParentReport Parent, MoneyDirection Direction)
{
    /// <summary>It announces that less is needed, so nothing is asked for.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsLess => Direction == MoneyDirection.Less;
}

/// <summary>What starting a report sees of the measure it is about; <see cref="Report"/> is null when there is none.</summary>
/// <param name="EndsOn">The measure's last day.</param>
public sealed record ParentSight(ParentReport? Report, Guid Owner, string SchemeCode, CaseStatus Status, DateOnly? EndsOn) : Sight;
