using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;

namespace Samspill.Domain.Tests.Grants.Rounds;

public sealed class AnnounceRoundTests
{
    public static TheoryData<string> Parts => [.. ARound.Announcement.Call.Parts().Select(part => part.Name)];

    [Fact]
    public void Everybody_may_read_an_announced_round_R_61()
    {
        ARound.Announced.IsPublic.ShouldBeTrue();
        ARound.Announced.AnnouncedAt.ShouldBe(Scenario.Now);
        ARound.Announced.Call!.Purpose.ShouldBe("Styrket kompetanse");
    }

    [Fact]
    public void Is_hindered_when_already_announced() =>
        Tried(ARound.Announced, ARound.Announcement).ThenHindered(AnnounceRound.AlreadyAnnounced, exactly: true);

    [Fact]
    public void Is_hindered_before_the_guidelines_are_decided_R_26() =>
        Tried(ARound.Planned, ARound.Announcement).ThenHindered(AnnounceRound.GuidelinesNotDecided, exactly: true);

    [Fact]
    public void Is_hindered_when_the_deadline_has_passed_R_61() =>
        Scenario.Given(ARound.Guidelined, Moment.RuleSet).At(ARound.DayAfterDeadline).When(ARound.Announcement).ThenHindered(AnnounceRound.DeadlinePassed, exactly: true);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Is_hindered_when_a_part_of_the_call_is_empty_R_61(string part) =>
        Tried(ARound.Guidelined, With(part, " ")).ThenHindered(AnnounceRound.CallLacks, exactly: true).Field.ShouldBe($"Call.{part}");

    [Theory]
    [MemberData(nameof(Parts))]
    public void Is_hindered_when_a_part_of_the_call_is_over_4000_signs_and_done_with_4000(string part)
    {
        Tried(ARound.Guidelined, With(part, AReport.TextOf(4001))).ThenHindered(AnnounceRound.PartTooLong, exactly: true).Field.ShouldBe($"Call.{part}");
        Tried(ARound.Guidelined, With(part, AReport.TextOf(4000))).ThenDone<RoundAnnounced>();
    }

    private static AnnounceRound With(string part, string text)
    {
        var call = ARound.Announcement.Call;
        var changed = part switch
        {
            nameof(CallText.Purpose) => call with { Purpose = text },
            nameof(CallText.TargetGroup) => call with { TargetGroup = text },
            nameof(CallText.Criteria) => call with { Criteria = text },
            nameof(CallText.Form) => call with { Form = text },
            nameof(CallText.Conditions) => call with { Conditions = text },
            nameof(CallText.Reporting) => call with { Reporting = text },
            nameof(CallText.Control) => call with { Control = text },
            nameof(CallText.Contact) => call with { Contact = text },
            _ => throw new ArgumentOutOfRangeException(nameof(part)),
        };
        return new AnnounceRound(changed);
    }

    private static Decided<CallRound> Tried(CallRound round, AnnounceRound act) => Scenario.Given(round, Moment.RuleSet).When(act);
}
