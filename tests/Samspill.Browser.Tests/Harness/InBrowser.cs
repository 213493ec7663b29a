namespace Samspill.Browser.Tests.Harness;

/// <summary>Tests marked <c>[Collection(InBrowser.Name)]</c> share one server and one browser, and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class InBrowser : ICollectionFixture<RunningServer>, ICollectionFixture<Chromium>
{
    public const string Name = "In a browser";
}
