using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Spine;

/// <summary>Makes ledger rows and links them into the chain of their subject.</summary>
internal static class LedgerWriting
{
    public static LedgerEntry Entry(Subject subject, IAct act, Fact fact, Given given, HeldMandate mandate, string head)
    {
        var entry = new LedgerEntry
        {
            SubjectKind = subject.GetType().Name,
            SubjectId = subject.Id,
            SubjectVersion = subject.Version,
            Act = act.GetType().Name,
            Fact = FactNames.Of(fact),
            Content = FactNames.Write(fact),
            Person = given.Actor.Person,
            Mandate = mandate.Id,
            Role = mandate.Role.ToString(),
            Scope = mandate.Scope,
            At = given.Now.ToUniversalTime(),
            RuleSet = given.PinnedRules?.Id ?? "",
            Reasons = fact.ReasonGiven() ?? "",
            PreviousHash = head,
        };
        entry.Hash = LedgerHash.Of(entry);
        return entry;
    }

    public static string HeadOf(SamspillDb db, Subject subject) => (string?)db.Entry(subject).Property(Conventions.ChainHead).CurrentValue ?? "";

    public static void SetHead(SamspillDb db, Subject subject, string hash) => db.Entry(subject).Property(Conventions.ChainHead).CurrentValue = hash;
}
