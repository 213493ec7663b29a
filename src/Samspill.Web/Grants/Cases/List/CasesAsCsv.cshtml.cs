using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Samspill.Web.Grants;

/// <summary>The case list as text with semicolons. What cannot be read is answered by the page, which says why.</summary>
public sealed class CasesAsCsvPage(CaseListFile file) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromQuery] CaseListChoice choice, CancellationToken ct) =>
        await file.OpenAsync(choice, ct) ? new StreamedFile("text/csv; charset=utf-8", $"{file.Name}.csv", file.CsvAsync) : LocalRedirect(choice.Url());
}
