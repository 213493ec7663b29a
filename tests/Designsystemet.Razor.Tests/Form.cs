namespace Designsystemet.Razor.Tests;

/// <summary>A model with one property for each kind of field.</summary>
public sealed class Form
{
    public string? Title { get; set; }

    public string? Email { get; set; }

    public long? Amount { get; set; }

    public DateOnly? Deadline { get; set; }

    public string? Region { get; set; }

    public Vote? Vote { get; set; }

    public bool Accepts { get; set; }

    public List<string> Schemes { get; set; } = [];

    public List<Partner> Partners { get; set; } = [];
}

public sealed class Partner
{
    public string? Name { get; set; }
}

public enum Vote
{
    For,
    Against,
    Abstain,
}
