using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class FieldCommentTests
{
    private static readonly CommentedSight Draft = new("2027-DES-0041", IsWritten: true);
    private static readonly Actor Partner = Somebody.Holding(AReport.University, Role.PartnerConfirmer);
    private static readonly Actor Editor = Somebody.Holding(AReport.Owner, Role.OwnerEditor).ButAnother();
    private static readonly Place Where = new() { District = Somebody.District, Owner = AReport.Owner, Partners = [AReport.University], CoOwners = [AReport.OtherOwner] };
    private static readonly WriteComment Act = new(Ref<GrantCase>.New(), "Need.Assessment", " Skal vi si hvilke data vi bygger på? ", Where);

    [Fact]
    public void A_comment_tells_who_wrote_it_for_whom_and_about_what()
    {
        var fact = Tried(Act).ThenDone<CommentWritten>();
        (fact.Unit, fact.Text, fact.Role, fact.Organisation).ShouldBe(("Need.Assessment", "Skal vi si hvilke data vi bygger på?", Role.PartnerConfirmer, AReport.University));
        (Written().IsOpen, Written().At).ShouldBe((true, Scenario.Now));
    }

    [Fact]
    public void It_lies_with_those_who_write_and_never_with_the_County_Governor()
    {
        (Written().Place.Owner, Written().Place.District).ShouldBe((AReport.Owner, Guid.Empty));
        Partner.May(Permission.CommentOnReports, Written().Place).ShouldBeTrue();
        Somebody.Holding(AReport.OtherOwner, Role.CoOwnerConfirmer).May(Permission.CommentOnReports, Written().Place).ShouldBeTrue();
        Somebody.Holding(Somebody.District, [.. Domain.Registry.Roles.All.Select(rules => rules.Role)]).May(Permission.CommentOnReports, Act.PlaceOf(new FieldComment())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Need.Assessment", true)]
    [InlineData("Criteria.Answers.N1", true)]
    [InlineData("Budget.OtherFunding", true)]
    [InlineData("Budget.RequestedTotal", false)]
    [InlineData("Need", false)]
    [InlineData("need.Assessment", false)]
    [InlineData("0.Assessment", false)]
    [InlineData("", false)]
    public void Only_fields_of_a_report_are_commented_on(string unit, bool isField)
    {
        WriteComment.IsField(unit).ShouldBe(isField);
        if (!isField) { Tried(Act with { Unit = unit }).ThenHindered(WriteComment.UnknownField, exactly: true).Field.ShouldBe("Unit"); }
    }

    [Fact]
    public void The_text_is_there_and_at_most_1000_characters()
    {
        Tried(Act with { Text = "  " }).ThenHindered(WriteComment.TextMissing, exactly: true).Field.ShouldBe("Text");
        Tried(Act with { Text = AReport.TextOf(1001) }).ThenHindered(WriteComment.TextTooLong, exactly: true).Arguments.ShouldBe([1000, 1001]);
        Tried(Act with { Text = AReport.TextOf(1000) }).ThenDone<CommentWritten>();
    }

    [Fact]
    public void A_submitted_report_is_not_commented_on() =>
        Tried(Act, Draft with { IsWritten = false }).ThenHindered(WriteComment.NotWritten, exactly: true).Arguments.ShouldBe(["2027-DES-0041"]);

    [Fact]
    public void A_national_id_number_is_not_stored_R_105() =>
        Tried(Act with { Text = "Født 01019912345" }).ThenHindered(SpineHindrances.NationalId, exactly: true).Field.ShouldBe("Text");

    [Fact]
    public void It_is_settled_once()
    {
        var settled = Written().Do(new SettleComment(Where), Moment.By(Editor));
        (settled.IsOpen, settled.SettledBy).ShouldBe((false, Editor.Person));
        Scenario.Given(settled).By(Partner).When(new SettleComment(Where)).ThenHindered(SettleComment.AlreadySettled, exactly: true);
    }

    [Fact]
    public void A_partner_who_came_later_settles_it_and_another_owners_people_never_do()
    {
        var later = new Place { Owner = AReport.Owner, Partners = [AReport.University, AReport.OtherOwner], District = Somebody.District };
        new SettleComment(later).PlaceOf(Written()).Partners.ShouldContain(AReport.OtherOwner);
        new SettleComment(later).PlaceOf(Written()).District.ShouldBe(Guid.Empty);
        new SettleComment(new Place { Owner = AReport.OtherOwner }).PlaceOf(Written()).Owner.ShouldBe(AReport.Owner);
    }

    private static FieldComment Written() => new FieldComment().Do(Act, Moment.By(Partner, Draft));

    private static Decided<FieldComment> Tried(WriteComment act, CommentedSight? seen = null) => Scenario.Given(new FieldComment(), Moment.RuleSet, seen ?? Draft).By(Partner).When(act);
}
