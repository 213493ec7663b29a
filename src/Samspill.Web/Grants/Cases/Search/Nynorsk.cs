namespace Samspill.Web.Grants.Search;

/// <summary>Parts of words that the two Norwegian written languages write differently: nynorsk → bokmål. A search in one finds texts in the other.</summary>
internal static class Nynorsk
{
    // Written after folding, where aa, ae and oe are one letter each. Longer parts come first: «rettleiar» before «leiar».
    private static readonly (string Nynorsk, string Bokmal)[] Parts = new (string, string)[]
    {
        ("skul", "skol"), ("leiar", "leder"), ("leiing", "ledelse"), ("eigar", "eier"), ("eigendel", "egenandel"), ("eigen", "egen"), ("eigne", "egne"),
        ("fleir", "fler"), ("meir", "mer"), ("heil", "hel"), ("heilskap", "helhet"), ("vidare", "videre"), ("rettleiing", "veiledning"), ("rettlei", "veiled"),
        ("rettleiar", "veileder"), ("vegleiing", "veiledning"), ("vegleiar", "veileder"), ("tilsett", "ansatt"), ("tilset", "ansatt"), ("verksemd", "virksomhet"),
        ("verknad", "virkning"), ("mogleg", "mulig"), ("moglegheit", "mulighet"), ("heit", "het"), ("teikn", "tegn"), ("høg", "høy"), ("heim", "hjem"),
        ("sjølv", "selv"), ("saman", "sammen"), ("meistr", "mestr"), ("auke", "øke"), ("auking", "økning"), ("eining", "enhet"), ("einskild", "enkelt"),
        ("tilskot", "tilskudd"), ("kvardag", "hverdag"), ("overgong", "overgang"), ("mangfald", "mangfold"), ("forhald", "forhold"), ("haldning", "holdning"),
        ("innhald", "innhold"), ("rekn", "regn"), ("framand", "fremmed"), ("fram", "frem"), ("deltaking", "deltakelse"), ("røynsle", "erfaring"),
        ("naudsynt", "nødvendig"), ("oppgåve", "oppgave"), ("utgåve", "utgave"), ("forsking", "forskning"),
        ("tenest", "tjenest"), ("born", "barn"), ("frivilj", "frivill"),
    }.OrderByDescending(pair => pair.Item1.Length).ToArray();

    private static readonly (string Nynorsk, string Bokmal)[] Endings = [("legare", "ligere"), ("legast", "ligst"), ("leg", "lig"), ("lege", "lige"), ("legt", "ligt")];

    /// <summary>The word as bokmål would write it, as far as searching needs.</summary>
    public static string AsBokmal(string word)
    {
        if (word.Length < 4) { return word; }
        foreach (var (nynorsk, bokmal) in Parts) { word = word.Replace(nynorsk, bokmal, StringComparison.Ordinal); }
        foreach (var (nynorsk, bokmal) in Endings)
        {
            if (word.Length > nynorsk.Length + 2 && word.EndsWith(nynorsk, StringComparison.Ordinal)) { word = word[..^nynorsk.Length] + bokmal; }
        }

        return WithoutJ(word);
    }

    // «styrkje», «tryggje», «ikkje»: the j that only nynorsk writes.
    private static string WithoutJ(string word)
    {
        for (var place = 2; place < word.Length - 1; place++)
        {
            if (word[place] == 'j' && (word[place - 1] is 'g' or 'k') && (word[place + 1] is 'a' or 'e')) { word = word.Remove(place, 1); }
        }

        return word;
    }
}
