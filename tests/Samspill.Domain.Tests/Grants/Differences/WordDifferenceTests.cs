using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Differences;

namespace Samspill.Domain.Tests.Grants.Differences;

public sealed class WordDifferenceTests
{
    private static readonly Gen<string> Texts = Gen.Elements("vi", "øver", "på", "lesing", " ", "  ", "\n", ".", "skriving", "").ListOf().Select(string.Concat);

    [Fact]
    public void Applying_the_difference_gives_the_new_text_and_undoing_it_the_old() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), pair =>
        {
            var pieces = WordDifference.Between(pair.Item1, pair.Item2);
            return Put(pieces, PieceKind.Added) == pair.Item2 && Put(pieces, PieceKind.Removed) == pair.Item1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_does_not_differ_from_itself() =>
        Prop.ForAll(Texts.ToArbitrary(), text => WordDifference.Between(text, text).All(piece => piece.Kind == PieceKind.Same)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_piece_is_empty_and_no_two_neighbours_are_of_one_kind() =>
        Prop.ForAll(Texts.Two().ToArbitrary(), pair =>
        {
            var pieces = WordDifference.Between(pair.Item1, pair.Item2);
            return pieces.All(piece => piece.Text.Length > 0) && pieces.Zip(pieces.Skip(1)).All(next => next.First.Kind != next.Second.Kind);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_word_is_one_piece_out_and_one_in() =>
        WordDifference.Between("Vi øver på lesing hver dag.", "Vi øver på skriving hver dag.")
            .ShouldBe([new(PieceKind.Same, "Vi øver på "), new(PieceKind.Removed, "lesing "), new(PieceKind.Added, "skriving "), new(PieceKind.Same, "hver dag.")]);

    [Fact]
    public void An_amount_changes_as_a_whole_and_a_new_paragraph_leaves_the_word_before_it_alone()
    {
        WordDifference.Between("84\u00A0000 kr", "64\u00A0000 kr").ShouldBe([new(PieceKind.Removed, "84\u00A0000 "), new(PieceKind.Added, "64\u00A0000 "), new(PieceKind.Same, "kr")]);
        WordDifference.Between("Slik er det.", "Slik er det.\nOg mer.").ShouldBe([new(PieceKind.Same, "Slik er det."), new(PieceKind.Added, "\nOg mer.")]);
    }

    [Fact]
    public void Long_texts_are_compared_by_paragraphs_and_nothing_is_lost()
    {
        string Text(string word) => string.Join('\n', Enumerable.Range(0, 400).Select(line => string.Join(' ', Enumerable.Repeat($"{word}{line % 2}", 10)) + line));
        var (before, after) = (Text("a"), Text("a").Replace("a1", "b", StringComparison.Ordinal));
        var pieces = WordDifference.Between(before, after);
        (Put(pieces, PieceKind.Removed), Put(pieces, PieceKind.Added)).ShouldBe((before, after));
        pieces.Count(piece => piece.Kind == PieceKind.Same).ShouldBe(200);
    }

    [Fact]
    public void Texts_too_long_even_for_that_are_shown_as_wholes()
    {
        var (before, after) = (string.Concat(Enumerable.Repeat("a\n", 3000)), string.Concat(Enumerable.Repeat("b\n", 3000)));
        WordDifference.Between(before, after).ShouldBe([new(PieceKind.Removed, before), new(PieceKind.Added, after)]);
    }

    private static string Put(IEnumerable<TextPiece> pieces, PieceKind kind) =>
        string.Concat(pieces.Where(piece => piece.Kind == PieceKind.Same || piece.Kind == kind).Select(piece => piece.Text));
}
