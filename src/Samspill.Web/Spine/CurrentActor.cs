using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Who acts in this request: sign-in → person → mandates valid today; asked once in a request, and again when it begins to record. The acting mandate, chosen in the header, comes first.</summary>
public sealed class CurrentActor(SamspillDb db, Remembered remembered, TimeProvider clock)
{
    /// <summary>The claim that names the person.</summary>
    public const string PersonClaim = "person";

    /// <summary>The claim that names the mandate the person works under.</summary>
    public const string MandateClaim = "mandate";

    private Actor? known;
    private bool isGiven;
    private ClaimsPrincipal? user;

    /// <summary>What the header shows of each mandate.</summary>
    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    /// <summary>The request's signed-in user; told once, before anything asks.</summary>
    public void SignedInAs(ClaimsPrincipal principal) => user = principal;

    /// <summary>Acts as somebody else than the one signed in: for commands that run without a request.</summary>
    public void Become(Actor actor) => (known, isGiven) = (actor, true);

    /// <summary>
    /// Something may be recorded from now on: called when nobody else can record meanwhile. Who acts, and all else that is remembered, is asked for
    /// again, so that a mandate ended while the request waited for its turn no longer holds.
    /// </summary>
    public void BeginsToAct()
    {
        remembered.BeginsToRecord();
        if (!isGiven) { known = null; }
    }

    public async Task<Actor> GetAsync(CancellationToken ct) => known ??= await ReadAsync(ct);

    private async Task<Actor> ReadAsync(CancellationToken ct)
    {
        if (!Guid.TryParse(user?.FindFirstValue(PersonClaim), out var person)) { return Actor.Public; }
        var chosen = Guid.TryParse(user?.FindFirstValue(MandateClaim), out var mandate) ? mandate : Guid.Empty;
        var reference = new Ref<Person>(person);
        var all = await remembered.GetAsync((nameof(Mandates), person), Kinds.Of<Mandate>(), token => db.Mandates.AsNoTracking().Where(held => held.Person == reference).ToListAsync(token), ct);
        var today = OsloTime.DayOf(clock.GetUtcNow());
        Mandates = [.. all.Where(held => held.Period.Contains(today)).OrderByDescending(held => held.Id == chosen).ThenBy(held => held.Role)];
        return new Actor(person, [.. Mandates.Select(held => new HeldMandate(held.Id, held.Role, held.Scope))]);
    }
}
