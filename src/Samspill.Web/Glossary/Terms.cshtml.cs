using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samspill.Domain.Glossary;
using Samspill.Web.Texts;

namespace Samspill.Web.Glossary;

/// <summary>The words of the field and what they mean.</summary>
[AllowAnonymous]
public sealed class TermsPage(TextCatalog texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sok")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "bokstav")]
    public string? Letter { get; set; }

    /// <summary>First letters there are words for.</summary>
    public IReadOnlyList<string> Letters { get; private set; } = [];

    public IReadOnlyList<Term> Found { get; private set; } = [];

    public bool IsFiltered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrEmpty(Letter);

    public void OnGet()
    {
        var alphabet = StringComparer.Create(texts.Say.Culture, ignoreCase: true);
        var all = Terms.All.OrderBy(term => texts.Of(term.Name), alphabet).ToList();
        Letters = [.. all.Select(LetterOf).Distinct().Order(alphabet)];
        Found = all.FindAll(term => (string.IsNullOrEmpty(Letter) || LetterOf(term).Equals(Letter, StringComparison.OrdinalIgnoreCase)) && Holds(term));
    }

    /// <summary>Where a word is reached directly: its place on the page.</summary>
    public static string AnchorOf(Term term) => term.Identifier.ToLowerInvariant();

    private string LetterOf(Term term) => texts.Of(term.Name)[..1].ToUpper(texts.Say.Culture);

    private bool Holds(Term term)
    {
        var typed = Search?.Trim() ?? "";
        return typed.Length == 0
            || new[] { term.Nb, term.Nn, term.En, texts.Of(term.Definition) }.Any(text => text.Contains(typed, StringComparison.OrdinalIgnoreCase));
    }
}
