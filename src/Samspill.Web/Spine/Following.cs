using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Grants.Search;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Rows that follow from a fact and are written with it: who may see a case, what is left of a frame, what is committed.</summary>
internal static class Following
{
    private static readonly Func<SamspillDb, Guid, IAsyncEnumerable<CaseParty>> PartiesOf = EF.CompileAsyncQuery((SamspillDb db, Guid id) => db.Parties.Where(row => row.CaseId == id));

    public static async Task OfAsync(SamspillDb db, Read read, Subject subject, Fact fact, Given given, CancellationToken ct)
    {
        if (subject is GrantCase @case)
        {
            await AccessAsync(db, @case, fact, ct);
            await CaseLineWriting.FollowAsync(db, read, @case, fact, given, ct);
        }

        if (subject is CallRound round) { await CaseLineWriting.FollowAsync(db, round, given.Rules, given.Today, ct); }
        if (subject is Frame frame) { await BalanceAsync(db, frame, ct); }
        if (subject is GrantCase decided && fact is GrantDecided { Decision: var decision }) { await CommitAsync(db, decided, decision, given.Now, ct); }
    }

    private static async Task AccessAsync(SamspillDb db, GrantCase @case, Fact fact, CancellationToken ct)
    {
        if (fact is NeedReportSubmitted) { db.Entry(@case).Property("RequestedYear1").CurrentValue = @case.Requested.Year1.Kroner; }
        if (fact is NeedReportSubmitted or ConfirmationFact) { await PartiesAsync(db, @case, ct); }
        if (fact is ConfirmationFact confirmation) { await AskedAsync(db, @case, confirmation.Request, ct); }

        // A version that somebody has confirmed is never written again.
        if (fact is ReportConfirmed) { await db.Drafts.Where(row => row.CaseId == @case.Id).ExecuteUpdateAsync(row => row.SetProperty(draft => draft.Sealed, true), ct); }

        // What the drafts said is the fact now.
        if (fact is NeedReportSubmitted) { await db.Database.ExecuteSqlAsync($"DELETE FROM draft_sections WHERE case_id = {@case.Id}", ct); }

        if (fact is StageEntered entered)
        {
            var already = await db.CaseBodies.Where(row => row.CaseId == @case.Id).Select(row => row.Body).ToListAsync(ct);
            db.CaseBodies.AddRange(entered.Bodies.Except(already).Select(body => new CaseBody { CaseId = @case.Id, Body = body }));
        }
    }

    // Who is named in what was sent, and who has been asked about the draft, sees the report (b.2).
    private static async Task PartiesAsync(SamspillDb db, GrantCase @case, CancellationToken ct)
    {
        var place = @case.Place;
        List<(Guid Organisation, string Relation)> now = [.. place.CoOwners.Select(owner => (owner, "CoOwner")), .. place.Partners.Select(partner => (partner, "Partner"))];
        var before = await PartiesOf(db, @case.Id).ToListAsync(ct);
        db.Parties.RemoveRange(before.Where(row => !now.Contains((row.Organisation, row.Relation))));
        db.Parties.AddRange(now.Where(party => !before.Any(row => (row.Organisation, row.Relation) == party))
            .Select(party => new CaseParty { CaseId = @case.Id, Organisation = party.Organisation, Relation = party.Relation }));
    }

    private static async Task AskedAsync(SamspillDb db, GrantCase @case, Guid id, CancellationToken ct)
    {
        var request = @case.Request(id)!;
        var row = await db.ConfirmationRequests.FirstOrDefaultAsync(row => row.Id == id, ct)
            ?? db.ConfirmationRequests.Add(new ConfirmationRow { Id = id, CaseId = @case.Id, Kind = request.Kind, Organisation = request.Organisation }).Entity;
        (row.Waits, row.IsDeclined, row.IsWithdrawn) = (request.WaitsForParty, request is { IsLive: true, Declined: not null }, request.WithdrawnAt is not null);
    }

    private static async Task BalanceAsync(SamspillDb db, Frame frame, CancellationToken ct)
    {
        var balance = await db.Balances.FirstOrDefaultAsync(row => row.FrameId == frame.Id, ct);
        if (balance is null)
        {
            balance = new FrameBalance { FrameId = frame.Id, Round = frame.Round.Value, SchemeCode = frame.SchemeCode };
            db.Balances.Add(balance);
        }

        balance.Available = frame.Available.Kroner;
        balance.Version++;
    }

    private static async Task CommitAsync(SamspillDb db, GrantCase @case, Decision decision, DateTimeOffset now, CancellationToken ct)
    {
        if (decision.Amounts.Total == Nok.Zero) { return; }
        var balance = await db.Balances.FirstAsync(row => row.Round == @case.Round.Value && row.SchemeCode == @case.SchemeCode, ct);
        balance.Committed += decision.Amounts.Year1.Kroner;
        balance.Version++;
        foreach (var recipient in decision.Recipients)
        {
            db.Commitments.AddRange(YearAmounts.Years.Where(year => recipient.Amounts.In(year) > Nok.Zero).Select(year => new Commitment
            {
                Id = Ref<GrantCase>.New().Value,
                CaseId = @case.Id,
                Round = @case.Round.Value,
                SchemeCode = @case.SchemeCode,
                Region = @case.Region,
                Recipient = recipient.Organisation,
                Year = @case.Year + year - 1,
                Amount = recipient.Amounts.In(year).Kroner,
                DecidedAt = now,
            }));
        }
    }
}
