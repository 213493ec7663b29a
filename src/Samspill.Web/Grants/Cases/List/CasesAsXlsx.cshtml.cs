using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samspill.Web.Grants;

/// <summary>The case list as a workbook. What cannot be read is answered by the page, which says why.</summary>
public sealed class CasesAsXlsxPage(CaseListFile file) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery] CaseListChoice choice, CancellationToken ct) =>
        await file.OpenAsync(choice, ct) ? new StreamedFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{file.Name}.xlsx", file.XlsxAsync) : LocalRedirect(choice.Url());
}
