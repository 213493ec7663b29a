namespace Samspill.Domain.Grants.Rules;

/// <content>The stages, how bodies decide in them, and what a recommendation must tell (grants.md c.2, c.5, d.3).</content>
public static partial class LocalCompetence2021
{
    private static Stage[] Stages() =>
    [
        new("check", new("Kvalitetssjekk", "Kvalitetssjekk", "Quality check"), BodyKind.CountyGovernor, StageMode.Check, "quality-check", []),
        new("groups",
            new("Innstilling i arbeidsgruppene", "Innstilling i arbeidsgruppene", "Recommendation of the working groups"),
            BodyKind.RegionalWorkingGroup, StageMode.Recommend, "groups", [.. Content().Where(required => required.Id != "I7")]),
        new("forum",
            new("Felles innstilling i samarbeidsforum", "Felles innstilling i samarbeidsforum", "Joint recommendation of the cooperation forum"),
            BodyKind.CooperationForum, StageMode.Recommend, "forum", Content()),
        new("decision", new("Vedtak", "Vedtak", "Decision"), BodyKind.CountyGovernor, StageMode.Decide, "decision", []),
    ];

    // The plan only says that members may consider a vote when they do not agree; the figures are a choice (c.5).
    private static BodyPolicy[] Policies() =>
    [
        new(BodyKind.RegionalWorkingGroup, AllowsVote: true, QuorumPercent: 50, MajorityPercent: 50, AllowsAboveFrame: true, Unregulated("R-41")),
        new(BodyKind.CooperationForum, AllowsVote: true, QuorumPercent: 50, MajorityPercent: 50, AllowsAboveFrame: false, Plan("R-43", "punkt 3")),
    ];

    private static ContentRequirement[] Content() => [.. ContentForAll(), .. ContentForSome()];

    private static ContentRequirement[] ContentForAll() =>
    [
        Required("I1", [],
            new("Hvilke tiltak som går foran, hvem som deltar og hvor lenge", "Kva tiltak som går føre, kven som deltek og kor lenge", "Which measures come first, who takes part and for how long")),
        Required("I2", [],
            new("Hvordan tiltakene oppfyller kriteriene", "Korleis tiltaka oppfyller kriteria", "How the measures meet the criteria")),
        Required("I3", [],
            new("Hvilke eiere og universiteter eller høyskoler som samarbeider", "Kva eigarar og universitet eller høgskular som samarbeider", "Which owners and universities cooperate")),
        Required("I4", [],
            new("Hvordan midlene skal fordeles mellom mottakerne", "Korleis midlane skal fordelast mellom mottakarane", "How the money is to be split between recipients")),
        Required("I5", [],
            new("Bruk av midler til koordinator", "Bruk av midlar til koordinator", "Use of money for a coordinator")),
    ];

    private static ContentRequirement[] ContentForSome() =>
    [
        Required("I6", [Des],
            new("Hvordan skoleeierne bruker egenandelen på 30 prosent", "Korleis skuleeigarane bruker eigendelen på 30 prosent", "How the school owners use their own share of 30 per cent")),
        Required("I7", [Reg],
            new("Bruk av midler til annet enn barnehagebaserte tiltak (30-prosentdelen)", "Bruk av midlar til anna enn barnehagebaserte tiltak (30-prosentdelen)", "Use of money for other than kindergarten-based measures (the 30 per cent part)")),
        Required("I8", [Kl],
            new("Hvordan Statped har vært med i behov og tiltak, og i hvilken grad i partnerskapene", "Korleis Statped har vore med i behov og tiltak, og i kva grad i partnarskapane", "How Statped was involved in needs and measures, and to what degree in the partnerships")),
        Required("I9", [Kl],
            new("Hvordan PPT og resten av laget rundt barnet og eleven er med i målgruppen", "Korleis PPT og resten av laget rundt barnet og eleven er med i målgruppa", "How PPT and the rest of the team around the child are part of the target group")),
    ];

    private static ContentRequirement Required(string id, string[] schemes, Words text) => new(id, text, schemes, Guidelines("R-44", "punkt 3.2"));
}
