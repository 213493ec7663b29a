namespace Samspill.Web.Tests.Load;

/// <summary>Tests that need the machine to themselves: they run one after the other, when all others are done.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone on the machine";
}
