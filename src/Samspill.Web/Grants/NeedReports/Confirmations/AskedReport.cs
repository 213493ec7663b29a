using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A report as the party that is asked sees it: its own part, and the whole draft where it may read that (b.2).</summary>
public sealed class AskedReport
{
    private AskedReport(GrantCase subject, ConfirmationRequest request, RuleSet rules, NeedReport report, TextCatalog texts)
    {
        (Case, Request, Rules, Report) = (subject, request, rules, report);
        var words = new PartInWords(subject, rules, request, texts);
        Part = words.Read(report);
        Differences = request.Confirmed is { } confirmed ? PartInWords.Differences(words.Read(confirmed.Seen), Part) : [];
    }

    public GrantCase Case { get; }

    public ConfirmationRequest Request { get; }

    public RuleSet Rules { get; }

    public NeedReport Report { get; }

    /// <summary>What is confirmed.</summary>
    public IReadOnlyList<PartField> Part { get; }

    /// <summary>What has changed since the party confirmed; empty when nothing has, or when it has not.</summary>
    public IReadOnlyList<PartDifference> Differences { get; }

    public ConfirmationState State => Request.StateIn(Report);

    /// <summary>Partner and co-owner read the whole draft; the union representative only what it is asked about.</summary>
    public bool ReadsAll => Request.Kind is ConfirmationKind.Partner or ConfirmationKind.CoOwner;

    /// <summary>The hash of the party's part as it is shown.</summary>
    public string Hash => ConfirmedPart.HashOf(Report, Request.Kind, Request.Organisation);

    /// <summary>Reads it for somebody who holds the mandate that answers; null for everybody else.</summary>
    public static async Task<AskedReport?> ReadAsync(Reader reader, TextCatalog texts, Guid id, Guid request, CancellationToken ct)
    {
        var asked = await (await reader.AskedAsync(ct)).Where(one => one.Request.Id == request && one.Case.Id == id).Select(one => one.Case).FirstOrDefaultAsync(ct);
        if (asked?.Request(request) is not { } found || await reader.RulesAsync(asked.RulesId, ct) is not { } rules) { return null; }
        var draft = await DraftReport.ReadAsync(reader, asked, ct);
        return new AskedReport(asked, found, rules, draft.Report, texts);
    }
}
