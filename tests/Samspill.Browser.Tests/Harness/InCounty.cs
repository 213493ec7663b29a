using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Harness;

/// <summary>Tests marked <c>[Collection(InCounty.Name)]</c> share the demo county at a movable clock, and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class InCounty : ICollectionFixture<World>, ICollectionFixture<Chromium>
{
    public const string Name = "In the county";
}
