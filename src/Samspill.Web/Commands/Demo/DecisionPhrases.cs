using Samspill.Domain.Registry;

namespace Samspill.Web.Commands.Demo;

/// <summary>What decisions say, in the written form of the owner .</summary>
internal sealed record DecisionPhrases(
    string Meets, string Granted, string PartlyGranted, string Refused, string Departs, string Use, string Partner, string OwnShare, string ChangeNotice)
{
    public static DecisionPhrases In(LanguageForm form) => form == LanguageForm.Nn ? Nynorsk : Bokmål;

    private static DecisionPhrases Bokmål { get; } = new(
        "Tiltaket oppfyller kriteriene i retningslinjene: Behovet er vurdert lokalt, tiltaket er kollektivt, og partnerskapet med universitetet eller høyskolen er konkret.",
        "Vi følger innstillingen og gir det beløpet dere har bedt om.",
        "Rammen er mindre enn behovene som er meldt, og vi gir derfor et lavere beløp enn dere har bedt om.",
        "Vi avslår behovsmeldingen. Samarbeidsforumet har ikke anbefalt tiltaket.",
        "Eier har ubrukte midler fra et tidligere tilsagn til samme formål. Vi gir derfor ti prosent mindre enn samarbeidsforumet innstilte på. Forumet er orientert.",
        "Tilskuddet skal brukes til tiltaket slik det er beskrevet i behovsmeldingen.",
        "Tiltaket skal gjennomføres sammen med partneren som er navngitt.",
        "Skoleeier bidrar med en egenandel på minst 30 prosent av tilskuddet hvert år.",
        "Si fra til Statsforvalteren før dere endrer tiltaket, partneren eller framdriften.");

    private static DecisionPhrases Nynorsk { get; } = new(
        "Tiltaket oppfyller kriteria i retningslinjene: Behovet er vurdert lokalt, tiltaket er kollektivt, og partnarskapen med universitetet eller høgskulen er konkret.",
        "Vi følgjer innstillinga og gir det beløpet de har bede om.",
        "Ramma er mindre enn behova som er melde, og vi gir derfor eit lågare beløp enn de har bede om.",
        "Vi avslår behovsmeldingen. Samarbeidsforumet har ikkje tilrådd tiltaket.",
        "Eigar har ubrukte midlar frå eit tidlegare tilsegn til same formål. Vi gir derfor ti prosent mindre enn samarbeidsforumet innstilte på. Forumet er orientert.",
        "Tilskotet skal brukast til tiltaket slik det er beskrive i behovsmeldinga.",
        "Tiltaket skal gjennomførast saman med partnaren som er namngjeven.",
        "Skuleeigar bidreg med ein eigendel på minst 30 prosent av tilskotet kvart år.",
        "Sei frå til Statsforvaltaren før de endrar tiltaket, partnaren eller framdrifta.");
}
