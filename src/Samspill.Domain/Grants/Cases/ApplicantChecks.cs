using System.Text.RegularExpressions;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Grants.Cases.NeedReportChecks;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Part A: contact, network and units (fields 6, 9, 10; R-02, R-05).</summary>
public static partial class ApplicantChecks
{
    public static readonly Hindrance WrongEmail = new("checks.wrong-email");
    public static readonly Hindrance WrongPhone = new("checks.wrong-phone");
    public static readonly Hindrance NetworkTooSmall = new("checks.network-too-small", "R-02");
    public static readonly Hindrance TwoLeadOwners = new("checks.two-lead-owners", "R-02");
    public static readonly Hindrance OwnerTwice = new("checks.owner-twice", "R-02");
    public static readonly Hindrance NoUnits = new("checks.no-units", "R-11");
    public static readonly Hindrance WrongUnitNumber = new("checks.wrong-unit-number");
    public static readonly Hindrance UnitDoesNotFit = new("checks.unit-does-not-fit", "R-01");
    public static readonly Hindrance UnitTwice = new("checks.unit-twice");

    private const ReportPart Part = ReportPart.Applicant;

    internal static IEnumerable<Check> Of(Asked asked)
    {
        var part = asked.Report.Applicant;
        foreach (var check in Contact(part).Concat(Network(part, asked.Owner)).Concat(Units(part, asked))) { yield return check; }
    }

    private static IEnumerable<Check> Contact(ApplicantPart part)
    {
        foreach (var check in Text(Part, "ContactName", part.ContactName, 100)) { yield return check; }
        foreach (var check in Limit(Part, "ContactTitle", part.ContactTitle, 100)) { yield return check; }
        if (part.ContactEmail.Length == 0) { yield return Blocks(Part, TextMissing.At("ContactEmail")); }
        else if (!Email().IsMatch(part.ContactEmail)) { yield return Blocks(Part, WrongEmail.At("ContactEmail")); }
        if (part.ContactPhone.Length == 0) { yield return Blocks(Part, TextMissing.At("ContactPhone")); }
        else if (!Phone().IsMatch(part.ContactPhone.Replace(" ", "", StringComparison.Ordinal))) { yield return Blocks(Part, WrongPhone.At("ContactPhone")); }
    }

    private static IEnumerable<Check> Network(ApplicantPart part, Guid owner)
    {
        if (part.IsNetwork && part.Owners.Count == 0) { yield return Blocks(Part, NetworkTooSmall.At("Owners")); }
        for (var place = 0; place < part.Owners.Count; place++)
        {
            var (other, field) = (part.Owners[place], $"Owners[{place}].Number");
            if (other.Organisation == owner) { yield return Blocks(Part, TwoLeadOwners.At(field).With(other.Name)); }
            else if (part.Owners.Take(place).Any(before => before.Organisation == other.Organisation)) { yield return Blocks(Part, OwnerTwice.At(field).With(other.Name)); }
        }
    }

    private static IEnumerable<Check> Units(ApplicantPart part, Asked asked)
    {
        if (part.Units.Count == 0 && !part.AllUnits) { yield return Blocks(Part, NoUnits.At("Units")); }
        for (var place = 0; place < part.Units.Count; place++)
        {
            var unit = part.Units[place];
            if (!OrganisationNumber.IsValid(unit.Number)) { yield return Blocks(Part, WrongUnitNumber.At($"Units[{place}].Number")); }
            if (!asked.Scheme.Units.Contains(unit.Kind)) { yield return Blocks(Part, UnitDoesNotFit.At($"Units[{place}].Kind").With(asked.Scheme.ShortName)); }
            if (part.Units.Take(place).Any(before => before.Number == unit.Number)) { yield return Blocks(Part, UnitTwice.At($"Units[{place}].Number")); }
        }
    }

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]{2,}$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(\+[1-9]\d{6,14}|\d{8})$")]
    private static partial Regex Phone();
}
