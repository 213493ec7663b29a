using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>An organisation of the demo county, known before it is registered.</summary>
internal sealed record Member(Ref<Organisation> Id, OrganisationEntry Entry);

/// <summary>The organisations of the demo county: real names of public bodies, synthetic numbers, owners known by their role .</summary>
internal sealed class CountyMembers
{
    private const string Contact = "Postboks 325, 1502 Moss (eksempel). Telefon 22 00 35 00. E-post postmottak@example.no";

    private static readonly string[] Nynorsk = ["Hol", "Ål", "Gol", "Hemsedal", "Flå", "Nesbyen"];

    private static readonly string[] Seats =
    [
        "Asker", "Oslo", "Sarpsborg", "Nordre Follo", "Oslo", "Moss", "Bærum", "Kongsberg", "Lørenskog", "Oslo", "Halden", "Lillestrøm", "Ullensaker", "Lier",
        "Oslo", "Indre Østfold", "Ås", "Eidsvoll", "Øvre Eiker", "Nesodden", "Oslo", "Fredrikstad", "Vestby", "Bærum",
    ];

    private static readonly string[] Counties = ["Akershus", "Buskerud", "Østfold"];

    private readonly Dictionary<string, Member> members = [];
    private readonly Period valid;

    /// <param name="isFull">With all the districts of Oslo and as many private owners as a county of this size has taking part.</param>
    public CountyMembers(bool isFull)
    {
        valid = new(new DateOnly(isFull ? 2020 : 2024, 1, 1));
        var (districts, kindergartens, schools) = isFull ? (15, 48, 14) : (2, 6, 4);
        Add("SF", "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus", OrganisationKind.CountyGovernor, address: Contact, isNational: true);
        foreach (var (key, name, kind) in National()) { Add(key, name, kind, isNational: true); }
        foreach (var municipality in Municipalities.All)
        {
            Add(municipality.Name, $"{municipality.Name} kommune", OrganisationKind.Municipality, municipality.Region, municipality.Number);
        }

        foreach (var county in Counties) { Add($"{county} fylkeskommune", $"{county} fylkeskommune", OrganisationKind.CountyMunicipality, $"{county} fylkeskommune"); }
        AddDistrictsAndPrivateOwners(districts, kindergartens, schools);
    }

    /// <summary>The County Governor.</summary>
    public Ref<Organisation> CountyGovernor => this["SF"].Id;

    public IEnumerable<Member> All => members.Values;

    /// <summary>A municipality by its name, others by a short key.</summary>
    public Member this[string key] => members[key];

    /// <summary>Those who can ask for grants, by their keys.</summary>
    public IEnumerable<string> Owners => members.Where(member => WeightsOfOwners.Kinds.Contains(member.Value.Entry.Kind)).Select(member => member.Key);

    /// <summary>How often an owner asks, and for how much.</summary>
    public OwnerWeight WeightOf(string owner) => WeightsOfOwners.Of(owner, members[owner].Entry);

    /// <summary>The keys of the next municipalities of the same region; none for others than municipalities.</summary>
    public IReadOnlyList<string> NeighboursOf(string owner, int count)
    {
        var entry = members[owner].Entry;
        if (entry.Kind != OrganisationKind.Municipality) { return []; }
        var region = Municipalities.In(entry.Region).Select(one => one.Name).ToList();
        var own = region.IndexOf(owner);
        return [.. Enumerable.Range(1, count).Select(step => region[(own + step) % region.Count]).Where(name => name != owner).Distinct()];
    }

    private static (string Key, string Name, OrganisationKind Kind)[] National() =>
    [
        ("UDIR", "Utdanningsdirektoratet", OrganisationKind.Directorate),
        ("RR", "Riksrevisjonen", OrganisationKind.Other),
        ("USN", "Universitetet i Sørøst-Norge", OrganisationKind.University),
        ("OSLOMET", "OsloMet – storbyuniversitetet", OrganisationKind.University),
        ("UIO", "Universitetet i Oslo", OrganisationKind.University),
        ("HIOF", "Høgskolen i Østfold", OrganisationKind.University),
        ("INN", "Høgskolen i Innlandet", OrganisationKind.University),
        ("NMBU", "Norges miljø- og biovitenskapelige universitet", OrganisationKind.University),
        ("STATPED", "Statped", OrganisationKind.StateService),
        ("KS", "KS", OrganisationKind.EmployerOrganisation),
        ("PBL", "PBL", OrganisationKind.EmployerOrganisation),
        ("UDF", "Utdanningsforbundet", OrganisationKind.Union),
        ("FF", "Fagforbundet", OrganisationKind.Union),
        ("LL", "Norsk Lektorlag", OrganisationKind.Union),
        ("SL", "Skolenes landsforbund", OrganisationKind.Union),
        ("SLF", "Skolelederforbundet", OrganisationKind.Union),
    ];

    // The first few seats are where the story needs them; the rest go by turns to the places with many children.
    private void AddDistrictsAndPrivateOwners(int districts, int kindergartens, int schools)
    {
        for (var number = 1; number <= districts; number++)
        {
            Add($"Bydel {number}", $"Bydel, eksempel {number}", OrganisationKind.CityDistrict, "Oslo", "0301", parent: this["Oslo"].Id);
        }

        string[] atKindergartens = ["Oslo", "Bærum", "Lillestrøm", "Drammen", "Ringerike", "Fredrikstad", .. Seats];
        for (var place = 0; place < kindergartens; place++)
        {
            var seat = this[atKindergartens[place % atKindergartens.Length]].Entry;
            Add($"Barnehageeier {place + 1}", $"Privat barnehageeier, eksempel {place + 1}", OrganisationKind.PrivateKindergartenOwner, seat.Region, seat.MunicipalityNumber);
        }

        string[] atSchools = ["Oslo", "Asker", "Drammen", "Moss", .. Seats];
        for (var place = 0; place < schools; place++)
        {
            var seat = this[atSchools[place % atSchools.Length]].Entry;
            Add($"Skoleeier {place + 1}", $"Privat skoleeier, eksempel {place + 1}", OrganisationKind.PrivateSchoolOwner, seat.Region, seat.MunicipalityNumber);
        }
    }

    private void Add(
        string key, string name, OrganisationKind kind, string region = "", string? municipality = null, string? address = null, bool isNational = false, Ref<Organisation>? parent = null)
    {
        var form = Nynorsk.Contains(key) ? LanguageForm.Nn : LanguageForm.Nb;
        var box = members.Count + 1;
        members.Add(key, new Member(Ref<Organisation>.New(), new OrganisationEntry(
            OrganisationNumber.Synthetic(members.Count),
            name,
            kind,
            valid,
            isNational ? Ref<Organisation>.None : CountyGovernor,
            region,
            municipality,
            form,
            parent,
            IsExample: true,
            address ?? (form == LanguageForm.Nn ? $"Postboks {box}, 0001 Oslo (døme)" : $"Postboks {box}, 0001 Oslo (eksempel)"))));
    }
}
