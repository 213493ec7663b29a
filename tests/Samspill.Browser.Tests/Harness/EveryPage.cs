using Samspill.Web.Tests;

namespace Samspill.Browser.Tests.Harness;

/// <summary>The walks of every page have a county and a browser of their own, beside the journeys: they are long, and change nothing.</summary>
[CollectionDefinition(Name)]
public sealed class EveryPage : ICollectionFixture<World>, ICollectionFixture<Chromium>
{
    public const string Name = "every page";
}
