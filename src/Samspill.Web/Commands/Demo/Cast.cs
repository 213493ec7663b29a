using System.Globalization;
using Samspill.Domain.Forums;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Commands.Demo;

/// <summary>A mandate of somebody in the story.</summary>
internal sealed record Held(Ref<Mandate> Id, Role Role, Guid Scope, string ScopeName, string? Seat = null);

/// <summary>Somebody in the story, known by a role and never by a name .</summary>
internal sealed record Character(Ref<Person> Id, string Title, string Email, string Language, Ref<Organisation> Employer, IReadOnlyList<Held> Mandates)
{
    /// <summary>The person as the recorder knows them.</summary>
    public Actor Actor { get; } = new(Id.Value, [.. Mandates.Select(held => new HeldMandate(held.Id.Value, held.Role, held.Scope))]);
}

/// <summary>Everybody in the demo county: one person for each role that has something to see, and those who report for the owners.</summary>
internal sealed class Cast
{
    private readonly CountyMembers members;
    private readonly Dictionary<string, (Ref<Body> Id, string Name)> bodies;
    private readonly List<Character> all = [];
    private readonly Dictionary<(Role Role, Guid Scope), Actor> holding = [];
    private readonly Dictionary<string, Actor> caseworkers = [];

    /// <param name="isFull">With somebody who submits for every owner, and somebody at every university.</param>
    public Cast(CountyMembers members, bool isFull)
    {
        this.members = members;
        bodies = Compositions.OsloAndViken.ToDictionary(body => body.Code, body => (Ref<Body>.New(), body.Name));
        AddCountyGovernor();
        AddOwners();
        AddMoreOwners();
        AddBodies();
        AddOthers();
        if (isFull) { AddForTheRest(); }
    }

    public IReadOnlyList<Character> All => all;

    public Actor Configurator => With(Role.Configurator);

    public Actor Caseworker => With(Role.Caseworker);

    /// <summary>True when there are several caseworkers, who share the cases.</summary>
    public bool SharesCases => caseworkers.Count > 0;

    public Actor Decider => With(Role.Decider);

    public Actor Secretary => With(Role.ForumSecretary);

    /// <summary>The id of a body.</summary>
    public Ref<Body> Body(string code) => bodies[code].Id;

    /// <summary>Who coordinates a working group.</summary>
    public Actor Coordinator(Guid body) => Holding(Role.WorkingGroupAdministrator, body);

    /// <summary>Somebody who sits in a working group.</summary>
    public Actor GroupMember(string code) => Holding(Role.WorkingGroupMember, Body(code).Value);

    /// <summary>Who submits for an owner.</summary>
    public Actor Submitter(Member owner) => Holding(Role.OwnerSubmitter, owner.Id.Value);

    /// <summary>Who answers requests to confirm for an organisation; null when nobody in the story does.</summary>
    public Actor? Confirmer(Role role, Guid organisation) => holding.GetValueOrDefault((role, organisation));

    /// <summary>Who treats cases of a scheme; where there is one caseworker, that one treats all.</summary>
    public Actor CaseworkerFor(string scheme) => caseworkers.GetValueOrDefault(scheme) ?? Caseworker;

    private Actor With(Role role) => all.First(one => one.Mandates[0].Role == role).Actor;

    private Actor Holding(Role role, Guid scope) => holding[(role, scope)];

    private void AddCountyGovernor()
    {
        Add("Oppsettansvarlig", "SF", At(Role.Configurator, "SF"));
        Add("Saksbehandler", "SF", At(Role.Caseworker, "SF"));
        Add("Beslutter", "SF", At(Role.Decider, "SF"));
        Add("Attestant", "SF", At(Role.Attestant, "SF"));
        Add("Tilskuddskontroller", "SF", At(Role.GrantController, "SF"));
        Add("Sekretær for samarbeidsforum", "SF", In(Role.ForumSecretary, "SAF-OSLO"), In(Role.ForumSecretary, "SAF-VIKEN"));
    }

    private void AddOwners()
    {
        Add("Kommunalsjef oppvekst", "Ringerike", At(Role.OwnerSubmitter, "Ringerike"), At(Role.OwnerEditor, "Ringerike"), In(Role.WorkingGroupMember, "RWG-BUSKERUD", "KOMMUNALSJEF-3"));
        Add("Rådgiver oppvekst", "Ringerike", At(Role.OwnerEditor, "Ringerike"));
        Add("Nettverkskoordinator, Ringeriksregionen", "Ringerike", At(Role.NetworkCoordinator, "Ringerike"));
        Add("Rådgiver i deltakende kommune", "Hole", At(Role.CoOwnerConfirmer, "Hole"));
        Add("Tillitsvalgt i Ringerike", "Ringerike", At(Role.UnionRepConfirmer, "Ringerike"));
        Add("Medlem i kompetansenettverk", "Drammen", At(Role.NetworkMember, "Drammen"));
        AddSubmitter("Innsender for Oslo kommune", "Oslo", "Bydel 1", "Bydel 2");
        AddSubmitter("Innsender for private barnehager", "Barnehageeier 1", "Barnehageeier 2", "Barnehageeier 3", "Barnehageeier 4", "Barnehageeier 5", "Barnehageeier 6");
        AddSubmitter("Innsender for friskoler", "Skoleeier 1", "Skoleeier 2", "Skoleeier 3", "Skoleeier 4");
        AddSubmitter("Innsender for fylkeskommunene", "Buskerud fylkeskommune", "Akershus fylkeskommune", "Østfold fylkeskommune");
    }

    private void AddMoreOwners()
    {
        AddSubmitter("Kommunalsjef oppvekst, Hallingdal", "Gol", "Hol", "Ål", "Hemsedal", "Nesbyen", "Flå");
        AddSubmitter("Kommunalsjef oppvekst, Drammensregionen", "Drammen", "Lier", "Øvre Eiker", "Modum", "Kongsberg");
        AddSubmitter("Kommunalsjef oppvekst, Akershus", "Lillestrøm", "Bærum", "Asker", "Nordre Follo", "Ullensaker", "Lørenskog", "Nittedal");
        AddSubmitter("Kommunalsjef oppvekst, Østfold", "Fredrikstad", "Sarpsborg", "Moss", "Halden", "Indre Østfold");
    }

    private void AddBodies()
    {
        Add("Koordinator for arbeidsgruppen, Buskerud", "KS", In(Role.WorkingGroupAdministrator, "RWG-BUSKERUD"));
        Add("Koordinator for arbeidsgruppen, Akershus", "KS", In(Role.WorkingGroupAdministrator, "RWG-AKERSHUS"));
        Add("Koordinator for arbeidsgruppen, Østfold", "KS", In(Role.WorkingGroupAdministrator, "RWG-OSTFOLD"));
        Add("Koordinator for arbeidsgruppen, Oslo barnehage", "Oslo", In(Role.WorkingGroupAdministrator, "RWG-OSLO-KG"));
        Add("Koordinator for arbeidsgruppen, Oslo skole", "Oslo", In(Role.WorkingGroupAdministrator, "RWG-OSLO-SCH"));
        Add("Koordinator for arbeidsgruppen, fylkeskommunene", "Akershus fylkeskommune", In(Role.WorkingGroupAdministrator, "RWG-VIKENFK"));
        Add("Medlem i arbeidsgruppen, Buskerud", "Kongsberg", In(Role.WorkingGroupMember, "RWG-BUSKERUD", "KOMMUNALSJEF-2"));
        Add("Medlem i arbeidsgruppen, Oslo barnehage", "PBL", In(Role.WorkingGroupMember, "RWG-OSLO-KG", "PBL"));
        Add("Varamedlem i arbeidsgruppen, Buskerud", "Modum", In(Role.WorkingGroupDeputy, "RWG-BUSKERUD", "KOMMUNALSJEF-4"));
        Add("Observatør i arbeidsgruppen, Buskerud", "SF", In(Role.WorkingGroupObserver, "RWG-BUSKERUD"));
        Add("Medlem i samarbeidsforum", "UDF", In(Role.ForumMember, "SAF-VIKEN", "ORG-1"), In(Role.ForumMember, "SAF-OSLO", "ORG-1"));
        Add("Varamedlem i samarbeidsforum", "FF", In(Role.ForumDeputy, "SAF-VIKEN", "ORG-2"));
        Add("Representant for Statped", "STATPED", In(Role.ForumNonVoting, "SAF-VIKEN"), In(Role.ForumNonVoting, "SAF-OSLO"));
    }

    private void AddOthers()
    {
        Add("Koordinator ved universitetet", "USN", At(Role.PartnerConfirmer, "USN"));
        Add("Koordinator ved OsloMet", "OSLOMET", At(Role.PartnerConfirmer, "OSLOMET"));
        Add("Rådgiver i Utdanningsdirektoratet", "UDIR", At(Role.DirectorateOfficer, "UDIR"));
        Add("Revisor", "RR", At(Role.Auditor, "RR"));
    }

    // Owners nobody submits for yet, some together as in a network.
    private void AddForTheRest()
    {
        foreach (var (scheme, title) in ((string Scheme, string Title)[])[("REG", "Saksbehandler, barnehage"), ("DES", "Saksbehandler, skole")])
        {
            Add(title, "SF", At(Role.Caseworker, "SF"));
            caseworkers.Add(scheme, all[^1].Actor);
        }

        foreach (var (key, name) in ((string Key, string Name)[])[("UIO", "Universitetet i Oslo"), ("HIOF", "Høgskolen i Østfold"), ("INN", "Høgskolen i Innlandet"), ("NMBU", "NMBU")])
        {
            Add($"Koordinator ved {name}", key, At(Role.PartnerConfirmer, key));
        }

        var known = all.SelectMany(one => one.Mandates).Where(held => held.Role == Role.OwnerSubmitter).Select(held => held.Scope).ToHashSet();
        foreach (var same in members.Owners.Where(owner => !known.Contains(members[owner].Id.Value)).GroupBy(owner => TitleOf(members[owner].Entry)).ToList()) { AddSubmitter(same.Key, [.. same]); }
    }

    private static string TitleOf(OrganisationEntry owner) => owner.Kind switch
    {
        OrganisationKind.Municipality => $"Innsender for flere kommuner i {owner.Region}",
        OrganisationKind.CityDistrict => "Innsender for flere bydeler",
        OrganisationKind.PrivateKindergartenOwner => "Innsender for flere private barnehager",
        _ => "Innsender for flere friskoler",
    };

    private void AddSubmitter(string title, params string[] owners) => Add(title, owners[0], [.. owners.Select(owner => At(Role.OwnerSubmitter, owner))]);

    private void Add(string title, string employer, params Held[] mandates)
    {
        var email = string.Create(CultureInfo.InvariantCulture, $"demo-{all.Count + 1:00}@example.no");
        var language = members[employer].Entry.LanguageForm == LanguageForm.Nn ? "nn" : "nb";
        var character = new Character(Ref<Person>.New(), title, email, language, members[employer].Id, mandates);
        all.Add(character);
        foreach (var held in mandates) { holding.TryAdd((held.Role, held.Scope), character.Actor); }
    }

    private Held At(Role role, string organisation) => new(Ref<Mandate>.New(), role, members[organisation].Id.Value, members[organisation].Entry.Name);

    private Held In(Role role, string body, string? seat = null) => new(Ref<Mandate>.New(), role, bodies[body].Id.Value, bodies[body].Name, seat);
}
