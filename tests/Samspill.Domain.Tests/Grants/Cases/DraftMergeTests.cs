using FsCheck;
using FsCheck.Fluent;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants.Cases;

/// <summary>Three texts a unit: what the form showed, what is saved now, what was typed. Nothing touched is lost; nothing untouched overwrites.</summary>
public sealed class DraftMergeTests
{
    private static readonly string[] Paths = ["Need.Assessment", "Need.PlanLink", "Criteria.Answers.N1", "Budget.Lines"];

    [Fact]
    public void What_was_touched_is_taken_refused_or_in_conflict() => ForAll((shown, saved, mine, merge) => Paths.Where(path => mine[path] != shown[path]).All(path =>
        merge.Units.GetValueOrDefault(path) == mine[path]
        || merge.Conflicts.Any(conflict => conflict.Path == path && conflict.Mine == mine[path] && conflict.Theirs == saved[path])
        || merge.Refused.Any(refused => refused.Path == path)));

    [Fact]
    public void What_was_not_touched_never_overwrites() => ForAll((shown, saved, mine, merge) => Paths.Where(path => mine[path] == shown[path]).All(path =>
        merge.Units.GetValueOrDefault(path) == saved[path] && !merge.Taken.Contains(path) && merge.Conflicts.All(conflict => conflict.Path != path)));

    [Fact]
    public void Equal_texts_are_never_in_conflict() => ForAll((_, saved, mine, merge) => merge.Conflicts.All(conflict => mine[conflict.Path] != saved[conflict.Path]));

    [Fact]
    public void What_nobody_else_changed_is_never_in_conflict() => ForAll((shown, saved, _, merge) => merge.Conflicts.All(conflict => shown[conflict.Path] != saved[conflict.Path]));

    [Fact]
    public void The_same_form_posted_again_changes_nothing_more() => ForAll((_, _, mine, merge) =>
    {
        var again = DraftMerge.Of(new SavedUnits(merge.Units, Nobody), new PostedUnits(Units(mine), merge.Basis, 2), Right);
        return again.Taken.Count == 0 && again.Conflicts.Select(conflict => conflict.Path).SequenceEqual(merge.Conflicts.Select(conflict => conflict.Path));
    });

    [Fact]
    public void A_basis_is_read_as_it_was_written()
    {
        var basis = UnitBasis.Of(ReportUnits.Of(AReport.Complete(AReport.Kl)));
        UnitBasis.Parse(basis.ToString()).Hashes.ShouldBe(basis.Hashes, ignoreOrder: true);
        UnitBasis.Parse("tull uten mening:a:b").IsNone.ShouldBeTrue();
        UnitBasis.Parse(null).IsNone.ShouldBeTrue();
    }

    [Fact]
    public void A_form_is_not_in_conflict_with_itself_when_an_answer_was_lost()
    {
        var saved = new SavedUnits(One("\"Først\""), Written(5, "skjema"));
        DraftMerge.Of(saved, Posted("\"Så\"") with { Form = "skjema" }, Right).Units["Need.Assessment"].ShouldBe("\"Så\"");
        DraftMerge.Of(saved, Posted("\"Så\"") with { Form = "et annet" }, Right).Conflicts.Single().Other!.Revision.ShouldBe(5);
    }

    [Fact]
    public void Without_a_basis_the_revision_tells_who_came_first()
    {
        var saved = new SavedUnits(One("\"Deres\""), Written(5, null));
        DraftMerge.Of(saved, new PostedUnits(One("\"Mitt\""), UnitBasis.None, 4), Right).Conflicts.Count.ShouldBe(1);
        DraftMerge.Of(saved, new PostedUnits(One("\"Mitt\""), UnitBasis.None, 5), Right).Taken.ShouldBe(["Need.Assessment"]);
    }

    [Fact]
    public void What_could_not_be_read_stays_as_it_is_saved_and_is_still_touched()
    {
        var merge = DraftMerge.Of(new SavedUnits(One("\"Vist\""), Nobody), Posted("\"Uleselig\"") with { Withheld = new HashSet<string> { "Need.Assessment" } }, Right);
        merge.Units["Need.Assessment"].ShouldBe("\"Vist\"");
        merge.Basis.Shows("Need.Assessment", "\"Vist\"").ShouldBeTrue();
    }

    private static Dictionary<string, Writing> Nobody => [];

    private static Dictionary<string, string> One(string json) => new() { ["Need.Assessment"] = json };

    private static PostedUnits Posted(string json) => new(One(json), UnitBasis.Of(One("\"Vist\"")), 4);

    private static Dictionary<string, Writing> Written(int revision, string? form) =>
        new() { ["Need.Assessment"] = new Writing(revision, Guid.Empty, Role.OwnerEditor, AReport.Owner, "Kommunen", Scenario.Now) { Form = form } };

    private static Hindrance? Right(string path) => path == "Budget.Lines" ? DraftRights.NotYours : null;

    private static void ForAll(Func<Dictionary<string, string?>, Dictionary<string, string?>, Dictionary<string, string?>, DraftMerge, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, 3).ArrayOf(Paths.Length * 3).ToArbitrary(), choices =>
        {
            var (shown, saved, mine) = (Texts(choices, 0), Texts(choices, 1), Texts(choices, 2));
            var merge = DraftMerge.Of(new SavedUnits(Units(saved), Nobody), new PostedUnits(Units(mine), Basis(shown), 1), Right);
            return holds(shown, saved, mine, merge);
        }).QuickCheckThrowOnFailure();

    // The unit is missing, or one of three texts.
    private static Dictionary<string, string?> Texts(int[] choices, int which) =>
        Paths.Index().ToDictionary(path => path.Item, path => choices[(which * Paths.Length) + path.Index] is var choice and > 0 ? $"\"{choice}\"" : null);

    private static Dictionary<string, string> Units(Dictionary<string, string?> texts) => texts.Where(text => text.Value is not null).ToDictionary(text => text.Key, text => text.Value!);

    // A form that showed nothing at all is another matter, so it always showed something.
    private static UnitBasis Basis(Dictionary<string, string?> shown) => UnitBasis.Of(Units(shown)).With("Need.Plan", UnitBasis.HashOf(null));
}
