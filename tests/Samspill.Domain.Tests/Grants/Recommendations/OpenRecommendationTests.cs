using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Grants.Recommendations;

public sealed class OpenRecommendationTests
{
    [Fact]
    public void A_list_belongs_to_one_body_round_and_scheme_d_3()
    {
        var list = AList.OfGroup();
        (list.BodyCode, list.SchemeCode, list.StageIndex, list.RoundNumber).ShouldBe(("RWG-OSLO-SCH", AReport.Des, 1, "oslo-viken-2027"));
        list.Place.Bodies.ShouldBe([ARound.Body("RWG-OSLO-SCH").Id]);
        (list.IsFinal, list.Total.Kroner, list.RuleSetId).ShouldBe((false, 0, Moment.RuleSet.Id));
    }

    [Fact]
    public void Whoever_opens_it_acts_in_the_place_of_the_body() =>
        AList.Open("SAF-OSLO", 2, AReport.Des).PlaceOf(new Recommendation()).Bodies.ShouldBe([ARound.Body("SAF-OSLO").Id]);

    [Fact]
    public void Is_hindered_without_cases_and_done_with_one()
    {
        var open = AList.Open("SAF-OSLO", 2, AReport.Des);
        Scenario.Given(new Recommendation(), Moment.RuleSet).When(open with { Lines = [] }).ThenHindered(OpenRecommendation.Empty, exactly: true);
        Scenario.Given(new Recommendation(), Moment.RuleSet).When(open with { Lines = [open.Lines[0]] }).ThenDone<RecommendationOpened>();
    }
}
