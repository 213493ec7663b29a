using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>An act somebody holds the permission for: what it is called, where it is done, what follows, where it stands, and why it is not possible now.</summary>
/// <param name="Reasons">Empty when the act is possible.</param>
public sealed record ActOffer(string Act, string Url, string Effect, string Law, IReadOnlyList<Hindrance> Reasons)
{
    /// <summary>True when nothing hinders.</summary>
    public bool IsPossible => Reasons.Count == 0;

    /// <summary>Stands beside the way of the case, such as withdrawing: always there, never the next step.</summary>
    public bool IsAside { get; init; }
}
