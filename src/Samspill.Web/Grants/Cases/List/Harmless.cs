namespace Samspill.Web.Grants;

/// <summary>Texts that spreadsheet programs would take for a formula get a sign before them that says they are text.</summary>
internal static class Harmless
{
    public static string In(string text) => text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n') ? "'" + text : text;
}
