using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Frames;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Rows that follow from a fact and are written with it: who may see a case, what is left of a frame, what is committed.</summary>
internal static class Following
{
    public static async Task OfAsync(SamspillDb db, Subject subject, Fact fact, DateTimeOffset now, CancellationToken ct)
    {
        if (subject is GrantCase @case) { await AccessAsync(db, @case, fact, ct); }
        if (subject is Frame frame) { await BalanceAsync(db, frame, ct); }
        if (subject is GrantCase decided && fact is GrantDecided { Decision: var decision }) { await CommitAsync(db, decided, decision, now, ct); }
    }

    private static async Task AccessAsync(SamspillDb db, GrantCase @case, Fact fact, CancellationToken ct)
    {
        if (fact is NeedReportSubmitted)
        {
            db.Entry(@case).Property("RequestedYear1").CurrentValue = @case.Requested.Year1.Kroner;
            db.Parties.RemoveRange(await db.Parties.Where(row => row.CaseId == @case.Id).ToListAsync(ct));
            db.Parties.AddRange(@case.CoOwners.Select(owner => new CaseParty { CaseId = @case.Id, Organisation = owner, Relation = "CoOwner" })
                .Concat(@case.Partners.Select(partner => new CaseParty { CaseId = @case.Id, Organisation = partner, Relation = "Partner" })));
        }

        if (fact is StageEntered entered)
        {
            var already = await db.CaseBodies.Where(row => row.CaseId == @case.Id).Select(row => row.Body).ToListAsync(ct);
            db.CaseBodies.AddRange(entered.Bodies.Except(already).Select(body => new CaseBody { CaseId = @case.Id, Body = body }));
        }
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
