using System.Text.Json;
using System.Text.Json.Nodes;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Conventions;

namespace Samspill.Domain.Tests.Golden;

/// <summary>
/// The golden file holds one sample of every version of every fact, as the ledger stores it. What is stored is never rewritten, so a sample is
/// never changed: a fact of another shape gets the next version and a sample of its own.
/// </summary>
public sealed class GoldenFactsTests
{
    private static readonly string Address = Path.Combine(Sources.Folder("tests", "Samspill.Domain.Tests", "Golden"), "facts.json");

    private static readonly JsonObject Golden = JsonNode.Parse(File.ReadAllText(Address))!.AsObject();

    public static TheoryData<string> Names => [.. Golden.Select(entry => entry.Key)];

    [Fact]
    public void Every_fact_has_a_sample()
    {
        FactNames.All.ShouldNotBeEmpty();
        FactNames.All.Where(fact => !Golden.ContainsKey(fact.Key))
            .Select(fact => $"\"{fact.Key}\": {JsonSerializer.Serialize(Sample.Of(fact.Value), fact.Value, FactNames.Json)}")
            .ShouldBeEmpty($"add the sample to {Address}");
    }

    [Fact]
    public void The_samples_are_in_order_of_their_names() =>
        Golden.Select(entry => entry.Key).ShouldBe(Golden.Select(entry => entry.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stored_fact_is_read_and_written_without_change(string name)
    {
        var stored = Golden[name]!.ToJsonString(FactNames.Json);
        var written = FactNames.Write(FactNames.Read(name, stored));
        written.ShouldBe(stored, $"{name} no longer has the shape it is stored in: make a new version instead");
    }
}
