using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Domain.Tests.Grants.Cases;
using Samspill.Domain.Tests.Grants.Recommendations;
using Samspill.Domain.Tests.Grants.Rounds;

namespace Samspill.Domain.Tests.Spine;

/// <summary>What can be tried on a case, a round and a list: fitting and unfitting, in time and too late. The first of each opens.</summary>
public static class Attempts
{
    private static readonly DateOnly Autumn = new(2026, 11, 22);

    // What leads on is tried more often than what ends the case, or few walks would come to a decision.
    public static IReadOnlyList<Attempt<GrantCase>> OnCase { get; } =
    [
        Case(ACase.Start(AReport.Des)), .. Enumerable.Repeat(LeadingOn(), 4).SelectMany(attempts => attempts), .. LeadingAside(),
        .. Confirming(),
    ];

    public static IReadOnlyList<Attempt<CallRound>> OnRound { get; } =
    [
        Round(ARound.Plan),
        Round(ARound.Plan with { Number = "!" }),
        Round(ARound.Guidelines),
        Round(ARound.Guidelines with { PlanReference = "" }),
        Round(ARound.Announcement),
        Round(new OpenRound()),
        Round(new OpenRound(), new DateOnly(2026, 1, 1)),
        Round(new CloseRound()),
        Round(new CloseRound(), ARound.DayAfterDeadline),
        Round(new ExtendDeadline("Utfall", new DateOnly(2027, 2, 9))),
        Round(new ExtendDeadline("Utfall", new DateOnly(2026, 1, 1))),
        Round(new ReleaseStage(1, "")),
        Round(new ReleaseStage(2, "Haster")),
        Round(new ReleaseStage(3, "")),
    ];

    public static IReadOnlyList<Attempt<Recommendation>> OnList { get; } =
    [
        List(AList.Open("RWG-OSLO-SCH", 1, AReport.Des) is var open ? open with { Lines = [open.Lines[0] with { Groups = [new("RWG-A", "Arbeidsgruppe A", 1, LineOutcome.Full, AList.Asked, "Grunn")] }, open.Lines[1]] } : open),
        List(AList.Open("SAF-OSLO", 2, AReport.Des)),
        List(AList.Ranking),
        List(new RankCases([new LineChange(AList.First, null, LineOutcome.Partial, AReport.Amounts(300_000, 1), "Rammen")])),
        List(new RankCases([new LineChange(AList.Second, 1, LineOutcome.Deferred, YearAmounts.Zero, "")])),
        List(new RankCases([new LineChange(AList.Stranger, 1, null, YearAmounts.Zero, "")])),
        List(new ChangeLine(AList.First, LineOutcome.Full, AList.Asked, "Godt begrunnet", 1)),
        List(new ChangeLine(AList.Second, LineOutcome.Partial, AReport.Amounts(1), "Rammen", 0)),
        List(new MoveCase(AList.Second, 1, 0)),
        List(new MoveCase(AList.First, null, 1)),
        List(new MoveCase(AList.First, 3, 1)),
        List(new DeclareBodyRecusal(AList.First, "Eier søker"), ACase.Caseworker),
        List(new DeclareBodyRecusal(AList.Second, "Eier søker")),
        List(new RecordDisagreement(null, "Ulikt syn", AsksForVote: true)),
        List(new RecordDisagreement(AList.First, "", AsksForVote: true)),
        List(new VoteOnCase(AList.First, 6, 6, 0)),
        List(new VoteOnCase(AList.Second, 8, 4, 0)),
        List(new RecordDissent(null, "Delt likt")),
        List(new SaveAlternative("B", "Flere får noe")),
        List(new UseAlternative(1)),
        List(new MergeGroups(MergeRule.InTurns)),
        List(new TakeOutCase(AList.Second)),
        List(new AnswerLink(AList.First, Somebody.WithAllRoles.Person, "Annet kontor")),
        List(new ReopenRecommendation("Feil beløp")),
        List(AList.Consensus with { Voters = AList.Voters(3) }),
        List(AList.Consensus with { Mode = DecisionMode.Vote, Vote = new Vote(5, 4, 0, "Mindretallet ville dele likt.") }),
    ];

    private static Attempt<GrantCase>[] LeadingOn() =>
    [
        Case(ACase.Submit(AReport.Complete(AReport.Des))),
        Case(ACase.Pass(AReport.Des)),
        Case(new EnterStage(1, [ARound.Bodies[3].Id])),
        Case(new EnterStage(3, [ARound.Bodies[3].Id, ARound.Bodies[0].Id])),
        Case(ACase.FullGrant),
        Case(new DecideGrant(), by: ACase.Decider),
        Case(new DismissCase("Feil ordning"), by: ACase.Decider),
    ];

    // Under the rules that ask for confirmations, while the draft stands as it was asked about, and changed.
    private static Attempt<GrantCase>[] Confirming() =>
    [
        Asking(AConfirmation.Ask(), AConfirmation.Writer),
        Asking(AConfirmation.Ask(Samspill.Domain.Grants.Rules.ConfirmationKind.UnionRep), AConfirmation.Writer),
        .. Enumerable.Repeat(Asking(AConfirmation.Confirm(), AConfirmation.Partner), 2),
        Asking(AConfirmation.Confirm(), AConfirmation.CoOwner),
        Asking(new DeclineToConfirm(AConfirmation.Request, "Nei"), AConfirmation.Partner),
        Asking(new WithdrawConfirmationRequest(AConfirmation.Request), AConfirmation.Writer),
        Asking(AConfirmation.Override, AConfirmation.Writer),
        Asking(new AskAgain(AConfirmation.Request), AConfirmation.Writer),
        .. Enumerable.Repeat(Asking(new AskAgain(AConfirmation.Request), AConfirmation.Writer, AConfirmation.WithGoals("Andre mål")), 4),
        Asking(new HandOver(new Ref<Samspill.Domain.Registry.Person>(AConfirmation.Request), "Ferie"), AConfirmation.Writer),
    ];

    private static Attempt<GrantCase> Asking(Act<GrantCase> act, Actor by, NeedReport? report = null)
    {
        var given = AConfirmation.By(by, report);
        return new(act, given with { Sights = [.. given.Sights, new ColleagueSight(MayWrite: true)] });
    }

    private static Attempt<GrantCase>[] LeadingAside() =>
    [
        Case(ACase.Submit(AReport.Complete(AReport.Des)), ACase.CorrectBy.AddDays(1)),
        Case(ACase.Submit(NeedReport.Empty)),
        Case(ACase.Pass(AReport.Des) with { Answers = [] }),
        Case(ACase.Return),
        Case(new ProposeDismissal(DismissalGround.WrongScheme, "Feil ordning"), ACase.CorrectBy.AddDays(1)),
        Case(new DismissCase("Feil ordning")),
        Case(new DeclareCaseRecusal("Part"), by: ACase.OtherCaseworker),
        Case(ACase.FullGrant with { Outcome = DecisionOutcome.PartlyGranted, Amounts = AReport.Amounts(99_999), DepartureReasons = "Rammen" }),
        Case(new DecideGrant()),
        Case(new AskToSubmitLate("Sykdom"), ARound.DayAfterDeadline),
        Case(new GrantLateSubmission("Dokumentert", ARound.DayAfterDeadline), ARound.DayAfterDeadline, ACase.Decider),
        Case(new RefuseLateSubmission("Fristen var kjent"), ARound.DayAfterDeadline, ACase.Decider),
        Case(new ReportChange(ChangeKind.Period, "Vi begynner senere", new DateOnly(2027, 10, 1))),
        Case(new AssessChange(1, ChangeOutcome.Noted, "Greit"), by: ACase.Caseworker),
        Case(new AssignCase(new Ref<Samspill.Domain.Registry.Person>(ACase.OtherCaseworker.Person))),
        Case(new ReleaseCase()),
        Case(new TakeBackApproval()),
        Case(new WithdrawNeedReport("Ikke aktuelt"), by: ACase.Caseworker),
    ];

    private static Attempt<GrantCase> Case(Act<GrantCase> act, DateOnly? day = null, Actor? by = null) => new(
        act, Moment.By(by ?? Somebody.WithAllRoles, day ?? Autumn, ACase.Call, ACase.Municipality, ACase.Recommended, ACase.Balance, ACase.Letter, ACase.Drafts(AReport.Complete(AReport.Des)), FundingSight.None, new AssigneeSight(MayCheck: true)));

    private static Attempt<CallRound> Round(Act<CallRound> act, DateOnly? day = null) => new(act, Moment.On(day ?? Autumn, ARound.Free, ARound.AllApproved));

    private static Attempt<Recommendation> List(Act<Recommendation> act, Actor? by = null) => new(act, Moment.By(by ?? Somebody.WithAllRoles, AList.Sight, AList.Table with { VotingSeats = 17, Links = [new(Somebody.WithAllRoles.Person, AList.First, LinkKind.Partner, "Høgskolen")] }, new LeavingSight(CaseStatus.Withdrawn)));
}
