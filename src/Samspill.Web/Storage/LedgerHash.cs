using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samspill.Web.Storage;

/// <summary>The hashes that make a change or deletion in the ledger visible (architecture 3.6).</summary>
public static class LedgerHash
{
    /// <summary>SHA-256 over every column of a row and the hash before it.</summary>
    public static string Of(LedgerEntry entry) => Sha256(
    [
        entry.PreviousHash, entry.SubjectKind, entry.SubjectId.ToString(), Text(entry.SubjectVersion), entry.Act, entry.Fact, entry.Content,
        entry.Person.ToString(), entry.Mandate.ToString(), entry.Role, entry.Scope.ToString(), Text(entry.At.UtcTicks), entry.RuleSet, entry.Reasons,
    ]);

    /// <summary>SHA-256 over the last hash of every subject, in the order of the ids, and the seal before.</summary>
    public static string OfHeads(string previousSeal, long throughSequence, IEnumerable<(Guid Subject, string Hash)> heads) => Sha256(
        heads.OrderBy(head => head.Subject.ToString(), StringComparer.Ordinal)
            .Select(head => $"{head.Subject}:{head.Hash}")
            .Prepend(Text(throughSequence))
            .Prepend(previousSeal));

    // Lengths stand before the values, so that no two rows can be written alike.
    private static string Sha256(IEnumerable<string> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var value in values)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            hash.AppendData(Encoding.ASCII.GetBytes($"{bytes.Length}:"));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
