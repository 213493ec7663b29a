using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Forums.SeatCategory;

namespace Samspill.Domain.Forums;

/// <content>The six regional working groups (forums.md f.3).</content>
public static partial class Compositions
{
    private const string OsloDepartments = "Byrådsavdelingen og Utdanningsetaten";

    private static string[] NetworksOfAkershus => ["Øvre Romerike", "Nedre Romerike", "Follo", "Vest"];

    private static string[] NetworksOfBuskerud => ["Hallingdal", "Kongsbergregionen", "Ringeriksregionen", "Drammensregionen"];

    private static Composition GroupOsloKindergarten() => Group(
        "RWG-OSLO-KG", "Regional arbeidsgruppe Oslo, barnehage", "SAF-OSLO", ["Oslo"], OsloDepartments, FromOslo, 11,
        [
            .. Of(KindergartenOwnerPublic, "BHG-OFFENTLIG", FromOslo, "Byrådsavdelingen", "Bydelene"),
            .. Of(KindergartenAuthority, "BHG-MYNDIGHET", FromOslo, "Oslo"),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromOslo, "Oslo", "Oslo"),
            .. Of(Pbl, "PBL", FromOslo, "PBL"),
            .. Universities(2, FromOslo),
            .. Of(Ppt, "PPT", FromOslo, "Oslo"),
            .. Unions(FromOslo, "Utdanningsforbundet", "Fagforbundet"),
        ]);

    // The plan lists Lektorlaget twice; one seat (g-24).
    private static Composition GroupOsloSchool() => Group(
        "RWG-OSLO-SCH", "Regional arbeidsgruppe Oslo, skole", "SAF-OSLO", ["Oslo"], OsloDepartments, FromOslo, 10,
        [
            .. Of(SchoolOwnerPublic, "SKOLE", FromOslo, "Oslo", "Oslo"),
            .. Universities(2, FromOslo),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromOslo, "Koordinator for friskolene"),
            .. Of(Ppt, "PPT", FromOslo, "Oslo"),
            .. Unions(FromOslo, "Lektorlaget", "Utdanningsforbundet", "Skolenes landsforbund", "Skolelederforbundet"),
        ]);

    private static Composition GroupAkershus() => Group(
        "RWG-AKERSHUS", "Regional arbeidsgruppe Akershus", "SAF-VIKEN", ["Akershus"], "KS", FromViken, 16,
        [
            .. Of(MunicipalHead, "KOMMUNALSJEF", FromViken, NetworksOfAkershus),
            .. Of(KindergartenOwnerPublic, "BHG-OFFENTLIG", FromViken, "Barnehagesjef fra et av de fire nettverkene", "Barnehagesjef fra et av de fire nettverkene"),
            .. Of(KindergartenAuthority, "BHG-MYNDIGHET", FromViken, "Barnehagesjef fra et av de fire nettverkene", "Barnehagesjef fra et av de fire nettverkene"),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromViken, "Akershus"),
            .. Universities(2, FromViken),
            .. Unions(FromViken, "Utdanningsforbundet", "Skolelederforbundet", "Fagforbundet"),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromViken, "Akershus"),
            KsCoordinator(),
        ]);

    private static Composition GroupBuskerud() => Group(
        "RWG-BUSKERUD", "Regional arbeidsgruppe Buskerud", "SAF-VIKEN", ["Buskerud"], "KS", FromViken, 11,
        [
            .. Of(MunicipalHead, "KOMMUNALSJEF", FromViken, NetworksOfBuskerud),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromViken, "Buskerud"),
            .. Universities(2, FromViken),
            .. Unions(FromViken, "Utdanningsforbundet", "Skolelederforbundet"),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromViken, "Buskerud"),
            KsCoordinator(),
        ]);

    private static Composition GroupOstfold() => Group(
        "RWG-OSTFOLD", "Regional arbeidsgruppe Østfold", "SAF-VIKEN", ["Østfold"], "KS", FromViken, 20,
        [
            .. Of(MunicipalityAll, "KOMMUNE", FromViken, [.. Municipalities.In("Østfold").Select(municipality => municipality.Name)]),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromViken, "Østfold"),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromViken, "Østfold"),
            .. Universities(2, FromViken),
            .. Unions(FromViken, "Utdanningsforbundet", "Fagforbundet", "Skolelederforbundet"),
            KsCoordinator(),
        ]);

    // The county municipality was dissolved at the end of 2023; the group goes on for the three that followed.
    private static Composition GroupCountyMunicipalities() => Group(
        "RWG-VIKENFK", "Regional arbeidsgruppe fylkeskommunene", "SAF-VIKEN", [.. ForumOfViken.Select(CountyMunicipalityOf)], "Fylkeskommunene", FromViken, 13,
        [
            .. Of(UpperSecondaryOwnerPublic, "VGS-VIKEN", Before2024, "Viken fylkeskommune", "Viken fylkeskommune"),
            .. Of(UpperSecondaryOwnerPublic, "VGS", From2024, "Fylkeskommunene", "Fylkeskommunene"),
            .. Of(UpperSecondaryOwnerPrivate, "VGS-PRIVAT", FromViken, "Friskolene"),
            .. Of(University, "UH", FromViken, "NMBU", "UiO", "HiNN", "USN", "HiØ"),
            .. Unions(FromViken, "Utdanningsforbundet", "Utdanningsforbundet", "Skolelederforbundet", "Skolenes landsforbund", "Norsk lektorlag"),
        ]);

    private static Composition Group(
        string code, string name, string parent, IReadOnlyList<string> regions, string administeredBy, Period valid, int expected, IReadOnlyList<Seat> seats) =>
        new(code, BodyKind.RegionalWorkingGroup, name, parent, regions, administeredBy, seats, valid, expected);

    private static IEnumerable<Seat> Unions(Period valid, params string[] unions) => Of(Union, "ORG", valid, unions);

    // Whether the coordinator votes is not said; default no.
    private static Seat KsCoordinator() => new("KS", Ks, "KS, koordinator", Votes: false, FromViken);
}
