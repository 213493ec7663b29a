using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Web;

namespace Samspill.Browser.Tests.Journeys;

/// <summary>An owner writes a need report in the form, part by part, for a measure in DES.</summary>
internal static class ReportWriting
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("Lærerne prøver ut lesestrategier i egne klasser og deler erfaringer. ", 3));

    public static async Task StartAsync(Walker owner, string title, Guid round)
    {
        await owner.GoAsync(Urls.StartNeedReport);
        if (await owner.OffersAsync("Round")) { await owner.TickAsync("Round", round.ToString()); }
        await owner.TickAsync("SchemeCode", "DES");
        await owner.FillAsync("Title", title);
        await owner.PressAsync();
    }

    public static async Task WriteAsync(Walker owner, Guid id, string title, int year, Guid partner)
    {
        await ApplicantAsync(owner, id);
        await MeasureAsync(owner, id, title, year);
        await PartAsync(owner, id, "behov", ("Form.Assessment", Long), ("Form.StaffInvolvement", Long), ("Form.UnionInvolvement", Long), ("Form.PlanReference", "Kommunens oppvekstplan"));
        await PartnershipAsync(owner, id, partner);
        await PartAsync(owner, id, "kriterier");
        await BudgetAsync(owner, id);
        await owner.GoAsync(Urls.NeedReportPart(id, "erklaringer"));
        await owner.TickAllAsync("Form.Declared", "Form.Declared");
        await owner.PressAsync("GoOn", "true");
    }

    private static async Task ApplicantAsync(Walker owner, Guid id)
    {
        await owner.GoAsync(Urls.NeedReportPart(id, "om-sokeren"));
        await owner.FillAsync("Form.ContactName", "Rådgiver oppvekst");
        await owner.FillAsync("Form.ContactEmail", "oppvekst@example.no");
        await owner.FillAsync("Form.ContactPhone", "22 00 35 00");
        await owner.FillAsync("Form.Units[0].Name", "Eksempel ungdomsskole");
        await owner.FillAsync("Form.Units[0].Number", OrganisationNumber.Synthetic(9001));
        await owner.ChooseAsync("Form.Units[0].Kind", nameof(UnitKind.School));
        await owner.FillAsync("Form.Units[0].Staff", "42");
        await owner.PressAsync("GoOn", "true");
    }

    private static async Task MeasureAsync(Walker owner, Guid id, string title, int year)
    {
        await owner.GoAsync(Urls.NeedReportPart(id, "tiltaket"));
        await owner.FillAsync("Form.Title", title);
        await owner.FillAsync("Form.StartsOn", $"{year}-08-15");
        await owner.FillAsync("Form.EndsOn", $"{year + 1}-06-20");
        await owner.TickAsync("Form.Years", "1");
        await owner.TickAllAsync("Form.Activities", "Form.Activities");
        await owner.Page.Locator("main input[name='Form.Themes']:not([type=hidden])").First.CheckAsync();
        await owner.FillAsync("Form.TargetGroups[Teachers]", "40");
        await owner.FillAsync("Form.Description", Long);
        await owner.FillAsync("Form.Goals", Long);
        await owner.FillAsync("Form.Plan", Long);
        await owner.PressAsync("GoOn", "true");
    }

    private static async Task PartnershipAsync(Walker owner, Guid id, Guid partner)
    {
        await owner.GoAsync(Urls.NeedReportPart(id, "partnerskap"));
        await owner.ChooseAsync("Form.Partners[0].Organisation", partner.ToString());
        await PartAsync(owner, null, "partnerskap", ("Form.Description", Long), ("Form.TeacherEducation", Long), ("Form.PartnerConfirmation", "Bekreftet i møte."));
    }

    private static async Task BudgetAsync(Walker owner, Guid id)
    {
        await owner.GoAsync(Urls.NeedReportPart(id, "budsjett"));
        await owner.FillAsync("Form.Lines[1].Year1", "400 000");
        await owner.FillAsync("Form.OwnShare[0].Year1", "120 000");
        await owner.PressAsync("GoOn", "true");
    }

    // Answers every free text the part asks for; the criteria's fields are named by the rule set.
    private static async Task PartAsync(Walker owner, Guid? id, string part, params (string Name, string Text)[] texts)
    {
        if (id is { } report) { await owner.GoAsync(Urls.NeedReportPart(report, part)); }
        foreach (var (name, text) in texts) { await owner.FillAsync(name, text); }
        if (part == "kriterier")
        {
            foreach (var area in await owner.Page.Locator("main form textarea").AllAsync()) { await area.FillAsync(Long); }
        }

        if (await owner.OffersAsync("Form.Private")) { await owner.TickAsync("Form.Private", "InvitedAndTakePart"); }
        await owner.PressAsync("GoOn", "true");
    }
}
