using Samspill.Web.Grants.Search;

namespace Samspill.Web.Tests.CaseList;

/// <summary>The same word in both written languages and in any form is one word; and how far mistyped words are apart.</summary>
public sealed class WordTests
{
    [Theory, InlineData("7"), InlineData("x"), InlineData("aa"), InlineData("0")]
    public void No_word_is_longer_than_the_indexes_take(string sign)
    {
        var text = "1" + string.Concat(Enumerable.Repeat(sign, 5000));
        Word.In(text).ShouldAllBe(word => word.Stem.Length <= 40 && word.Written.Length <= 40);
        Word.In(text[1..]).ShouldAllBe(word => word.Stem.Length <= 40 && word.Written.Length <= 40);
    }

    [Fact]
    public void What_one_index_does_not_know_as_a_letter_is_left_out_of_the_word() =>
        Word.In("bar\uAB30ne \u10D0\u10D1").Select(word => word.Written).ShouldBe(["barne"]);

    [Theory]
    [InlineData("barnehage", "barnehagen", "barnehagene", "barnehager", "barnehagane", "barnehagar", "BARNEHAGENS")]
    [InlineData("skole", "skolen", "skolene", "skoler", "skule", "skulen", "skulane", "skular")]
    [InlineData("lærer", "lærerne", "lærere", "lærar", "lærarar", "lærarane", "laerer")]
    [InlineData("kvalitet", "kvaliteten", "kvaliteter", "kvalitetar")]
    [InlineData("praksis", "praksisen")]
    [InlineData("kompetanseutvikling", "kompetanseutviklingen", "kompetanseutviklinga")]
    [InlineData("inkluderende", "inkluderande")]
    [InlineData("leder", "ledere", "leiar", "leiarar", "leiarane")]
    [InlineData("veiledning", "veiledningen", "rettleiing", "rettleiinga")]
    [InlineData("faglig", "faglige", "fagleg", "faglege")]
    [InlineData("flerspråklig", "flerspråklige", "fleirspråkleg", "fleirspråklege", "flerspraaklig")]
    [InlineData("styrke", "styrkje", "styrker", "styrkjer")]
    [InlineData("ansatt", "ansatte", "tilsett", "tilsette")]
    [InlineData("barn", "barna", "born", "borna")]
    public void All_forms_of_a_word_have_one_stem(params string[] forms) =>
        forms.Select(form => Word.In(form).Single().Stem).Distinct().ShouldHaveSingleItem(string.Join(", ", forms.Select(form => $"{form}: {Word.In(form).Single().Stem}")));

    [Theory]
    [InlineData("Ås", "aas", "ÅS", "a\u030as")]
    [InlineData("Østfold", "oestfold", "östfold")]
    [InlineData("Sørøyane", "soeroeyane")]
    [InlineData("0041", "41", "00041")]
    public void Letters_may_be_written_in_other_ways(params string[] forms) =>
        forms.Select(form => Word.In(form).Single().Written).Distinct().ShouldHaveSingleItem();

    [Fact]
    public void Words_that_mean_different_things_are_kept_apart()
    {
        string[] words = ["barnehage", "skole", "språk", "regning", "lesing", "skriving", "ledelse", "læring", "mobbing", "matematikk", "norsk", "naturfag"];
        words.Select(word => Word.In(word).Single().Stem).Distinct().Count().ShouldBe(words.Length);
    }

    [Theory]
    [InlineData("«2025-DES-0041»: Språk, lek & læring!", "2025 des 41 språk lek læring")]
    [InlineData("\"'%_*()[]{}\\ -- ;", "")]
    [InlineData("😀 \u0001\u0007", "")]
    public void A_text_is_its_letters_and_digits(string text, string expected) => string.Join(' ', Word.In(text).Select(word => word.Written)).ShouldBe(expected);

    [Fact]
    public void Ten_thousand_letters_without_a_space_are_one_short_word() => Word.In(new string('a', 10_000)).Single().Written.Length.ShouldBe(40);

    [Theory]
    [InlineData("lesseopplæring", "leseopplæring", 1)]
    [InlineData("barnhage", "barnehage", 1)]
    [InlineData("språl", "språk", 1)]
    [InlineData("sprkå", "språk", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    public void Mistakes_are_counted(string typed, string meant, int mistakes) => Misspelling.Distance(typed, meant).ShouldBe(mistakes);

    [Fact]
    public void The_nearest_words_come_first_and_far_ones_never()
    {
        Misspelling.Nearest("leseoplæring", ["leseopplæring", "skriveopplæring", "opplæring"]).ShouldBe(["leseopplæring"]);
        Misspelling.Nearest("lek", ["lek", "les", "lær"]).ShouldBe(["lek"], "short words are taken as they are typed");
    }
}
