using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Home;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants.Eligibility;

/// <summary>«May we apply?»: a short form that anybody can fill in, answered scheme by scheme. Everything stands in the address, so the answer can be shared.</summary>
[AllowAnonymous]
public sealed class MayWeApplyPage(Reader reader, TextCatalog texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "eier")]
    public OrganisationKind? Owner { get; set; }

    [BindProperty(SupportsGet = true, Name = "enheter")]
    public List<UnitKind> Units { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "gjelder")]
    public MeasureForm? Form { get; set; }

    [BindProperty(SupportsGet = true, Name = "spesialpedagogikk")]
    public bool? IsSpecialNeeds { get; set; }

    [BindProperty(SupportsGet = true, Name = "partner")]
    public IntendedPartner? Partner { get; set; }

    [BindProperty(SupportsGet = true, Name = "ar")]
    public int? Years { get; set; }

    [BindProperty(SupportsGet = true, Name = "sokes")]
    public Nok? Asked { get; set; }

    [BindProperty(SupportsGet = true, Name = "egenandel")]
    public Nok? OwnShare { get; set; }

    /// <summary>The round whose rules are asked: the open one, else the next, else the last.</summary>
    public PublicRound? Call { get; private set; }

    /// <summary>Empty until something has been answered.</summary>
    public IReadOnlyList<SchemeAnswer> Answers { get; private set; } = [];

    public IEnumerable<SelectListItem> OwnerItems => Items(Call!.Rules.Schemes.SelectMany(scheme => scheme.Applicants).Distinct().Append(OrganisationKind.Other));

    public IEnumerable<SelectListItem> UnitItems => Items(Call!.Rules.Schemes.SelectMany(scheme => scheme.Units).Distinct());

    public IEnumerable<SelectListItem> FormItems => Items(Enum.GetValues<MeasureForm>());

    public IEnumerable<SelectListItem> PartnerItems => Items(Enum.GetValues<IntendedPartner>());

    public IEnumerable<SelectListItem> ThemeItems => [new(texts["eligibility.yes"], "true"), new(texts["eligibility.no"], "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Call = await PublicRound.FindAsync(reader, OsloTime.DayOf(clock.GetUtcNow()), ct);
        if (Call is null || Request.Query.Count == 0) { return Page(); }
        if (Years is < 1 or > 20) { ModelState.AddModelError("ar", texts["eligibility.years-out-of-range"]); }
        if (Asked?.Kroner > Call.Rules.LargestAmount.Value) { ModelState.AddModelError("sokes", texts["eligibility.amount-out-of-range", new Nok(Call.Rules.LargestAmount.Value)]); }
        if (!ModelState.IsValid)
        {
            var refused = Page();
            refused.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return refused;
        }

        Answers = MayWeApply.Of(Call.Rules, new Situation(Owner, [.. Units.Distinct()], Form, IsSpecialNeeds, Partner, Years, Asked, OwnShare));
        return Page();
    }

    /// <summary>The reason in words.</summary>
    public string Said(Finding finding) => texts[$"{nameof(EligibilityReason)}.{finding.Reason}", [.. finding.Arguments.Select(argument => argument is OrganisationKind or UnitKind ? NeedReports.WholeReport.InSentence(texts.Of((Enum)argument)) : argument)]];

    private IEnumerable<SelectListItem> Items<TKind>(IEnumerable<TKind> kinds)
        where TKind : struct, Enum => kinds.Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()));
}
