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

    private static readonly string[] Counties = ["Akershus", "Buskerud", "Østfold"];

    private readonly Dictionary<string, Member> members = [];
    private readonly Period valid = new(new DateOnly(2024, 1, 1));

    public CountyMembers()
    {
        Add("SF", "Statsforvalteren i Østfold, Buskerud, Oslo og Akershus", OrganisationKind.CountyGovernor, address: Contact, isNational: true);
        foreach (var (key, name, kind) in National()) { Add(key, name, kind, isNational: true); }
        foreach (var municipality in Municipalities.All)
        {
            Add(municipality.Name, $"{municipality.Name} kommune", OrganisationKind.Municipality, municipality.Region, municipality.Number);
        }

        foreach (var county in Counties) { Add($"{county} fylkeskommune", $"{county} fylkeskommune", OrganisationKind.CountyMunicipality, $"{county} fylkeskommune"); }
        AddDistrictsAndPrivateOwners();
    }

    /// <summary>The County Governor.</summary>
    public Ref<Organisation> CountyGovernor => this["SF"].Id;

    public IEnumerable<Member> All => members.Values;

    /// <summary>A municipality by its name, others by a short key.</summary>
    public Member this[string key] => members[key];

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

    private void AddDistrictsAndPrivateOwners()
    {
        foreach (var number in (int[])[1, 2])
        {
            Add($"Bydel {number}", $"Bydel, eksempel {number}", OrganisationKind.CityDistrict, "Oslo", "0301", parent: this["Oslo"].Id);
        }

        string[] kindergartens = ["Oslo", "Bærum", "Lillestrøm", "Drammen", "Ringerike", "Fredrikstad"];
        foreach (var (place, municipality) in kindergartens.Index())
        {
            var seat = this[municipality].Entry;
            Add($"Barnehageeier {place + 1}", $"Privat barnehageeier, eksempel {place + 1}", OrganisationKind.PrivateKindergartenOwner, seat.Region, seat.MunicipalityNumber);
        }

        string[] schools = ["Oslo", "Asker", "Drammen", "Moss"];
        foreach (var (place, municipality) in schools.Index())
        {
            var seat = this[municipality].Entry;
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
