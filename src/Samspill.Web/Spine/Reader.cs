using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Forums;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Grants;
using Samspill.Web.Grants.NeedReports;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>The one way to read: queries already limited to what the actor may see, without tracking (architecture 3.7, grants.md b.2).</summary>
public sealed partial class Reader(SamspillDb db, CurrentActor current, RuleBook rules, Remembered remembered)
{
    /// <summary>Who reads.</summary>
    public Task<Actor> ActorAsync(CancellationToken ct) => current.GetAsync(ct);

    /// <summary>What others have recorded since the request began is seen from now on.</summary>
    public void ReadAgain() => remembered.AskAgain();

    /// <summary>Calls that are public, and those the actor plans or takes part in.</summary>
    public async Task<IQueryable<CallRound>> RoundsAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (Reach.IsStaff(actor)) { return db.Rounds.AsNoTracking(); }
        return db.Rounds.AsNoTracking().Where(round => round.Status != RoundStatus.Planned && round.Status != RoundStatus.GuidelinesDecided);
    }

    /// <summary>Cases the actor may read (b.2): own ones also as drafts, released ones of the actor's bodies, all submitted ones of the district.</summary>
    public async Task<IQueryable<GrantCase>> CasesAsync(CancellationToken ct)
    {
        var reach = Reach.Of(await current.GetAsync(ct));
        var cases = db.Cases.AsNoTracking();
        if (reach.IsNation) { return cases.Where(one => one.Status != CaseStatus.Draft); }
        return cases.Where(one =>
            reach.Owners.Contains(one.Owner)
            || ((one.Status != CaseStatus.Draft || one.Late != null) && reach.Districts.Contains(one.District))
            || (reach.Others.Count > 0 && db.Parties.Any(party => party.CaseId == one.Id && reach.Others.Contains(party.Organisation)))
            || (reach.Bodies.Count > 0 && db.CaseBodies.Any(body => body.CaseId == one.Id && reach.Bodies.Contains(body.Body))));
    }

    /// <summary>Requests to confirm that are the actor's to answer, each with its case: by role and organisation, whoever sent the address on (b.2).</summary>
    public async Task<IQueryable<AskedCase>> AskedAsync(CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var (partners, owners, unions) = (ScopesOf(actor, Role.PartnerConfirmer), ScopesOf(actor, Role.CoOwnerConfirmer), ScopesOf(actor, Role.UnionRepConfirmer));
        return from request in db.ConfirmationRequests.AsNoTracking()
               where !request.IsWithdrawn && (
                   (request.Kind == ConfirmationKind.Partner && partners.Contains(request.Organisation))
                   || (request.Kind == ConfirmationKind.CoOwner && owners.Contains(request.Organisation))
                   || (request.Kind == ConfirmationKind.UnionRep && unions.Contains(request.Organisation)))
               join one in db.Cases.AsNoTracking() on request.CaseId equals one.Id
               select new AskedCase { Request = request, Case = one };
    }

    /// <summary>The requests to confirm in cases the actor has been limited to.</summary>
    public IQueryable<ConfirmationRow> RequestsIn(IQueryable<GrantCase> readable) =>
        db.ConfirmationRequests.AsNoTracking().Where(row => !row.IsWithdrawn && readable.Any(one => one.Id == row.CaseId));

    /// <summary>Those who may write for the owner today, for somebody who may: their titles, never shown to others .</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(GrantCase readable, DateOnly today, CancellationToken ct)
    {
        if (!(await current.GetAsync(ct)).May(Permission.WriteNeedReport, readable.Place)) { return []; }
        var (owner, writing) = (readable.Owner.Value, Roles.With(Permission.WriteNeedReport).ToList());
        var held = await db.Mandates.AsNoTracking().Where(mandate => mandate.Scope == owner && writing.Contains(mandate.Role)).ToListAsync(ct);
        var ids = held.Where(mandate => mandate.Period.Contains(today)).Select(mandate => mandate.Person.Value).Distinct().ToList();
        return await db.Persons.AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(person => person.DisplayName)
            .Select(person => new Colleague(person.Id, person.DisplayName)).ToListAsync(ct);
    }

    /// <summary>Caseworkers of the actor's own County Governor, those before today too, to tell who has a case; nobody for those outside .</summary>
    public async Task<IReadOnlyList<CaseStaff>> CaseStaffAsync(DateOnly today, CancellationToken ct)
    {
        var districts = (await current.GetAsync(ct)).ScopesOf(role => role is { Relation: Relation.District, ReadsCases: true });
        if (districts.Count == 0) { return []; }
        var checking = Roles.With(Permission.CheckQuality).ToList();
        var held = await db.Mandates.AsNoTracking().Where(mandate => districts.Contains(mandate.Scope) && checking.Contains(mandate.Role)).ToListAsync(ct);
        var now = held.Where(mandate => mandate.Period.Contains(today)).Select(mandate => mandate.Person.Value).ToHashSet();
        var ids = held.Select(mandate => mandate.Person.Value).Distinct().ToList();
        var titles = await db.Persons.AsNoTracking().Where(person => ids.Contains(person.Id)).OrderBy(person => person.DisplayName).Select(person => new { person.Id, person.DisplayName }).ToListAsync(ct);
        return [.. titles.Select(one => new CaseStaff(one.Id, one.DisplayName, now.Contains(one.Id)))];
    }

    /// <summary>What of the drafts of one case the actor may read; the case itself must have been read first.</summary>
    public IQueryable<DraftSection> DraftsOf(GrantCase readable) => db.Drafts.AsNoTracking().Where(draft => draft.CaseId == readable.Id);

    /// <summary>The files one case has had, with those that were taken out; the case itself must have been read first.</summary>
    public IQueryable<Attachment> AttachmentsOf(GrantCase readable) => db.Attachments.AsNoTracking().Where(file => file.Case == new Ref<GrantCase>(readable.Id));

    /// <summary>The log of dispensations from a round's deadline in figures, without who asked and why: public .</summary>
    public async Task<LateCounts> LateCountsAsync(CallRound round, CancellationToken ct)
    {
        var reference = new Ref<CallRound>(round.Id);
        var answers = (await db.Cases.AsNoTracking().Where(one => one.Round == reference && one.Late != null).Select(one => one.Late).ToListAsync(ct)).Select(request => request?.Answer).ToList();
        return new LateCounts(answers.Count, answers.Count(answer => answer is { IsGranted: true }), answers.Count(answer => answer is { IsGranted: false }));
    }

    /// <summary>Every time the report of a case the actor has read was submitted, oldest first.</summary>
    public IQueryable<LedgerEntry> SubmissionsOf(GrantCase readable) =>
        db.Ledger.AsNoTracking().Where(row => row.SubjectId == readable.Id && row.Fact == "cases.submitted.v1").OrderBy(row => row.Sequence);

    /// <summary>What is said about the fields of a report the actor has read, for those who write in it; never for the County Governor (b.2).</summary>
    public async Task<IQueryable<FieldComment>> CommentsAsync(GrantCase readable, CancellationToken ct)
    {
        var (reference, may) = (new Ref<GrantCase>(readable.Id), (await current.GetAsync(ct)).May(Permission.CommentOnReports, readable.Place));
        return db.FieldComments.AsNoTracking().Where(comment => may && comment.Case == reference);
    }

    /// <summary>Notes of the County Governor's staff on a case the actor has read, oldest first; for staff and auditors alone, and not for those who step aside .</summary>
    public async Task<IQueryable<CaseNote>> NotesAsync(GrantCase readable, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var reference = new Ref<GrantCase>(readable.Id);
        var may = !readable.IsRecused(actor.Person) && actor.Mandates.Any(held => Roles.Of(held.Role) is { ReadsCases: true, Relation: Relation.District or Relation.Nation } && held.Reaches(readable.Place));
        return db.CaseNotes.AsNoTracking().Where(note => may && note.Case == reference).OrderBy(note => note.At);
    }

    /// <summary>What the double-funding check sees of other cases, for a report the actor has read.</summary>
    public Task<FundingSight> FundingAsync(GrantCase readable, NeedReport report, CancellationToken ct) => FundingSights.ReadAsync(db, readable, report, ct);

    /// <summary>What the double-funding check sees for many reports the actor has read, by case.</summary>
    public Task<IReadOnlyDictionary<Guid, FundingSight>> FundingAsync(IReadOnlyList<GrantCase> readable, CancellationToken ct) => FundingSights.ReadManyAsync(db, readable, ct);

    /// <summary>Who is who: public, but for persons .</summary>
    public IQueryable<Organisation> Organisations => db.Organisations.AsNoTracking();

    /// <summary>Bodies and their seats are public.</summary>
    public IQueryable<Body> Bodies => db.Bodies.AsNoTracking();

    /// <summary>Frames are public once their call is (b.2).</summary>
    public IQueryable<Frame> Frames => db.Frames.AsNoTracking();

    /// <summary>What is left of frames.</summary>
    public IQueryable<FrameBalance> Balances => db.Balances.AsNoTracking();

    /// <summary>Published rule sets are public .</summary>
    public IQueryable<PublishedRuleSet> RuleSets => db.RuleSets.AsNoTracking();

    /// <summary>Persons and mandates, for those who give mandates in the district.</summary>
    public async Task<IQueryable<Person>> PersonsAsync(CancellationToken ct) =>
        (await current.GetAsync(ct)).MaySomewhere(Permission.GiveMandates) ? db.Persons.AsNoTracking() : db.Persons.AsNoTracking().Where(person => false);

    /// <summary>Mandates, for those who give them.</summary>
    public async Task<IQueryable<Mandate>> MandatesAsync(CancellationToken ct) =>
        (await current.GetAsync(ct)).MaySomewhere(Permission.GiveMandates) ? db.Mandates.AsNoTracking() : db.Mandates.AsNoTracking().Where(mandate => false);

    /// <summary>Decided cases as they are published: number, owner, measure, outcome and amounts, never the content (b.2, Public).</summary>
    public IQueryable<GrantCase> DecidedForPublic => db.Cases.AsNoTracking()
        .Where(one => one.Status == CaseStatus.Granted || one.Status == CaseStatus.PartlyGranted || one.Status == CaseStatus.Refused);

    /// <summary>The rule set with this id, or null.</summary>
    public Task<RuleSet?> RulesAsync(string? id, CancellationToken ct) => rules.ForAsync(db, id, ct);

    /// <summary>What was written of a subject the actor has read, after a version.</summary>
    public IQueryable<LedgerEntry> WrittenSince(Subject readable, long version)
    {
        var id = readable.Id;
        return db.Ledger.AsNoTracking().Where(row => row.SubjectId == id && row.SubjectVersion > version).OrderBy(row => row.SubjectVersion);
    }

    private static List<Guid> ScopesOf(Actor actor, Role role) => [.. actor.Mandates.Where(held => held.Role == role).Select(held => held.Scope)];
}

/// <summary>A request to confirm, and the case it is about.</summary>
public sealed class AskedCase
{
    public required ConfirmationRow Request { get; init; }

    public required GrantCase Case { get; init; }
}

/// <summary>Somebody who writes for the same owner.</summary>
public sealed record Colleague(Guid Person, string Title);

/// <summary>How many have asked to submit late, and what they were answered.</summary>
public sealed record LateCounts(int Asked, int Granted, int Refused);

/// <summary>How far an actor's mandates reach, as query parameters.</summary>
internal sealed record Reach(bool IsNation, List<Ref<Organisation>> Owners, List<Guid> Others, List<Ref<Organisation>> Districts, List<Guid> Bodies)
{
    public static Reach Of(Actor actor) => new(
        actor.Mandates.Any(held => Roles.Of(held.Role) is { Relation: Relation.Nation, ReadsCases: true }),
        [.. actor.ScopesOf(role => role is { Relation: Relation.Owner, ReadsCases: true }).Select(id => new Ref<Organisation>(id))],
        [.. actor.ScopesOf(role => role is { Relation: Relation.CoOwner or Relation.Partner or Relation.Owner, ReadsCases: true })],
        [.. actor.ScopesOf(role => role is { Relation: Relation.District, ReadsCases: true }).Select(id => new Ref<Organisation>(id))],
        [.. actor.ScopesOf(role => role is { Relation: Relation.Body, ReadsCases: true })]);

    public static bool IsStaff(Actor actor) => actor.Mandates.Any(held => Roles.Of(held.Role).Relation is Relation.District or Relation.Nation || held.Role is Role.ForumSecretary);
}
