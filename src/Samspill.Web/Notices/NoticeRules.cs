using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Casework;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Recommendations;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Spine;
using Samspill.Web.Storage;

namespace Samspill.Web.Notices;

/// <summary>A notice as a rule asks for it: to whom, by when, and about which part of the subject.</summary>
/// <param name="BeforeSending">It must be done by the last day to send the report, when there is no other day.</param>
public sealed record NoticeWanted(Audience To, DateOnly? Due = null, Guid? Part = null, bool BeforeSending = false)
{
    /// <summary>Several of the same round, day or stage become one notice: what they share, and the number it is told by.</summary>
    public (Guid About, string Key, string Number)? Together { get; init; }

    /// <summary>It must be done by the last day of the list's stage.</summary>
    public bool BeforeStageEnds { get; init; }
}

/// <summary>Which notices follow from which facts: one line each. What they say stands in <see cref="NoticeWords"/>.</summary>
public static class NoticeRules
{
    private static readonly Rule[] All =
    [
        OnCase<NeedReportSubmitted>(NoticeKind.Receipt, (_, one) => new(Audience.Writers(one))),
        OnCase<ReturnedForCorrection>(NoticeKind.Returned, (fact, one) => new(Audience.Writers(one), fact.Correction.CorrectBy)),
        OnCase<GrantDecided>(NoticeKind.Decided, (fact, one) => new(Audience.Writers(one), fact.Decision.AppealBy, one.Owner.Value)),
        OnCase<GrantDecided>(NoticeKind.GrantToPartner, (fact, one) => new(Audience.Partners(OthersThan(one, fact.Decision)), fact.Decision.AppealBy)),
        OnCase<CaseDismissed>(NoticeKind.Decided, (fact, one) => new(Audience.Writers(one), fact.Decision.AppealBy, one.Owner.Value)),
        OnCase<ConfirmationAsked>(NoticeKind.ConfirmationAsked, (fact, _) => new(Audience.Confirmers(fact.Kind, fact.Organisation), Part: fact.Request, BeforeSending: true)),
        OnCase<ConfirmationAskedAgain>(NoticeKind.ConfirmationAskedAgain, (fact, one) => new(Audience.Confirmers(one.Request(fact.Request)!.Kind, fact.Organisation), Part: fact.Request, BeforeSending: true)),
        OnCase<ConfirmationDeclined>(NoticeKind.ConfirmationDeclined, (fact, one) => new(Audience.Writers(one), Part: fact.Request)),
        OnCase<HandedOver>(NoticeKind.HandedOver, (fact, _) => new(Audience.Only(fact.Person), BeforeSending: true)),
        OnCase<LateAsked>(NoticeKind.LateAsked, (_, one) => new(Audience.Staff(Permission.AllowLateReports, one.District.Value))),
        OnCase<LateGranted>(NoticeKind.LateGranted, (fact, one) => new(Audience.Writers(one), fact.Answer.LastDay)),
        OnCase<LateRefused>(NoticeKind.LateRefused, (_, one) => new(Audience.Writers(one))),
        OnRound<DeadlineExtended>(NoticeKind.DeadlineExtended, (fact, round) => new(Audience.Drafting(round), fact.Extension.To)),
        OnCase<ChangeReported>(NoticeKind.ChangeReported, (_, one) => new(Audience.Staff(Permission.AssessChanges, one.District.Value))),
        OnCase<ChangeAssessed>(NoticeKind.ChangeAssessed, (_, one) => new(Audience.Writers(one))),
        OnCase<AttachmentScanned>(NoticeKind.FileStopped, (fact, one) => IsStopped(fact) ? new(Audience.Writers(one)) : null),
        OnCase<GrantDecided>(NoticeKind.DecidedInBody, (_, one) => one.Bodies.Count == 0 ? null : new(Audience.Sitting(one.Bodies)) { Together = (one.Round.Value, "decided", one.RoundNumber) }),
        OnCase<CaseAssigned>(NoticeKind.CaseAssigned, (fact, one) => new(Audience.Only(fact.Person), Part: one.Id) { Together = (one.Round.Value, "assigned", one.Number) }),
        OnList<RecommendationOpened>(NoticeKind.ListsOpened, (_, list) => new(Audience.Sitting([list.Body])) { Together = (list.Round.Value, $"{list.StageIndex}", list.RoundNumber), BeforeStageEnds = true }),
        OnList<RecommendationFinalised>(NoticeKind.ListFinalised, (_, list) => new(Audience.WithList(list))),
        OnList<RecommendationReopened>(NoticeKind.ListReopened, (_, list) => new(Audience.WithList(list)) { BeforeStageEnds = true }),
        OnList<BodyRecusalDeclared>(NoticeKind.RecusalDeclared, (fact, list) => new(Audience.Keeping(list.Body, fact.Recusal.Person))),
        OnList<BodyRecusalDeclared>(NoticeKind.RecusedByBody, (fact, _) => new(Audience.Only(new(fact.Recusal.Person)))),
        OnCase<AttachmentScanned>(NoticeKind.FileStoppedInReport, (fact, one) => IsStopped(fact) && one.Status != CaseStatus.Draft ? new(Audience.Staff(Permission.CheckQuality, one.District.Value)) : null),
    ];

    private static readonly ILookup<string, Rule> ByFact = All.ToLookup(rule => rule.Fact);

    /// <summary>The facts that lead to notices.</summary>
    public static IReadOnlyList<string> Facts { get; } = [.. ByFact.Select(same => same.Key)];

    /// <summary>People are told of what others did; of a submission also whoever submitted, since that is the receipt .</summary>
    public static bool TellsTheOneWhoDidIt(NoticeKind kind) => kind == NoticeKind.Receipt;

    /// <summary>What follows from a row of the ledger about its subject; of a file, about the case it belongs to.</summary>
    public static IEnumerable<(NoticeKind Kind, NoticeWanted Wanted)> Of(LedgerEntry entry, Subject subject)
    {
        var fact = FactNames.Read(entry.Fact, entry.Content);
        return ByFact[entry.Fact].SelectMany(rule => rule.Ask(fact, subject) is { } wanted ? new[] { (rule.Kind, wanted) } : []);
    }

    private static bool IsStopped(AttachmentScanned fact) => fact.State == AttachmentState.Infected;

    private static Guid[] OthersThan(GrantCase subject, Decision decision) =>
        [.. decision.Recipients.Select(recipient => recipient.Organisation).Where(id => id != subject.Owner.Value)];

    private static Rule OnCase<T>(NoticeKind kind, Func<T, GrantCase, NoticeWanted?> ask)
        where T : Fact => On(kind, ask);

    private static Rule OnList<T>(NoticeKind kind, Func<T, Recommendation, NoticeWanted?> ask)
        where T : Fact => On(kind, ask);

    private static Rule OnRound<T>(NoticeKind kind, Func<T, CallRound, NoticeWanted?> ask)
        where T : Fact => On(kind, ask);

    private static Rule On<T, TSubject>(NoticeKind kind, Func<T, TSubject, NoticeWanted?> ask)
        where T : Fact
        where TSubject : Subject => new(FactNames.Of(typeof(T)), kind, (fact, subject) => ask((T)fact, (TSubject)subject));

    private sealed record Rule(string Fact, NoticeKind Kind, Func<Fact, Subject, NoticeWanted?> Ask);
}
