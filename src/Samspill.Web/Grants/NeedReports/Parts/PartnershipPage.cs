using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>D. Who the owner works with, and how.</summary>
public sealed class PartnershipPage(Reader reader, Recorder recorder, TextCatalog texts, TimeProvider clock)
    : PartPage<PartnershipForm, PartnershipPart>(reader, recorder, texts, clock)
{
    private readonly TextCatalog words = texts;
    private List<Organisation> offered = [];
    private List<Organisation> chosen = [];

    public override ReportPart Part => ReportPart.Partnership;

    /// <summary>Organisations of the kinds a partner can be.</summary>
    public IEnumerable<SelectListItem> Offered => offered.Select(one => new SelectListItem(one.Name, one.Id.ToString()));

    protected override PartnershipForm Fill(NeedReport report) => PartnershipForm.From(report.Partnership);

    protected override NeedReport With(NeedReport report, PartnershipPart part) => report with { Partnership = part };

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        await base.PrepareAsync(ct);
        var kinds = Work.Rules.PartnerKinds.Value.ToList();
        offered = await Reader.Organisations.Where(one => kinds.Contains(one.Kind)).OrderBy(one => one.Name).ToListAsync(ct);
    }

    protected override async Task LookUpAsync(CancellationToken ct)
    {
        var ids = Form.Partners.Select(row => row.Organisation).OfType<Guid>().ToList();
        chosen = ids.Count == 0 ? [] : await Reader.Organisations.Where(one => ids.Contains(one.Id)).ToListAsync(ct);
    }

    protected override PartnershipPart Read(OpenDraft open, Faults faults)
    {
        var partners = new List<Partner>();
        foreach (var (place, row) in Form.Partners.Index().Where(row => !row.Item.IsEmpty()))
        {
            faults.TooLong($"Partners[{place}].Contact", row.Contact);
            if (chosen.FirstOrDefault(one => one.Id == row.Organisation && open.Rules.PartnerKinds.Value.Contains(one.Kind)) is { } found)
            {
                partners.Add(new Partner(found.Id, found.Number, found.Name, found.Kind, (row.Contact ?? "").Trim(), (row.Role ?? "").Trim()));
            }
            else { faults.Unfinished($"Partners[{place}].Organisation", words["report.choose-partner"]); }
        }

        return Form.Part(partners, open.Scheme.IsCrossSector);
    }
}

/// <summary>Part D as it is typed.</summary>
public sealed class PartnershipForm : PartForm
{
    public List<PartnerRow> Partners { get; set; } = [];

    public string? Description { get; set; }

    public string? TeacherEducation { get; set; }

    public string? PartnerConfirmation { get; set; }

    public StatpedRole? Statped { get; set; }

    public string? StatpedNote { get; set; }

    public static PartnershipForm From(PartnershipPart part) => new()
    {
        Partners = [.. part.Partners.Select(partner => new PartnerRow { Organisation = partner.Organisation, Contact = partner.Contact, Role = partner.Role })],
        Description = part.Description,
        TeacherEducation = part.TeacherEducation,
        PartnerConfirmation = part.PartnerConfirmation,
        Statped = part.Statped,
        StatpedNote = part.StatpedNote,
    };

    public override IEnumerable<RowList> RowLists() => [RowList.Of(nameof(Partners), Partners)];

    public PartnershipPart Part(IReadOnlyList<Partner> partners, bool asksStatped) => new()
    {
        Partners = partners,
        Description = Text(Description),
        TeacherEducation = Text(TeacherEducation),
        PartnerConfirmation = Text(PartnerConfirmation),
        Statped = asksStatped ? Statped : null,
        StatpedNote = asksStatped ? Text(StatpedNote) : "",
    };
}

/// <summary>A partner, chosen from the registry.</summary>
public sealed class PartnerRow : FormRow
{
    public Guid? Organisation { get; set; }

    public string? Contact { get; set; }

    public string? Role { get; set; }

    public override bool IsEmpty() => Organisation is null && string.IsNullOrWhiteSpace(Contact) && string.IsNullOrWhiteSpace(Role);
}
