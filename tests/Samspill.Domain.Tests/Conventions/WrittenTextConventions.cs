using System.Text.Json;
using System.Text.Json.Nodes;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Golden;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Conventions;

public sealed class WrittenTextConventions
{
    private const string NationalId = "01019912345";

    public static TheoryData<string> Acts => [.. Sources.Acts.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_text_of_every_act_is_looked_through_R_105(string name)
    {
        var type = Sources.Acts.Single(type => type.Name == name);
        var sample = Sample.Of(type);

        var stored = type.GetProperties().Where(property => property.CanWrite)
            .Sum(property => Texts(JsonSerializer.SerializeToNode(property.GetValue(sample), property.PropertyType, FactNames.Json)).Count());

        WrittenTexts.Of(sample).Count(written => written.Text == (string)Sample.Of(typeof(string))).ShouldBe(stored);
    }

    [Fact]
    public void An_act_with_a_national_id_number_is_hindered_where_it_stands_R_105()
    {
        var returned = ACase.Return with { Defects = [new Defect(ReportPart.Need, "Mangler"), new Defect(ReportPart.Budget, $"Født {NationalId}")] };
        Scenario.Given(ACase.Submitted(), Moment.RuleSet).When(returned).ThenHindered(SpineHindrances.NationalId, exactly: true).Field.ShouldBe("Defects[1].Text");
    }

    [Fact]
    public void An_act_that_opens_is_hindered_too_R_105() =>
        Scenario.Given(new GrantCase(), Moment.RuleSet, ACase.Call, ACase.Municipality).When(ACase.Start(AReport.Des) with { Title = $"Til {NationalId}" })
            .ThenHindered(SpineHindrances.NationalId, exactly: true).Field.ShouldBe("Title");

    [Fact]
    public void A_whole_report_is_looked_through_and_its_checksum_is_not_R_105()
    {
        var report = AReport.Complete(AReport.Des);
        var written = report with { Criteria = report.Criteria with { Answers = [new CriterionAnswer("N1", NationalId)] } };
        WrittenTexts.WithNationalId(new SubmitNeedReport(written, new string('a', 20) + NationalId + new string('b', 33))).Select(found => found.Field).ShouldBe(["Content.Criteria.Answers[0].Text"]);
        WrittenTexts.WithNationalId(report).ShouldBeEmpty();
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(entry => Texts(entry.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) && text == (string)Sample.Of(typeof(string)) => [text],
        _ => [],
    };
}
