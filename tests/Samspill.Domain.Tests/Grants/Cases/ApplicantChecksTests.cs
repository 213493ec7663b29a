using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class ApplicantChecksTests
{
    private static readonly ParticipatingUnit School = new(OrganisationNumber.Synthetic(7), "Skole", UnitKind.School, 10);
    private static readonly ParticipatingOwner Other = new(OtherOwner, OrganisationNumber.Synthetic(9), "Naboen");

    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["No name"] = Of(NeedReportChecks.TextMissing, "ContactName", part => part with { ContactName = " " }),
        ["Name over 100 signs"] = Of(NeedReportChecks.TextTooLong, "ContactName", part => part with { ContactName = TextOf(101) }),
        ["Title over 100 signs"] = Of(NeedReportChecks.TextTooLong, "ContactTitle", part => part with { ContactTitle = TextOf(101) }),
        ["No e-mail"] = Of(NeedReportChecks.TextMissing, "ContactEmail", part => part with { ContactEmail = "" }),
        ["E-mail without @"] = Of(ApplicantChecks.WrongEmail, "ContactEmail", part => part with { ContactEmail = "kommune.example" }),
        ["E-mail without domain"] = Of(ApplicantChecks.WrongEmail, "ContactEmail", part => part with { ContactEmail = "post@kommune" }),
        ["No phone"] = Of(NeedReportChecks.TextMissing, "ContactPhone", part => part with { ContactPhone = "" }),
        ["Phone of seven digits"] = Of(ApplicantChecks.WrongPhone, "ContactPhone", part => part with { ContactPhone = "2233445" }),
        ["A network of one R-02"] = Of(ApplicantChecks.NetworkTooSmall, "Owners", part => part with { IsNetwork = true }),
        ["The applicant is in the network too R-02"] = Of(ApplicantChecks.TwoLeadOwners, "Owners[0].Number", part => part with { Owners = [Other with { Organisation = Owner }] }),
        ["An owner twice R-02"] = Of(ApplicantChecks.OwnerTwice, "Owners[1].Number", part => part with { IsNetwork = true, Owners = [Other, Other] }),
        ["No units R-11"] = Of(ApplicantChecks.NoUnits, "Units", part => part with { Units = [] }),
        ["A unit with a wrong check digit"] = Of(ApplicantChecks.WrongUnitNumber, "Units[1].Number", part => part with { Units = [.. part.Units, School with { Number = "974760674" }] }),
        ["A kindergarten in the scheme for schools R-01"] = Of(ApplicantChecks.UnitDoesNotFit, "Units[0].Kind", part => part with { Units = [School with { Kind = UnitKind.Kindergarten }] }),
        ["A unit twice"] = Of(ApplicantChecks.UnitTwice, "Units[1].Number", part => part with { Units = [School, School] }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Applicant);

    [Theory]
    [InlineData("22334455")]
    [InlineData("22 33 44 55")]
    [InlineData("+4722334455")]
    public void Takes_phone_numbers_as_people_write_them(string phone) => Lifted(part => part with { ContactPhone = phone });

    [Fact]
    public void Takes_a_network_with_another_owner_R_02() => Lifted(part => part with { IsNetwork = true, Owners = [Other] });

    [Fact]
    public void Takes_all_the_owners_units_without_a_list() => Lifted(part => part with { AllUnits = true, Units = [] });

    private static void Lifted(Func<ApplicantPart, ApplicantPart> change) =>
        BrokenRule.Checks(Change(change)(Complete(Des)), Des).ShouldBeEmpty();

    private static BrokenRule Of(Hindrance expected, string field, Func<ApplicantPart, ApplicantPart> change) => new(Des, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<ApplicantPart, ApplicantPart> change) => report => report with { Applicant = change(report.Applicant) };
}
