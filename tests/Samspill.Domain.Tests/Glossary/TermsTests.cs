using Samspill.Domain.Glossary;

namespace Samspill.Domain.Tests.Glossary;

public sealed class TermsTests
{
    [Fact]
    public void Every_word_has_names_and_definitions_in_three_languages()
    {
        Terms.All.Count.ShouldBeGreaterThan(45);
        Terms.All.SelectMany(term => new[] { term.Identifier, term.Nb, term.Nn, term.En, term.Definition.Nb, term.Definition.Nn, term.Definition.En })
            .ShouldAllBe(text => text.Length > 0 && text == text.Trim() && !text.Contains('!'));
    }

    [Fact]
    public void Definitions_are_sentences() =>
        Terms.All.SelectMany(term => new[] { term.Definition.Nb, term.Definition.Nn, term.Definition.En }).ShouldAllBe(text => text.EndsWith('.'));

    [Fact]
    public void Identifiers_are_unique_and_written_as_in_code()
    {
        Terms.All.Select(term => term.Identifier).ShouldBeUnique();
        Terms.All.ShouldAllBe(term => char.IsAsciiLetterUpper(term.Identifier[0]) && term.Identifier.All(char.IsAsciiLetterOrDigit));
    }

    [Fact]
    public void No_word_is_among_those_to_avoid_for_itself() =>
        Terms.All.ShouldAllBe(term => !term.Avoid.Contains(term.Nb) && !term.Avoid.Contains(term.Nn) && !term.Avoid.Contains(term.En));

    [Theory]
    [InlineData("NeedReport", "behovsmelding", "behovsmelding", "need report")]
    [InlineData("OwnShare", "egenandel", "eigendel", "own share")]
    [InlineData("Commitment", "tilsagn", "tilsegn", "commitment")]
    [InlineData("Vote", "avstemning", "avrøysting", "vote")]
    public void A_word_is_found_by_its_identifier(string identifier, string nb, string nn, string en)
    {
        var term = Terms.Of(identifier);
        (term.Name.Nb, term.Name.Nn, term.Name.En).ShouldBe((nb, nn, en));
    }

    [Fact]
    public void A_word_that_is_not_there_is_said_to_be_missing() =>
        Should.Throw<InvalidOperationException>(() => Terms.Of("Søknad")).Message.ShouldContain("Søknad");
}
