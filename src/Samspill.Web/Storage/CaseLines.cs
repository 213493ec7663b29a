using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Storage;

/// <summary>A case as lists show, filter, sort and count it, without its content; follows from the case and is written with every fact of it.</summary>
public sealed class CaseLine
{
    public long Id { get; set; }

    public required Guid CaseId { get; init; }

    public string Number { get; set; } = "";

    public int Year { get; set; }

    public string RoundNumber { get; set; } = "";

    public Ref<Organisation> District { get; set; }

    public Ref<Organisation> Owner { get; set; }

    public string OwnerName { get; set; } = "";

    public OrganisationKind OwnerKind { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What the title is known again by when the owner asks for the same measure once more .</summary>
    public string TitleKey { get; set; } = "";

    public string SchemeCode { get; set; } = "";

    public string Region { get; set; } = "";

    public CaseStatus Status { get; set; }

    public int StageIndex { get; set; }

    /// <summary>What is asked for year 1, in whole kroner.</summary>
    public long Asked { get; set; }

    public int Submissions { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>The day the next step should be done by; the last day there is when nothing waits.</summary>
    public DateOnly Due { get; set; }

    /// <summary>The owner has asked to submit after the deadline, so that the County Governor sees it.</summary>
    public bool IsLateAsked { get; set; }

    /// <summary>The caseworker who has it; null when nobody has.</summary>
    public Guid? AssignedTo { get; set; }

    /// <summary>The persons who are recused, with spaces between.</summary>
    public string Recused { get; set; } = "";

    /// <summary>Somebody is recused; whose counts tell nothing of what only others may know.</summary>
    public bool HasRecused { get; set; }

    /// <summary>What the rules found in the report, and what kind of report it is.</summary>
    public ReportRemark Remarks { get; set; }

    /// <summary>The cases whose reports, as they were sent, name this one in field 45: with spaces between.</summary>
    public string LinkedFrom { get; set; } = "";

    /// <summary>A request to submit late that the County Governor has not answered; whether anybody waits for it depends on the day.</summary>
    public bool LateWaits { get; set; }

    /// <summary>Words of number, title, owner, region and scheme, each after a space.</summary>
    public string Head { get; set; } = "";

    /// <summary>All words it is found by; only read to be written again.</summary>
    public CaseText? Text { get; set; }
}

/// <summary>The words a case is found by, with spaces between: stems of everything its readers may read.</summary>
public sealed class CaseText
{
    public long Id { get; set; }

    public required string Words { get; set; }
}

/// <summary>A word that occurs in some case; likely meanings of a mistyped word are looked up here.</summary>
public sealed class SearchWord
{
    public required string Word { get; init; }

    public required string Initial { get; init; }

    public required int Length { get; init; }
}

/// <summary>A view of the case list somebody has saved: a query under a name. No fact: it is their own, and goes when they delete it.</summary>
public sealed class SavedView
{
    public required Guid Id { get; init; }

    public required Guid Person { get; init; }

    public required string Name { get; set; }

    /// <summary>The query of the address, without the page.</summary>
    public required string Query { get; set; }

    /// <summary>The list opens with it.</summary>
    public bool IsDefault { get; set; }

    /// <summary>The role it is shared with; null for nobody.</summary>
    public Role? SharedRole { get; set; }

    /// <summary>Where that role is held.</summary>
    public Guid SharedScope { get; set; }
}

/// <summary>How many times anybody has arranged a page of their own: no fact, but what is remembered of it no longer holds (ADR 0014). One row.</summary>
public sealed class Arrangements
{
    public required int Id { get; init; }

    public long Number { get; set; }
}

/// <summary>How somebody wants the case list: columns, density, single keys.</summary>
public sealed class ListChoice
{
    public required Guid Person { get; init; }

    /// <summary>Columns in order, with spaces between; empty for those everybody starts with.</summary>
    public string Columns { get; set; } = "";

    public bool IsRoomy { get; set; }

    public bool KeysOff { get; set; }
}
