using Samspill.Web.Storage;

namespace Samspill.Web.Spine.Followers;

/// <summary>A row of the ledger as a follower gets it.</summary>
/// <param name="IsQuiet">It stood in the ledger before the follower was there, or was made for demonstration: nobody outside is told of it.</param>
public sealed record Followed(LedgerEntry Entry, bool IsQuiet);

/// <summary>
/// Does something because of what the ledger tells: in order, at least once for every row of its kinds, one process at a time (architecture 2.4 and
/// 2.5). What it does must bear to be repeated, since a crash can come before its bookmark has moved. A new one is made for each row, or for a few
/// rows together when it does nothing outside the database, in a scope of its own, as the program itself (<see cref="Samspill.Domain.Spine.Actor.TheSystem"/>).
/// </summary>
public abstract class Follower
{
    /// <summary>
    /// What happens outside the database, or through the <see cref="Recorder"/>, whose transactions are its own. Done before
    /// <see cref="WithinAsync"/>, without any transaction; repeated when the row is tried again.
    /// </summary>
    public virtual Task BeforeAsync(Followed followed, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Changes rows in the scope's <see cref="SamspillDb"/>; they are saved in one transaction with the bookmark, so both stand or neither.</summary>
    public virtual Task WithinAsync(Followed followed, CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A follower by the name of its bookmark, and the facts it is told of, by their stable names.</summary>
public sealed record FollowerKind(string Name, Type Type, IReadOnlyList<string> Facts)
{
    /// <summary>It does something outside its transaction, so each row is its own step.</summary>
    public bool ActsOutside { get; } = Type.GetMethod(nameof(Follower.BeforeAsync))!.DeclaringType != typeof(Follower);
}

/// <summary>How the program comes to have a follower.</summary>
public static class FollowerKinds
{
    /// <summary>Adds a follower; its name is stored with its bookmark and never changes.</summary>
    public static IServiceCollection AddFollower<T>(this IServiceCollection services, string name, params IEnumerable<string> facts)
        where T : Follower => services.AddScoped<T>().AddSingleton(new FollowerKind(name, typeof(T), [.. facts]));
}
