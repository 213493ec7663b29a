namespace Samspill.Domain.Grants.Rules;

/// <content>The criteria: three national, one each for kindergarten and the competence boost, three of the forums .</content>
public static partial class LocalCompetence2021
{
    private static Criterion[] Criteria() => [.. NationalCriteria(), .. SchemeCriteria(), .. ForumCriteria()];

    private static Criterion[] NationalCriteria() =>
    [
        new("N1", CriterionOrigin.National,
            new("Lokalt definerte behov", "Lokalt definerte behov", "Locally defined needs"),
            new(
                "Behovet bygger på en lokal vurdering i hver barnehage og skole og på faglig dialog med et universitet eller en høyskole. Ansatte og ledere er med i vurderingen.",
                "Behovet byggjer på ei lokal vurdering i kvar barnehage og skule og på fagleg dialog med eit universitet eller ein høgskule. Tilsette og leiarar er med i vurderinga.",
                "The need rests on a local assessment in each kindergarten and school and on professional dialogue with a university or university college. Staff and leaders take part in it."),
            [], true, Guidelines("R-11", "punkt 3.3")),
        new("N2", CriterionOrigin.National,
            new("Barnehage- og skolebasert kompetanseutvikling", "Barnehage- og skulebasert kompetanseutvikling", "Development based in the kindergarten and school"),
            new(
                "Tiltaket fremmer felles prosesser som utvikler barnehagen og skolen. Det er ikke videreutdanning for enkeltpersoner.",
                "Tiltaket fremjar felles prosessar som utviklar barnehagen og skulen. Det er ikkje vidareutdanning for enkeltpersonar.",
                "The measure promotes shared processes that develop the kindergarten and the school. It is not further education for individuals."),
            [], true, Guidelines("R-12", "punkt 3.3")),
        new("N3", CriterionOrigin.National,
            new("Partnerskap med universitet eller høyskole", "Partnarskap med universitet eller høgskule", "Partnership with a university or university college"),
            new(
                "Eier og universitet eller høyskole vurderer behovet, planlegger og gjennomfører tiltaket sammen. Erfaringene styrker lærerutdanningene.",
                "Eigar og universitet eller høgskule vurderer behovet, planlegg og gjennomfører tiltaket saman. Erfaringane styrkjer lærarutdanningane.",
                "Owner and university or university college assess the need, plan and carry out the measure together. What is learned strengthens teacher education."),
            [], true, Guidelines("R-08", "punkt 3.3")),
    ];

    private static Criterion[] SchemeCriteria() =>
    [
        new("REG", CriterionOrigin.SchemeSpecific,
            new("Inntil 30 prosent til andre tiltak i barnehagen", "Inntil 30 prosent til andre tiltak i barnehagen", "Up to 30 per cent to other kindergarten measures"),
            new(
                "Ut fra lokale behov kan inntil 30 prosent av midlene gå til barnehagefaglig grunnkompetanse, kompetansehevingsstudier for fagarbeidere og assistenter, fagbrev som barne- og ungdomsarbeider og tilretteleggingsmidler.",
                "Ut frå lokale behov kan inntil 30 prosent av midlane gå til barnehagefagleg grunnkompetanse, kompetansehevingsstudium for fagarbeidarar og assistentar, fagbrev som barne- og ungdomsarbeidar og tilretteleggingsmidlar.",
                "Based on local needs, up to 30 per cent may go to basic kindergarten competence, studies for skilled workers and assistants, the craft certificate as child care and youth worker, and facilitation grants."),
            [Reg], false, Guidelines("R-18", "punkt 3.3")),
        new("KL", CriterionOrigin.SchemeSpecific,
            new("Tverrfaglig og for en bredere målgruppe", "Tverrfagleg og for ei breiare målgruppe", "Interdisciplinary and for a wider target group"),
            new(
                "Tiltaket er tverrfaglig og rettet mot hele laget rundt barnet og eleven, ikke bare barnehagen eller skolen.",
                "Tiltaket er tverrfagleg og retta mot heile laget rundt barnet og eleven, ikkje berre barnehagen eller skulen.",
                "The measure is interdisciplinary and meant for the whole team around the child, not only the kindergarten or the school."),
            [Kl], true, Guidelines("R-19", "punkt 3.3, jf. punkt 1.2")),
    ];

    private static Criterion[] ForumCriteria() =>
    [
        new("L1", CriterionOrigin.Local,
            new("Tiltak som er i gang, og tilsagn i inntil tre år", "Tiltak som er i gang, og tilsegn i inntil tre år", "Running measures, and commitments for up to three years"),
            new(
                "Tiltak som er i gang, går først. Forumet kan gi tilsagn for inntil tre år, med forbehold om de årlige budsjettene. Eier melder behov på nytt bare når tiltaket endres. Veier grunnene tungt, kan forumet justere et beløp det er gitt tilsagn om.",
                "Tiltak som er i gang, går først. Forumet kan gi tilsegn for inntil tre år, med atterhald om dei årlege budsjetta. Eigar melder behov på nytt berre når tiltaket blir endra. Veg grunnane tungt, kan forumet justere eit beløp det er gitt tilsegn om.",
                "Running measures come first. The forum may commit money for up to three years, with reservation for the yearly budgets. The owner reports again only when the measure changes. For weighty reasons the forum may adjust a committed amount."),
            [], false, Plan("R-24", "punkt 6, kriterium 1")),
        new("L2", CriterionOrigin.Local,
            new("Anslag per region", "Anslag per region", "Estimate per region"),
            new(
                "Hver region får på forhånd et anslag over sin del av midlene: årsverk i barnehagen for regional ordning, elevtall og lærerårsverk for desentralisert ordning, barne- og elevtall for Kompetanseløftet. Anslaget er ingen rett til midler.",
                "Kvar region får på førehand eit anslag over sin del av midlane: årsverk i barnehagen for regional ordning, elevtal og lærarårsverk for desentralisert ordning, barne- og elevtal for Kompetanseløftet. Anslaget er ingen rett til midlar.",
                "Each region is given an estimate of its part beforehand: kindergarten full-time equivalents for the regional scheme, pupils and teacher full-time equivalents for the decentralised scheme, children and pupils for the competence boost. It gives no right to money."),
            [], false, Plan("R-26", "punkt 6, kriterium 2")),
        new("L3", CriterionOrigin.Local,
            new("Skole, barnehage og PPT er med", "Skule, barnehage og PPT er med", "School, kindergarten and PPT take part"),
            new(
                "Helst er både skole, barnehage og PPT del av tiltaket. Er en av dem ikke med, sier dere hvorfor.",
                "Helst er både skule, barnehage og PPT del av tiltaket. Er ein av dei ikkje med, seier de kvifor.",
                "Preferably school, kindergarten and the educational-psychological service (PPT) are all part of the measure. If one is not, say why."),
            [Kl], true, Plan("R-20", "punkt 6, kriterium 3")),
    ];
}
