namespace Samspill.Web.Commands.Demo;

/// <summary>How far a demo round has come.</summary>
internal enum Reached
{
    Open,
    InCheck,
    InGroups,
    InForum,

    /// <summary>The forums are done, and nothing is decided.</summary>
    AtDecision,
    Decided,
}

/// <summary>What is out of the ordinary about a case.</summary>
[Flags]
internal enum Twist
{
    None = 0,

    /// <summary>Never submitted: a draft that is partly written.</summary>
    Unsent = 1,

    /// <summary>The own share is a little below 30 per cent.</summary>
    LowOwnShare = 2,

    /// <summary>The bodies do not support it.</summary>
    Weak = 4,

    /// <summary>Approved in a round that is still in check.</summary>
    Approved = 8,

    Returned = 16,

    DismissalProposed = 32,

    /// <summary>The decision is drafted and waits for the decider.</summary>
    LeftDrafted = 64,

    /// <summary>The decision departs from the recommendation.</summary>
    Departs = 128,

    /// <summary>Another owner takes part.</summary>
    Network = 256,

    /// <summary>More than 15 per cent goes to a coordinator, with a reason.</summary>
    LargeCoordinator = 512,

    /// <summary>The partner has been asked to confirm and has not answered.</summary>
    Asked = 1024,

    /// <summary>Whoever was asked has confirmed.</summary>
    Confirmed = 2048,

    /// <summary>Confirmed, and then changed by the owner.</summary>
    Void = 4096,

    /// <summary>Sent back with two fields named, while the round is open.</summary>
    FieldsNamed = 8192,

    /// <summary>Not sent in time; the owner has asked to send it late.</summary>
    LateAsked = 16384,

    /// <summary>The owner has reported a change after the decision.</summary>
    ChangeReported = 32768,

    /// <summary>The plan is attached as a file.</summary>
    Attaches = 65536,

    /// <summary>Sent back with one field named, and mended in time.</summary>
    Mended = 131072,

    /// <summary>Sent after the deadline, as the decider allowed.</summary>
    LateTaken = 262144,

    /// <summary>Taken back by the owner before the check.</summary>
    Withdrawn = 524288,

    /// <summary>Dismissed by the decider after the check.</summary>
    Dismissed = 1048576,
}

/// <summary>Five rounds, one for each place a round can be in, with cases of their own.</summary>
internal static class Rounds
{
    public static IReadOnlyList<RoundPlan> All { get; } =
    [
        new("demo-1", Reached.Open, -60, -44, -32, 5, 22, 36, 60, 80, 110, Open()),
        new("demo-2", Reached.InCheck, -112, -98, -88, -60, -24, 8, 30, 50, 80, InCheck()),
        new("demo-3", Reached.InGroups, -190, -176, -166, -140, -110, -90, 8, 30, 60, InGroups()),
        new("demo-4", Reached.InForum, -260, -246, -236, -210, -180, -160, -60, 14, 45, InForum()),
        new("demo-5", Reached.Decided, -330, -316, -306, -280, -250, -230, -190, -130, 6, Decided()),
    ];

    /// <summary>A round whose lists are all finished, so that the whole package can be decided; its cases are made up.</summary>
    public static RoundPlan WaitingForDecision { get; } = new("demo-6", Reached.AtDecision, -290, -276, -266, -240, -210, -190, -120, -24, 20, []);

    private static CasePlan[] Open() =>
    [
        new("Ringerike", "REG", "språk", 320, 300, 0, Twist.FieldsNamed),
        new("Ringerike", "DES", "lesing", 460, 420, 400, Twist.Unsent | Twist.Attaches),
        new("Oslo", "KL", "inkludering", 850, 820, 800, Twist.Unsent),
        new("Hol", "DES", "lesing-nn", 240, 220, 0, Twist.Unsent | Twist.Asked),
        new("Barnehageeier 1", "REG", "lek", 150, 0, 0, Twist.Unsent | Twist.Confirmed),
        new("Buskerud fylkeskommune", "DES", "yrkesfag", 760, 720, 700),
        new("Drammen", "KL", "laget", 690, 650, 0, Twist.Unsent),
        new("Bærum", "DES", "digital", 620, 580, 0, Twist.Attaches),
        new("Fredrikstad", "REG", "overgang", 340, 300, 0, Twist.Unsent),
        new("Ringerike", "KL", "trygg", 480, 450, 0, Twist.Unsent | Twist.Network | Twist.Void),
    ];

    private static CasePlan[] InCheck() =>
    [
        new("Ringerike", "DES", "regning", 420, 380, 0, Twist.Approved),
        new("Ringerike", "REG", "ledelse", 310, 280),
        new("Oslo", "DES", "vurdering", 880, 860, 820),
        new("Bydel 1", "REG", "lek", 260, 240, 0, Twist.Approved),
        new("Bydel 2", "KL", "laget", 540, 500),
        new("Barnehageeier 2", "REG", "samspill", 180),
        new("Bærum", "DES", "fellesskap", 640, 600, 0, Twist.LowOwnShare),
        new("Lillestrøm", "KL", "tidlig", 720, 700, 650, Twist.Approved | Twist.LargeCoordinator),
        new("Gol", "KL", "laget-nn", 350, 350, 300),
        new("Fredrikstad", "DES", "fravær", 560, 520, 0, Twist.Returned),
        new("Skoleeier 4", "DES", "regning", 120),
        new("Buskerud fylkeskommune", "DES", "yrkesfag", 780, 760),
        new("Hol", "REG", "ute-nn", 210, 190),
        new("Kongsberg", "DES", "fravær", 370, 0, 0, Twist.DismissalProposed),
        new("Modum", "REG", "lek", 190, 0, 0, Twist.LateAsked),
    ];

    private static CasePlan[] InGroups() =>
    [
        new("Ringerike", "DES", "vurdering", 450, 400),
        new("Kongsberg", "DES", "lesing", 380, 360),
        new("Drammen", "DES", "ledelse-skole", 690, 650, 600),
        new("Ål", "DES", "rekning-nn", 240, 220),
        new("Lier", "REG", "ledelse", 270, 250),
        new("Drammen", "KL", "laget", 800, 780, 700),
        new("Øvre Eiker", "KL", "inkludering", 410, 390),
        new("Asker", "REG", "overgang", 330, 300),
        new("Barnehageeier 3", "REG", "lek", 140),
        new("Nordre Follo", "DES", "fellesskap", 520, 480),
        new("Fredrikstad", "DES", "lesing", 590, 540),
        new("Sarpsborg", "KL", "trygg", 610, 580),
        new("Moss", "REG", "språk", 290, 260),
        new("Barnehageeier 6", "REG", "fagbrev", 120),
        new("Oslo", "DES", "fellesskap", 900, 880, 850),
        new("Bydel 1", "REG", "digital-bhg", 200),
        new("Oslo", "KL", "spesped", 760, 720),
        new("Buskerud fylkeskommune", "DES", "yrkesfag", 640, 600),
        new("Østfold fylkeskommune", "KL", "overgang-kl", 330, 310),
    ];

    private static CasePlan[] InForum() =>
    [
        new("Oslo", "KL", "inkludering", 820, 800, 760),
        new("Bydel 2", "KL", "tidlig", 430, 400),
        new("Oslo", "DES", "lesing", 870, 850),
        new("Bydel 1", "REG", "språk", 250, 230),
        new("Barnehageeier 1", "REG", "samspill", 160, 150),
        new("Skoleeier 1", "DES", "vurdering", 130),
        new("Bærum", "REG", "ledelse", 340, 320),
        new("Lillestrøm", "DES", "digital", 560, 520),
        new("Lørenskog", "KL", "trygg", 440, 420),
        new("Ringerike", "DES", "fravær", 390, 350, 0, Twist.Network),
        new("Gol", "DES", "lesing-nn", 260, 240),
        new("Modum", "REG", "lek", 190),
        new("Drammen", "KL", "overgang-kl", 470, 450),
        new("Halden", "DES", "regning", 350, 330),
        new("Indre Østfold", "KL", "laget", 400, 380),
        new("Akershus fylkeskommune", "DES", "yrkesfag", 720, 700, 680),
    ];

    private static CasePlan[] Decided() =>
    [
        new("Oslo", "DES", "digital", 890, 870),
        new("Bydel 1", "KL", "laget", 480, 460),
        new("Bydel 2", "REG", "samspill", 220, 200),
        new("Barnehageeier 1", "REG", "digital-bhg", 120, 0, 0, Twist.Weak),
        new("Nittedal", "DES", "lesing", 330, 300),
        new("Asker", "KL", "spesped", 560, 540, 500, Twist.Departs),
        new("Nordre Follo", "REG", "språk", 300, 280),
        new("Ringerike", "KL", "inkludering", 520, 500, 480, Twist.Network | Twist.ChangeReported),
        new("Kongsberg", "DES", "fellesskap", 410, 380),
        new("Nesbyen", "REG", "ute-nn", 170, 160),
        new("Hol", "DES", "lesing-nn", 230, 210),
        new("Sarpsborg", "DES", "vurdering", 540, 500, 0, Twist.LowOwnShare | Twist.LeftDrafted),
        new("Fredrikstad", "REG", "lek", 310, 0, 0, Twist.LeftDrafted),
        new("Halden", "KL", "tidlig", 360, 340),
        new("Østfold fylkeskommune", "DES", "yrkesfag", 580, 560),
    ];
}
