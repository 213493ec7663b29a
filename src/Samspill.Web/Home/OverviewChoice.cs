using Microsoft.AspNetCore.Mvc;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Web.Home;

/// <summary>What the address of the overview chooses.</summary>
public sealed record OverviewChoice
{
    /// <summary>Show what waits for one role only.</summary>
    [FromQuery(Name = "rolle")]
    public Role? As { get; init; }

    /// <summary>Show what waits in one organisation or body only.</summary>
    [FromQuery(Name = "hos")]
    public Guid? At { get; init; }

    /// <summary>Show each of several alike, of one round.</summary>
    [FromQuery(Name = "gjelder")]
    public DutyKind? Alike { get; init; }

    [FromQuery(Name = "runde")]
    public string? Round { get; init; }

    [FromQuery(Name = "side")]
    public int? Page { get; init; }

    public bool IsAny => As is not null || At is not null;

    /// <summary>The actor with the mandates that are looked at.</summary>
    public Actor Of(Actor actor) => actor with { Mandates = [.. actor.Mandates.Where(held => (As is null || held.Role == As) && (At is null || held.Scope == At))] };

    /// <summary>Without a role, a place or a kind that is none of the actor's or of the program's.</summary>
    public OverviewChoice AmongOf(Actor actor) => this with
    {
        As = actor.Mandates.Any(held => held.Role == As) ? As : null,
        At = actor.Mandates.Any(held => held.Scope == At) ? At : null,
        Alike = Alike is { } kind && Enum.IsDefined(kind) ? kind : null,
    };

    /// <summary>The address of this choice.</summary>
    public string Url(int page)
    {
        var pairs = new (string Name, string? Value)[] { ("rolle", As?.ToString()), ("hos", At?.ToString()), ("gjelder", Alike?.ToString()), ("runde", Alike is null ? null : Round) };
        var query = string.Join('&', pairs.Where(pair => !string.IsNullOrEmpty(pair.Value)).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return Urls.Page(query.Length == 0 ? Urls.Overview : $"{Urls.Overview}?{query}", page);
    }
}
