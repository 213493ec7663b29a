namespace Designsystemet.Razor;

/// <summary>
/// The words the tag helpers write themselves. Register one per request (scoped), in the language of the page.
/// <c>%d</c> stands for a number.
/// </summary>
public sealed record DsTexts
{
    /// <summary>Mark after the label of a field that may be left empty, written as given: «(valgfritt)».</summary>
    public required string Optional { get; init; }

    /// <summary>«%d tegn igjen».</summary>
    public required string CharactersLeft { get; init; }

    /// <summary>«%d tegn for mye».</summary>
    public required string CharactersTooMany { get; init; }

    /// <summary>Heading of the error summary; <c>%d</c>, when there, becomes the number of errors.</summary>
    public required string ErrorSummaryTitle { get; init; }

    /// <summary>Link to the page before: «Forrige».</summary>
    public required string Previous { get; init; }

    /// <summary>Link to the page after: «Neste».</summary>
    public required string Next { get; init; }

    /// <summary>Name of a link to one page: «Side %d».</summary>
    public required string Page { get; init; }

    /// <summary>Name of the breadcrumbs: «Du er her».</summary>
    public required string BreadcrumbsLabel { get; init; }

    /// <summary>Button that closes a popover: «Lukk».</summary>
    public required string CloseLabel { get; init; }

    internal static string Numbered(string text, int number) =>
        text.Replace("%d", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
