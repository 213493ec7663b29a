using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>Who is told: those who hold a role in a scope on the day. Nobody gets a list of persons; it is asked of the mandates every time.</summary>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Those who write for an organisation.</summary>
    public static Audience Writers(Guid organisation) => new Holders([.. RolesWith(Permission.WriteNeedReport, Relation.Owner)], [organisation]);

    /// <summary>Those who write for the owner of a case.</summary>
    public static Audience Writers(GrantCase subject) => Writers(subject.Owner.Value);

    /// <summary>Those who answer a request to confirm; nobody when no role in the program can.</summary>
    public static Audience Confirmers(ConfirmationKind kind, Guid organisation) =>
        new Holders(ConfirmationRequest.RoleFor(kind) is { } role ? [role] : [], [organisation]);

    /// <summary>Those who act for a partner.</summary>
    public static Audience Partners(params IReadOnlyList<Guid> organisations) => new Holders([.. Roles.All.Where(rules => rules.Relation == Relation.Partner).Select(rules => rules.Role)], organisations);

    /// <summary>Staff of the County Governor who may do something.</summary>
    public static Audience Staff(Permission permission, Guid district) => new Holders([.. RolesWith(permission, Relation.District)], [district]);

    /// <summary>Those who rank in bodies, or stand in for somebody who does.</summary>
    public static Audience Sitting(IReadOnlyList<Guid> bodies) => new Holders([.. RolesWith(Permission.RankCases, Relation.Body)], bodies);

    /// <summary>Those who keep the lists of a body, but not who it is about.</summary>
    public static Audience Keeping(Guid body, Guid except) => new Without(new Holders([.. RolesWith(Permission.FinaliseRecommendation, Relation.Body)], [body]), except);

    /// <summary>Those a list matters to: who sits in its body, the secretary of the forum it goes to, and who releases the next stage.</summary>
    public static Audience WithList(Recommendation list) => new ListReaders(list.Body, list.District.Value, list.Round.Value);

    /// <summary>One person, named by the fact.</summary>
    public static Audience Only(Ref<Person> person) => new OnePerson(person.Value);

    /// <summary>Those who write for owners with a report in the round that is not sent.</summary>
    public static Audience Drafting(CallRound round) => new Drafters(round.Id);

    /// <summary>The persons, each once.</summary>
    public abstract Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct);

    /// <summary>Who holds one of the roles in one of the scopes on the day, with the scope.</summary>
    internal static async Task<IReadOnlyList<(Guid Person, Guid Scope)>> HoldingAsync(SamspillDb db, IReadOnlyList<Role> roles, IReadOnlyList<Guid> scopes, DateOnly day, CancellationToken ct)
    {
        var held = await db.Mandates.AsNoTracking().Where(mandate => roles.Contains(mandate.Role) && scopes.Contains(mandate.Scope)).ToListAsync(ct);
        return [.. held.Where(mandate => mandate.Period.Contains(day)).Select(mandate => (mandate.Person.Value, mandate.Scope)).Distinct()];
    }

    /// <summary>Roles that carry a permission by a relation.</summary>
    internal static IEnumerable<Role> RolesWith(Permission permission, Relation relation) =>
        Roles.All.Where(rules => rules.Relation == relation && rules.Permissions.Contains(permission)).Select(rules => rules.Role);

    private sealed record Holders(IReadOnlyList<Role> Roles, IReadOnlyList<Guid> Scopes) : Audience
    {
        public override async Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct) =>
            [.. (await HoldingAsync(db, Roles, Scopes, day, ct)).Select(held => held.Person).Distinct()];
    }

    private sealed record OnePerson(Guid Id) : Audience
    {
        public override Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([Id]);
    }

    private sealed record Drafters(Guid Round) : Audience
    {
        public override async Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct)
        {
            var round = new Ref<CallRound>(Round);
            var owners = await db.Cases.AsNoTracking().Where(one => one.Round == round && one.Status == CaseStatus.Draft).Select(one => one.Owner).Distinct().ToListAsync(ct);
            return await new Holders([.. RolesWith(Permission.WriteNeedReport, Relation.Owner)], [.. owners.Select(owner => owner.Value)]).PersonsAsync(db, day, ct);
        }
    }

    private sealed record Without(Audience From, Guid Person) : Audience
    {
        public override async Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct) =>
            [.. (await From.PersonsAsync(db, day, ct)).Where(person => person != Person)];
    }

    private sealed record ListReaders(Guid Body, Guid District, Guid Round) : Audience
    {
        public override async Task<IReadOnlyList<Guid>> PersonsAsync(SamspillDb db, DateOnly day, CancellationToken ct)
        {
            var bodies = (await db.Rounds.AsNoTracking().Where(round => round.Id == Round).Select(round => round.Bodies).FirstAsync(ct)).ToList();
            var forum = bodies.FirstOrDefault(body => body.Code == bodies.Find(own => own.Id == Body)?.ForumCode)?.Id;
            var sitting = await Sitting([Body]).PersonsAsync(db, day, ct);
            var keeping = forum is { } next ? await Keeping(next, Guid.Empty).PersonsAsync(db, day, ct) : [];
            return [.. sitting.Concat(keeping).Concat(await Staff(Permission.ReleaseStages, District).PersonsAsync(db, day, ct)).Distinct()];
        }
    }
}
