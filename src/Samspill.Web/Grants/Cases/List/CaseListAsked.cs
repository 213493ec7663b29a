using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>What can be chosen in the list by this reader.</summary>
public sealed record CaseListOptions(IReadOnlyList<CaseListRound> Rounds, IReadOnlyList<RuleSet> Rules, IReadOnlyList<CaseGroup> Groups, bool IsStaff, bool MayAssign);

/// <summary>
/// What an address asks of the list, understood: the filter, what in it no longer exists, and what cannot be read. What makes no sense is left out, so
/// that the rest works, and is told, so that nobody wonders why.
/// </summary>
public sealed class CaseListAsked
{
    private readonly CaseListOptions options;
    private readonly TextCatalog texts;
    private readonly List<(string Label, string Value)> gone = [];
    private readonly List<(string Field, string Message)> unreadable = [];
    private readonly List<(string Label, string Url)> inUse = [];

    public CaseListAsked(CaseListChoice choice, CaseListOptions options, TextCatalog texts)
    {
        (this.options, this.texts) = (options, texts);
        (Words, var search) = ReadSearch(choice.Search);
        Choice = choice with { Search = search };
        Group = Picked("steg", texts["list.stage"], choice.Group, key => options.Groups.FirstOrDefault(group => group.Key == key));
        Choice = Choice with { Group = Group?.Key };
        Filter = ReadDates(ReadAmounts(ReadChoices()));
        ListUse();
    }

    /// <summary>What was asked, without what makes no sense.</summary>
    public CaseListChoice Choice { get; private set; }

    public CaseListFilter Filter { get; }

    public CaseGroup? Group { get; }

    /// <summary>The words searched for; none without a search.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Filters that do not exist, or no longer: what they are called and what was asked.</summary>
    public IReadOnlyList<(string Label, string Value)> Gone => gone;

    /// <summary>What cannot be read, by the name of its field.</summary>
    public IReadOnlyList<(string Field, string Message)> Unreadable => unreadable;

    /// <summary>The filters in use, each with the address without it.</summary>
    public IReadOnlyList<(string Label, string Url)> InUse => inUse;

    /// <summary>The search has signs only, nothing to look for.</summary>
    public bool IsSearchEmpty { get; private set; }

    public IEnumerable<SelectListItem> Rounds => options.Rounds.Select(round => Item(texts["cases.list.round-item", round.Year, round.Number], round.Number, Choice.Round));

    public IEnumerable<SelectListItem> Years => options.Rounds.Select(round => Text(round.Year)).Distinct().Select(year => Item(year, year, Choice.Year));

    public IEnumerable<SelectListItem> Schemes => options.Rules.SelectMany(rules => rules.Schemes).DistinctBy(scheme => scheme.Code).Select(scheme => Item(texts.Of(scheme.ShortName), scheme.Code, Choice.Scheme));

    public IEnumerable<SelectListItem> Regions => options.Rules.SelectMany(rules => rules.Regions).DistinctBy(region => region.Code).Select(region => Item(region.Name, region.Code, Choice.Region));

    /// <summary>Statuses one by one are for those who know what is only proposed.</summary>
    public IEnumerable<SelectListItem> Statuses => options.IsStaff ? Enum.GetValues<CaseStatus>().Select(status => Item(texts.Of(status), status.ToString(), Choice.Status)) : [];

    public IEnumerable<SelectListItem> OwnerKinds => OwnerKindsInUse.Select(kind => Item(texts.Of(kind), kind.ToString(), Choice.OwnerKind));

    public IEnumerable<SelectListItem> Remarks =>
        CaseRemarks.All.Where(remark => options.IsStaff || remark.IsForAll).Select(remark => Item(CaseRemarks.Text(remark, texts), remark.Key, Choice.Remark));

    public IEnumerable<SelectListItem> Dues => [Item(texts["list.overdue"], "ute", Choice.Due), Item(texts["list.due-week"], "uke", Choice.Due)];

    public IEnumerable<SelectListItem> AssignedChoices => options.MayAssign ? [Item(texts["list.mine"], "meg", Choice.Assigned), Item(texts["list.nobody"], "ingen", Choice.Assigned)] : [];

    private static OrganisationKind[] OwnerKindsInUse =>
    [
        OrganisationKind.Municipality, OrganisationKind.CountyMunicipality, OrganisationKind.CityDistrict, OrganisationKind.PrivateKindergartenOwner,
        OrganisationKind.PrivateSchoolOwner, OrganisationKind.CompetenceNetwork,
    ];

    private (IReadOnlyList<Word> Words, string? Search) ReadSearch(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0) { return ([], null); }
        if (text.Length > CaseSearch.Longest)
        {
            unreadable.Add(("sok", texts["list.search-too-long", CaseSearch.Longest, text.Length]));
            return ([], null);
        }

        var words = Word.In(text).DistinctBy(word => word.Written).Take(CaseSearch.MostWords).ToList();
        IsSearchEmpty = words.Count == 0;
        return (words, IsSearchEmpty ? null : text);
    }

    private CaseListFilter ReadChoices()
    {
        var filter = new CaseListFilter
        {
            Round = Picked("runde", texts["cases.list.round"], Choice.Round, Rounds),
            Scheme = Picked("ordning", texts["cases.list.scheme"], Choice.Scheme, Schemes),
            Region = Picked("region", texts["cases.list.region"], Choice.Region, Regions),
            Year = Picked("ar", texts["list.year"], Choice.Year, Years) is { } year ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            Status = Picked("status", texts["list.status"], Choice.Status, Statuses) is { } status ? Enum.Parse<CaseStatus>(status) : null,
            OwnerKind = Picked("eiertype", texts["list.owner-kind"], Choice.OwnerKind, OwnerKinds) is { } kind ? Enum.Parse<OrganisationKind>(kind) : null,
            Remark = Picked("merknad", texts["cases.list.remark"], Choice.Remark, Remarks) is { } remark ? CaseRemarks.All.First(one => one.Key == remark) : null,
            Due = Picked("frist", texts["cases.list.by"], Choice.Due, Dues) is { } due ? due == "ute" ? DueWithin.Overdue : DueWithin.Week : null,
            Assigned = Picked("saksbehandler", texts["list.assigned"], Choice.Assigned, AssignedChoices) is { } whose ? whose == "meg" ? AssignedChoice.Me : AssignedChoice.Nobody : null,
        };
        Choice = Choice with
        {
            Round = filter.Round,
            Scheme = filter.Scheme,
            Region = filter.Region,
            Year = filter.Year is { } known ? Text(known) : null,
            Status = filter.Status?.ToString(),
            OwnerKind = filter.OwnerKind?.ToString(),
            Remark = filter.Remark is null ? null : Choice.Remark,
            Due = filter.Due is null ? null : Choice.Due,
            Assigned = filter.Assigned is null ? null : Choice.Assigned,
        };
        return filter;
    }

    private CaseListFilter ReadAmounts(CaseListFilter filter)
    {
        filter = filter with { AskedFrom = Amount("belop-fra", Choice.AskedFrom), AskedTo = Amount("belop-til", Choice.AskedTo) };
        if (filter.AskedFrom > filter.AskedTo) { unreadable.Add(("belop-til", texts["list.amounts-crossed"])); filter = filter with { AskedTo = null }; }
        Choice = Choice with { AskedFrom = filter.AskedFrom is null ? null : Choice.AskedFrom, AskedTo = filter.AskedTo is null ? null : Choice.AskedTo };
        return filter;
    }

    private CaseListFilter ReadDates(CaseListFilter filter)
    {
        filter = filter with { SubmittedFrom = Day("sendt-fra", Choice.SubmittedFrom), SubmittedTo = Day("sendt-til", Choice.SubmittedTo) };
        if (filter.SubmittedFrom > filter.SubmittedTo) { unreadable.Add(("sendt-til", texts["list.days-crossed"])); filter = filter with { SubmittedTo = null }; }
        Choice = Choice with { SubmittedFrom = filter.SubmittedFrom is null ? null : Choice.SubmittedFrom, SubmittedTo = filter.SubmittedTo is null ? null : Choice.SubmittedTo };
        return filter;
    }

    private Nok? Amount(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) { return null; }
        if (Binding.TryReadAmount(typed, out var amount)) { return amount; }
        unreadable.Add((field, texts["shared.must-be-amount"]));
        return null;
    }

    private DateOnly? Day(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) { return null; }
        string[] forms = ["yyyy-MM-dd", "d.M.yyyy"];
        if (DateOnly.TryParseExact(typed.Trim(), forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 3000) { return day; }
        unreadable.Add((field, texts["list.must-be-day"]));
        return null;
    }

    private string? Picked(string name, string label, string? asked, IEnumerable<SelectListItem> among) =>
        Picked(name, label, asked, key => among.FirstOrDefault(item => item.Value == key)?.Value);

    private T? Picked<T>(string name, string label, string? asked, Func<string, T?> find)
        where T : class
    {
        if (string.IsNullOrEmpty(asked)) { return null; }
        var found = find(asked);
        if (found is null) { gone.Add((label, asked.Length > 60 ? asked[..60] + "…" : asked)); }
        return found;
    }

    private void ListUse()
    {
        void Use(string? label, CaseListChoice without) { if (label is not null) { inUse.Add((label, without.Url())); } }
        string? Of(IEnumerable<SelectListItem> items) => items.FirstOrDefault(item => item.Selected)?.Text;
        Use(Choice.Search is null ? null : Choice.Search, Choice with { Search = null });
        Use(Of(Rounds), Choice with { Round = null });
        Use(Of(Years), Choice with { Year = null });
        Use(Of(Schemes), Choice with { Scheme = null });
        Use(Of(Regions), Choice with { Region = null });
        Use(Of(Statuses), Choice with { Status = null });
        Use(Of(OwnerKinds), Choice with { OwnerKind = null });
        Use(Of(Remarks), Choice with { Remark = null });
        Use(Of(Dues), Choice with { Due = null });
        Use(Of(AssignedChoices), Choice with { Assigned = null });
        Use(Filter.AskedFrom is { } from ? texts["list.from-amount", from] : null, Choice with { AskedFrom = null });
        Use(Filter.AskedTo is { } to ? texts["list.to-amount", to] : null, Choice with { AskedTo = null });
        Use(Filter.SubmittedFrom is { } first ? texts["list.from-day", first] : null, Choice with { SubmittedFrom = null });
        Use(Filter.SubmittedTo is { } last ? texts["list.to-day", last] : null, Choice with { SubmittedTo = null });
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static SelectListItem Item(string text, string value, string? chosen) => new(text, value, value == chosen);
}
