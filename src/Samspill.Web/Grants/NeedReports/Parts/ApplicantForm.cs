using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;

namespace Samspill.Web.Grants.NeedReports;

/// <summary>Part A as it is typed.</summary>
public sealed class ApplicantForm : PartForm
{
    public string? ContactName { get; set; }

    public string? ContactTitle { get; set; }

    public string? ContactEmail { get; set; }

    public string? ContactPhone { get; set; }

    public bool IsNetwork { get; set; }

    public List<OwnerRow> Owners { get; set; } = [];

    public bool AllUnits { get; set; }

    public List<UnitRow> Units { get; set; } = [];

    public static ApplicantForm From(ApplicantPart part) => new()
    {
        ContactName = part.ContactName,
        ContactTitle = part.ContactTitle,
        ContactEmail = part.ContactEmail,
        ContactPhone = part.ContactPhone,
        IsNetwork = part.IsNetwork,
        Owners = [.. part.Owners.Select(owner => new OwnerRow { Number = owner.Number, Name = owner.Name })],
        AllUnits = part.AllUnits,
        Units = [.. part.Units.Select(unit => new UnitRow { Number = unit.Number, Name = unit.Name, Kind = unit.Kind, Staff = unit.Staff })],
    };

    public override IEnumerable<RowList> RowLists() => [RowList.Of(nameof(Owners), Owners), RowList.Of(nameof(Units), Units)];

    public ApplicantPart Part(IReadOnlyList<ParticipatingOwner> owners) => new()
    {
        ContactName = Text(ContactName),
        ContactTitle = Text(ContactTitle),
        ContactEmail = Text(ContactEmail),
        ContactPhone = Text(ContactPhone),
        IsNetwork = IsNetwork || owners.Count > 0,
        Owners = owners,
        AllUnits = AllUnits,
        Units = [.. Units.Where(unit => !unit.IsEmpty()).Select(unit => unit.Unit())],
    };
}

/// <summary>An owner beside the applicant; the name is shown from the registry.</summary>
public sealed class OwnerRow : FormRow
{
    public string? Number { get; set; }

    public string? Name { get; set; }

    public override bool IsEmpty() => string.IsNullOrWhiteSpace(Number);
}

/// <summary>A unit that takes part.</summary>
public sealed class UnitRow : FormRow
{
    public string? Number { get; set; }

    public string? Name { get; set; }

    public UnitKind? Kind { get; set; }

    public int? Staff { get; set; }

    public override bool IsEmpty() => string.IsNullOrWhiteSpace(Number) && string.IsNullOrWhiteSpace(Name) && Kind is null && Staff is null;

    public ParticipatingUnit Unit() => new(string.Concat((Number ?? "").Where(sign => !char.IsWhiteSpace(sign))), (Name ?? "").Trim(), Kind ?? default, Staff ?? 0);
}
