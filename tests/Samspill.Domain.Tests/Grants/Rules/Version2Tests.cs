using System.Text.Json;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Grants;

public sealed class Version2Tests
{
    private static readonly RuleSet First = LocalCompetence2021.OsloAndViken;
    private static readonly RuleSet Second = LocalCompetence2021.OsloAndVikenVersion2;

    [Theory]
    [InlineData(ConfirmationKind.Partner, "DES", Demand.Required)]
    [InlineData(ConfirmationKind.CoOwner, "REG", Demand.Required)]
    [InlineData(ConfirmationKind.UnionRep, "KL", Demand.Optional)]
    [InlineData(ConfirmationKind.Ppt, "KL", Demand.Optional)]
    [InlineData(ConfirmationKind.Ppt, "DES", Demand.Off)]
    [InlineData(ConfirmationKind.Authority, "REG", Demand.Off)]
    public void It_asks_for_confirmations_as_the_county_has_chosen_c_7_g_21(ConfirmationKind kind, string scheme, Demand demand) =>
        Second.DemandOf(kind, scheme).ShouldBe(demand);

    [Fact]
    public void Every_demand_says_where_it_stands() =>
        Second.Confirmations!.Select(demand => demand.Kind).ShouldBe(Enum.GetValues<ConfirmationKind>());

    [Fact]
    public void The_first_version_asks_nobody_and_is_written_as_before()
    {
        Enum.GetValues<ConfirmationKind>().Select(kind => First.DemandOf(kind, "KL")).ShouldAllBe(demand => demand == Demand.Off);
        JsonSerializer.Serialize(First, FactNames.Json).ShouldNotContain("Confirmations");
        First.Id.ShouldBe("LocalCompetence2021-oslo-viken-1");
    }

    [Fact]
    public void It_has_an_id_of_its_own_and_is_the_first_but_for_what_it_adds()
    {
        Second.Id.ShouldBe("LocalCompetence2021-oslo-viken-2");
        (Second with { Id = First.Id, Confirmations = null, Attachments = null }).ShouldBe(First);
    }
}
