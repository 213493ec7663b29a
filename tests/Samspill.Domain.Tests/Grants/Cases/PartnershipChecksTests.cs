using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using static Samspill.Domain.Tests.Grants.Cases.AReport;

namespace Samspill.Domain.Tests.Grants.Cases;

public sealed class PartnershipChecksTests
{
    private static readonly Dictionary<string, BrokenRule> Rules = new()
    {
        ["No partner R-08"] = Of(PartnershipChecks.NoPartner, "Partners", part => part with { Partners = [] }),
        ["Only a vocational college R-08"] = Of(PartnershipChecks.NoPartner, "Partners", part => part with { Partners = [part.Partners[0] with { Kind = OrganisationKind.VocationalCollege }] }),
        ["A partner twice"] = Of(PartnershipChecks.PartnerTwice, "Partners[1].Organisation", part => part with { Partners = [part.Partners[0], part.Partners[0]] }),
        ["Role over 500 signs"] = Of(NeedReportChecks.TextTooLong, "Partners[0].Role", part => part with { Partners = [part.Partners[0] with { Role = TextOf(501) }] }),
        ["No description R-08"] = Of(NeedReportChecks.TextMissing, "Description", part => part with { Description = "" }),
        ["Nothing about teacher education R-14"] = Of(NeedReportChecks.TextMissing, "TeacherEducation", part => part with { TeacherEducation = "" }),
        ["The partner does not know of it R-10"] = BrokenRule.Soft(Des, PartnershipChecks.NotConfirmed, "PartnerConfirmation", Change(part => part with { PartnerConfirmation = " " })),
        ["Confirmation over 500 signs"] = Of(NeedReportChecks.TextTooLong, "PartnerConfirmation", part => part with { PartnerConfirmation = TextOf(501) }),
        ["Statped not answered in KL R-22"] = Of(PartnershipChecks.StatpedNotAnswered, "Statped", part => part with { Statped = null }, Kl),
        ["Statped as direct partner without a reason R-22"] = BrokenRule.Soft(Kl, PartnershipChecks.StatpedDirect, "StatpedNote", Change(part => part with { Statped = StatpedRole.DirectPartner })),
        ["Note over 1000 signs"] = Of(NeedReportChecks.TextTooLong, "StatpedNote", part => part with { StatpedNote = TextOf(1001) }),
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Shows_what_is_wrong(string rule) => Rules[rule].ShouldShow(ReportPart.Partnership);

    [Fact]
    public void Takes_a_national_centre_R_08() =>
        Lifted(Des, part => part with { Partners = [part.Partners[0] with { Kind = OrganisationKind.NationalCentre }] });

    [Fact]
    public void Takes_another_competence_environment_beside_a_university_R_08() =>
        Lifted(Des, part => part with { Partners = [.. part.Partners, part.Partners[0] with { Organisation = OtherOwner, Kind = OrganisationKind.VocationalCollege }] });

    [Fact]
    public void Takes_statped_as_direct_partner_with_a_reason_R_22() =>
        Lifted(Kl, part => part with { Statped = StatpedRole.DirectPartner, StatpedNote = "Forumet ba om det." });

    private static void Lifted(string scheme, Func<PartnershipPart, PartnershipPart> change) => BrokenRule.Checks(Change(change)(Complete(scheme)), scheme).ShouldBeEmpty();

    private static BrokenRule Of(Hindrance expected, string field, Func<PartnershipPart, PartnershipPart> change, string scheme = Des) => new(scheme, expected, field, Change(change));

    private static Func<NeedReport, NeedReport> Change(Func<PartnershipPart, PartnershipPart> change) => report => report with { Partnership = change(report.Partnership) };
}
