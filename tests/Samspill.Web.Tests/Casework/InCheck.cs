using Samspill.Domain.Grants.Cases;
using Samspill.Web.Tests.Input;

namespace Samspill.Web.Tests.Casework;

/// <summary>A world of its own with ten cases in check, and a caseworker who looks at them.</summary>
public abstract class InCheck : IAsyncLifetime
{
    private protected OwnWorld Own { get; private set; } = null!;

    protected IReadOnlyList<GrantCase> Cases { get; private set; } = [];

    private protected Visitor Caseworker { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Own = await OwnWorld.NewAsync();
        Cases = await Own.World.CasesInCheckAsync(10);
        Cases.Count.ShouldBe(10);
        Caseworker = await Own.World.AsAsync(Scenes.Caseworker);
    }

    public async Task DisposeAsync()
    {
        Caseworker.Dispose();
        await Own.DisposeAsync();
    }
}
