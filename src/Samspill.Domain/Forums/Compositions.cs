using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using static Samspill.Domain.Forums.SeatCategory;

namespace Samspill.Domain.Forums;

/// <summary>
/// The eight bodies of Oslo and Viken as the plan's annexes list them, with the change of 2024 (forums.md f.1 to f.3, F-001-16, F-001-17).
/// Where a list gives no number, the number chosen there is used.
/// </summary>
public static partial class Compositions
{
    /// <summary>Two forums, then the six groups that report to them.</summary>
    public static IReadOnlyList<Composition> OsloAndViken { get; } =
    [
        ForumOslo(), ForumViken(),
        GroupOsloKindergarten(), GroupOsloSchool(),
        GroupAkershus(), GroupBuskerud(), GroupOstfold(), GroupCountyMunicipalities(),
    ];

    private static Period FromOslo => new(new DateOnly(2021, 2, 5));

    private static Period FromViken => new(new DateOnly(2021, 2, 4));

    private static Period Before2024 => FromViken with { To = new DateOnly(2024, 1, 1) };

    private static Period From2024 => new(new DateOnly(2024, 1, 1));

    private static Composition ForumOslo() => new(
        "SAF-OSLO", BodyKind.CooperationForum, "Samarbeidsforum Oslo", null, ["Oslo"], "Statsforvalteren",
        [
            .. Of(KindergartenAuthority, "BHG-MYNDIGHET", FromOslo, "Oslo"),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromOslo, "Oslo", "Oslo"),
            .. Of(KindergartenOwnerPublic, "BHG-OFFENTLIG", FromOslo, "Bydel i Oslo", "Byrådsavdeling for oppvekst og kunnskap"),
            .. Of(SchoolOwnerPublic, "SKOLE", FromOslo, "Oslo"),
            .. Of(UpperSecondaryOwnerPublic, "VGS", FromOslo, "Oslo"),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromOslo, "Oslo, grunnskole og videregående"),
            .. Of(Ppt, "PPT", FromOslo, "Oslo, barnehage og skole"),
            .. Universities(4, FromOslo),
            .. Of(Pbl, "PBL", FromOslo, "PBL"),
            .. UnionPools(FromOslo),
            .. WithoutVote(FromOslo),
        ],
        FromOslo, ExpectedSeats: 18);

    // The plan asks for two kindergarten seats per region and two per kind; this is one spread that meets both.
    private static Composition ForumViken() => new(
        "SAF-VIKEN", BodyKind.CooperationForum, "Samarbeidsforum Viken", null, [.. ForumOfViken, .. ForumOfViken.Select(CountyMunicipalityOf)], "Statsforvalteren",
        [
            .. Of(KindergartenAuthority, "BHG-MYNDIGHET", FromViken, "Akershus", "Buskerud"),
            .. Of(KindergartenOwnerPrivate, "BHG-PRIVAT", FromViken, "Akershus", "Østfold"),
            .. Of(KindergartenOwnerPublic, "BHG-OFFENTLIG", FromViken, "Buskerud", "Østfold"),
            .. Of(SchoolOwnerPublic, "SKOLE", FromViken, "Akershus", "Buskerud", "Østfold"),
            .. Of(SchoolOwnerPrivate, "FRISKOLE", FromViken, "Private grunnskoler"),
            .. Of(UpperSecondaryOwnerPublic, "VGS-VIKEN", Before2024, "Viken fylkeskommune"),
            .. Of(UpperSecondaryOwnerPublic, "VGS", From2024, [.. ForumOfViken.Select(CountyMunicipalityOf)]),
            .. Of(UpperSecondaryOwnerPrivate, "VGS-PRIVAT", FromViken, "Private videregående skoler"),
            .. Of(Pbl, "PBL", FromViken, "PBL"),
            .. Of(Ks, "KS", FromViken, "KS"),
            .. Universities(4, FromViken),
            .. UnionPools(FromViken),
            .. WithoutVote(FromViken),
        ],
        FromViken, ExpectedSeats: 24);

    private static string[] ForumOfViken => ["Akershus", "Buskerud", "Østfold"];

    private static string CountyMunicipalityOf(string county) => $"{county} fylkeskommune";

    private static IEnumerable<Seat> Universities(int count, Period valid) =>
        Of(University, "UH", valid, [.. Enumerable.Repeat("EVU region ØST", count)]);

    private static IEnumerable<Seat> UnionPools(Period valid) =>
        Of(UnionPool, "ORG", valid, [.. Enumerable.Repeat("Utdanningsforbundet, Fagforbundet, Lektorlaget, Skolenes landsforbund eller Skolelederforbundet", 3)]);

    private static IEnumerable<Seat> WithoutVote(Period valid) =>
    [
        new("STATPED", SeatCategory.Statped, "Statped", Votes: false, valid),
        new("SF", CountyGovernor, "Statsforvalteren", Votes: false, valid),
    ];

    /// <summary>One seat for each holder; numbered when there is more than one.</summary>
    private static IEnumerable<Seat> Of(SeatCategory category, string key, Period valid, params string[] holders) => holders.Select((holder, place) =>
        new Seat(holders.Length == 1 ? key : $"{key}-{place + 1}", category, holder, Votes: true, valid));
}
