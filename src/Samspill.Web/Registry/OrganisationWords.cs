namespace Samspill.Web.Registry;

/// <summary>How what the registry holds is written.</summary>
internal static class OrganisationWords
{
    /// <summary>«974 761 076», with spaces that do not break.</summary>
    public static string Number(string digits) => digits.Length == 9 ? $"{digits[..3]}\u00A0{digits[3..6]}\u00A0{digits[6..]}" : digits;
}
