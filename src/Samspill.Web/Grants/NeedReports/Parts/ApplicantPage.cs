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
    private List<Organisation> known = [];

    public override ReportPart Part => ReportPart.Applicant;

    protected override ApplicantForm Fill(NeedReport report) => ApplicantForm.From(report.Applicant);

    protected override NeedReport With(NeedReport report, ApplicantPart part) => report with { Applicant = part };

    protected override async Task LookUpAsync(CancellationToken ct)
    {
        var numbers = Form.Owners.Where(row => !row.IsEmpty()).Select(row => Digits(row.Number)).ToList();
        known = numbers.Count == 0 ? [] : await Reader.Organisations.Where(one => numbers.Contains(one.Number)).ToListAsync(ct);
    }

    protected override ApplicantPart Read(OpenDraft open, Faults faults)
    {
        foreach (var (place, unit) in Form.Units.Index().Where(row => !row.Item.IsEmpty()))
        {
            if (unit.Kind is null) { faults.Unfinished($"Units[{place}].Kind", words["report.choose-unit-kind"]); }
            faults.TooLong($"Units[{place}].Name", unit.Name);
            if (unit.Staff is < 0 or > 100_000) { faults.Wrong($"Units[{place}].Staff", words["report.staff-out-of-range"]); }
        }

        return Form.Part(Owners(open, faults));
    }

    // Other owners are looked up, never typed: who takes part decides who sees the case.
    private List<ParticipatingOwner> Owners(OpenDraft open, Faults faults)
    {
        var eligible = open.Rules.Schemes.SelectMany(scheme => scheme.Applicants).ToHashSet();
        var owners = new List<ParticipatingOwner>();
        foreach (var (place, row) in Form.Owners.Index().Where(row => !row.Item.IsEmpty()))
        {
            var field = $"Owners[{place}].Number";
            var found = known.FirstOrDefault(one => one.Number == Digits(row.Number));
            if (found is not null && !eligible.Contains(found.Kind)) { faults.Wrong(field, words["report.owner-not-eligible", found.Name]); }
            else if (found is not null) { owners.Add(new ParticipatingOwner(found.Id, found.Number, found.Name)); }
            else if (OrganisationNumber.TryParse(row.Number, out _)) { faults.Wrong(field, words["report.owner-not-in-registry"]); }
            else { faults.Unfinished(field, words["report.wrong-owner-number"]); }
        }

        return owners;
    }

    private static string Digits(string? typed) => string.Concat((typed ?? "").Where(sign => !char.IsWhiteSpace(sign)));
}
