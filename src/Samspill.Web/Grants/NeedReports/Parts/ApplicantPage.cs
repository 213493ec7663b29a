using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>A. Who applies, with whom, and which units take part.</summary>
public sealed class ApplicantPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<ApplicantForm, ApplicantPart>(reader, recorder, texts, clock)
{
    private readonly TextCatalog words = texts;

    public override ReportPart Part => ReportPart.Applicant;

    protected override ApplicantForm Fill(NeedReport report) => ApplicantForm.From(report.Applicant);

    protected override NeedReport With(NeedReport report, ApplicantPart part) => report with { Applicant = part };

    protected override async Task<ApplicantPart> ReadAsync(CancellationToken ct)
    {
        foreach (var (place, unit) in Form.Units.Index().Where(row => !row.Item.IsEmpty()))
        {
            if (unit.Kind is null) { Missing($"Units[{place}].Kind", words["report.choose-unit-kind"]); }
            TooLong($"Units[{place}].Name", unit.Name);
            if (unit.Staff is < 0 or > 100_000) { Missing($"Units[{place}].Staff", words["report.staff-out-of-range"]); }
        }

        return Form.Part(await OwnersAsync(ct));
    }

    // Other owners are looked up, never typed: who takes part decides who sees the case.
    private async Task<List<ParticipatingOwner>> OwnersAsync(CancellationToken ct)
    {
        var typed = Form.Owners.Index().Where(row => !row.Item.IsEmpty()).ToList();
        var numbers = typed.Select(row => Digits(row.Item.Number)).ToList();
        var known = numbers.Count == 0 ? [] : await Reader.Organisations.Where(one => numbers.Contains(one.Number)).ToListAsync(ct);
        var eligible = Work.Rules.Schemes.SelectMany(scheme => scheme.Applicants).ToHashSet();
        var owners = new List<ParticipatingOwner>();
        foreach (var (place, row) in typed)
        {
            var found = known.FirstOrDefault(one => one.Number == Digits(row.Number));
            if (found is not null && !eligible.Contains(found.Kind)) { Missing($"Owners[{place}].Number", words["report.owner-not-eligible", found.Name]); }
            else if (found is not null) { owners.Add(new ParticipatingOwner(found.Id, found.Number, found.Name)); }
            else
            {
                Missing($"Owners[{place}].Number", words[OrganisationNumber.TryParse(row.Number, out _) ? "report.owner-not-in-registry" : "report.wrong-owner-number"]);
            }
        }

        return owners;
    }

    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign)));
}
