using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>
/// What the reader of a case can do with it now: acts of the case's place on its way, possible or explained; and in a line each, what
/// only others can do.
/// </summary>
public sealed class CaseOffers(GrantCase subject, RuleSet rules, CaseTrack track, Actor actor, Recorder recorder, TextCatalog texts)
{
    private readonly List<ActOffer> own = [];
    private readonly List<Permission> others = [];

    /// <summary>Acts the reader holds the permission for, the next one first.</summary>
    public IReadOnlyList<ActOffer> Own => [.. own.OrderBy(offer => offer.IsAside).ThenByDescending(offer => offer.IsPossible)];

    /// <summary>Who could do what the reader cannot, in a sentence each.</summary>
    public IEnumerable<string> OfOthers => others.Distinct().Select(permission =>
        texts["cases.offer.only", Either([.. Roles.With(permission).Select(role => Small(texts.Of(role)))]), Small(texts[PermissionKey(permission)])]);

    /// <summary>True when the reader can take the step the case waits for.</summary>
    public bool IsMine => own.Any(offer => offer is { IsPossible: true, IsAside: false });

    /// <summary>Works out the offers; asks the recorder what hinders, and only for acts whose turn it can be.</summary>
    public async Task<CaseOffers> FillAsync(CancellationToken ct)
    {
        if (subject.IsGranted) { await ForRunningAsync(ct); }
        if (subject.IsEnded) { return this; }
        if (subject.Status is CaseStatus.Draft or CaseStatus.Returned) { await ForOwnerAsync(ct); }
        if (subject.Status == CaseStatus.Draft) { await ForLateAsync(ct); }
        if (subject.Status is CaseStatus.Submitted or CaseStatus.DismissalProposed or CaseStatus.Returned) { await ForCheckAsync(ct); }
        if (subject.Status is CaseStatus.Approved or CaseStatus.DecisionDrafted) { await ForDecisionAsync(ct); }
        if (actor.May(Permission.SubmitNeedReport, subject.Place))
        {
            await AddAsync(new WithdrawNeedReport(""), texts["cases.do.withdraw"], Urls.WithdrawNeedReport(subject.Id), texts["cases.effect.withdraw"], "", ct);
        }

        if (subject.Status != CaseStatus.Draft && actor.May(Permission.DeclareOwnRecusal, subject.Place))
        {
            await AddAsync(new DeclareCaseRecusal(""), texts["cases.do.recusal"], Urls.DeclareCaseRecusal(subject.Id), texts["cases.effect.recusal"], texts["cases.law.recusal"], ct);
        }

        return this;
    }

    private async Task ForOwnerAsync(CancellationToken ct)
    {
        if (actor.May(Permission.WriteNeedReport, subject.Place))
        {
            var isReturned = subject.Status == CaseStatus.Returned;
            var first = subject.Correction?.Defects is [var defect, ..] ? defect.Part : ReportPart.Applicant;
            own.Add(new ActOffer(
                texts[isReturned ? "cases.offer.correct" : "cases.offer.write"],
                Urls.NeedReportPart(subject.Id, ReportView.Slug(first)),
                texts[isReturned ? "cases.effect.correct" : "cases.effect.write"],
                isReturned ? texts["cases.law.guidance"] : "",
                [])
            {
                IsAside = track.AwaitsLateAnswer || track.IsNotSent,
            });
        }

        // The review page holds the report itself against the rules; here only what is wrong with the time or the case is told.
        await AddAsync(
            new SubmitNeedReport(NeedReport.Empty, ""), texts["cases.offer.submit"], Urls.SubmitNeedReport(subject.Id), texts["cases.effect.submit"], "", ct,
            hindrance => hindrance != SubmitNeedReport.ChangedSinceSeen);
    }

    private async Task ForLateAsync(CancellationToken ct)
    {
        // Asking is told of when the deadline has passed, answering when somebody waits for it.
        if (subject.Late is null)
        {
            var asking = new AskToSubmitLate("");
            if (await recorder.PreviewAsync(subject, asking, ct) is { } hindrances && hindrances.All(hindrance => hindrance.Field is not null))
            {
                own.Add(new ActOffer(texts["act.AskToSubmitLate"], Urls.AskToSubmitLate(subject.Id), texts["late.effect-ask"], texts["late.law"], []));
            }
        }
        else if (track.AwaitsLateAnswer)
        {
            await AddAsync(new GrantLateSubmission("", default), texts["act.GrantLateSubmission"], Urls.GrantLateSubmission(subject.Id), texts["late.effect-grant"], texts["late.law"], ct);
            await AddAsync(new RefuseLateSubmission(""), texts["act.RefuseLateSubmission"], Urls.RefuseLateSubmission(subject.Id), texts["late.effect-refuse"], texts["late.law"], ct);
        }
    }

    private async Task ForRunningAsync(CancellationToken ct)
    {
        foreach (var change in subject.Changes.Where(change => change.Answer is null))
        {
            await AddAsync(new AssessChange(change.Number, ChangeOutcome.Noted, ""), texts["act.AssessChange"], Urls.AssessChange(subject.Id, change.Number), texts["changes.effect-assess"], texts["changes.law"], ct);
        }

        if (!actor.May(Permission.SubmitNeedReport, subject.Place)) { return; }
        await AddAsync(new ReportChange(ChangeKind.Other, "", default), texts["act.ReportChange"], Urls.ReportChange(subject.Id), texts["changes.effect-report"], texts["changes.law"], ct);
        own.Add(new ActOffer(texts["running.offer"], Urls.StartRunningReport(subject.Id), texts["running.effect"], "", []) { IsAside = true });
    }

    private async Task ForCheckAsync(CancellationToken ct)
    {
        await AddAsync(new PassQualityCheck([], "", ""), texts["cases.do.check"], Urls.PassQualityCheck(subject.Id), texts["cases.effect.check"], texts["cases.law.check"], ct);
        await AddAsync(
            new ReturnForCorrection([], "", default), texts["cases.do.return"], Urls.ReturnForCorrection(subject.Id),
            texts["cases.effect.return", rules.CorrectionDays.Value], texts["cases.law.guidance"], ct);
        await AddAsync(
            new ProposeDismissal(DismissalGround.NotEligible, ""), texts["cases.do.propose-dismissal"], Urls.ProposeDismissal(subject.Id),
            texts["cases.effect.propose-dismissal"], texts["cases.law.decision"], ct);
        await AddWhenAsync(
            subject.Status == CaseStatus.DismissalProposed, DismissCase.NotProposed,
            new DismissCase(""), texts["cases.do.dismiss"], Urls.DismissCase(subject.Id), texts["cases.effect.dismiss"], texts["cases.law.decision"], ct);
    }

    private async Task ForDecisionAsync(CancellationToken ct)
    {
        await AddAsync(
            new DraftDecision(DecisionOutcome.Granted, subject.Requested, [], "", ""), texts["cases.do.draft-decision"], Urls.DraftDecision(subject.Id),
            texts["cases.effect.draft-decision"], texts["cases.law.decision"], ct);
        await AddWhenAsync(
            subject.Status == CaseStatus.DecisionDrafted, DecideGrant.NoDraft,
            new DecideGrant(), texts["cases.do.decide"], Urls.DecideGrant(subject.Id), texts["cases.effect.decide"], texts["cases.law.authority"], ct);
    }

    // What an act sees of other subjects takes many queries; when its turn has not come, the one reason is known without them.
    private async Task AddWhenAsync(bool isTurn, Hindrance otherwise, Act<GrantCase> act, string label, string url, string effect, string law, CancellationToken ct)
    {
        if (isTurn || !actor.May(act.Requires, act.PlaceOf(subject))) { await AddAsync(act, label, url, effect, law, ct); }
        else { own.Add(new ActOffer(label, url, effect, law, [otherwise])); }
    }

    private async Task AddAsync(Act<GrantCase> act, string label, string url, string effect, string law, CancellationToken ct, Func<Hindrance, bool>? counts = null)
    {
        var hindrances = await recorder.PreviewAsync(subject, act, ct);
        if (hindrances is null) { others.Add(act.Requires); }
        else { own.Add(new ActOffer(label, url, effect, law, [.. LetterItems.InWords(hindrances, texts).Where(hindrance => hindrance.Field is null && counts?.Invoke(hindrance) != false)]) { IsAside = act is WithdrawNeedReport or DeclareCaseRecusal or ReportChange }); }
    }

    private string Small(string words) => words[..1].ToLower(texts.Say.Culture) + words[1..];

    private static string PermissionKey(Permission permission) => $"permission.{permission}";

    private string Either(IReadOnlyList<string> roles) => roles.Count < 2 ? string.Concat(roles) : texts["cases.offer.either", string.Join(", ", roles.SkipLast(1)), roles[^1]];
}
