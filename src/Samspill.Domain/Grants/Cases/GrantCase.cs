using Samspill.Domain.Grants.Decisions;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Grants.Rules;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>Where a case is (grants.md c.2). Between <see cref="Approved"/> and a decision the stage index tells which bodies have it.</summary>
public enum CaseStatus
{
    Draft,
    Submitted,
    Returned,
    Approved,
    DismissalProposed,
    DecisionDrafted,
    Granted,
    PartlyGranted,
    Refused,
    Dismissed,
    Withdrawn,

    /// <summary>A report that announces less than granted has been checked: noted. What was granted stands until a decision changes it.</summary>
    Noted,
}

/// <summary>One measure in one scheme, from start to decision; the need report is its content (grants.md a.3, c.2, R-01).</summary>
public sealed partial class GrantCase : Subject
{
    /// <summary>Such as 2025-DES-0041 (field 1).</summary>
    public string Number { get; private set; } = "";
    public int Sequence { get; private set; }
    public int Year { get; private set; }
    public Ref<CallRound> Round { get; private set; }
    public string RoundNumber { get; private set; } = "";
    public Ref<Organisation> District { get; private set; }
    public string RulesId { get; private set; } = "";
    public string SchemeCode { get; private set; } = "";
    public string Region { get; private set; } = "";
    public Ref<Organisation> Owner { get; private set; }
    public string OwnerName { get; private set; } = "";
    public OrganisationKind OwnerKind { get; private set; }
    public string Title { get; private set; } = "";
    public CaseStatus Status { get; private set; }

    /// <summary>The stage the case has been released to, as a place in the rule set's order; 0 until bodies get it.</summary>
    public int StageIndex { get; private set; }

    /// <summary>What is asked per year, from the submitted report.</summary>
    public YearAmounts Requested { get; private set; } = YearAmounts.Zero;

    /// <summary>What was submitted last; null for a draft.</summary>
    public NeedReport? Content { get; private set; }
    public string? ContentHash { get; private set; }

    /// <summary>How many times it was submitted.</summary>
    public int Submissions { get; private set; }
    public DateTimeOffset? FirstSubmittedAt { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public Guid SubmittedBy { get; private set; }

    /// <summary>What must be mended, and by when; null unless returned.</summary>
    public Correction? Correction { get; private set; }
    public QualityCheck? QualityCheck { get; private set; }
    public DismissalProposal? Dismissal { get; private set; }

    /// <summary>Persons at the County Governor who may not touch the case .</summary>
    public IReadOnlyList<Guid> Recused { get; private set; } = [];

    /// <summary>Bodies that may see it now.</summary>
    public IReadOnlyList<Guid> Bodies { get; private set; } = [];
    public DecisionDraft? DecisionDraft { get; private set; }
    public Decision? Decision { get; private set; }

    /// <summary>True once nothing more is decided about it.</summary>
    public bool IsEnded => Status >= CaseStatus.Granted;

    /// <summary>REG: anything but collective counts towards the 30 % part .</summary>
    public bool IsNonCollective => Content?.Measure.Kind is not (null or MeasureKind.Collective);

    /// <summary>Owners that take part beside the applicant.</summary>
    public IEnumerable<Guid> CoOwners => Content?.Applicant.Owners.Select(owner => owner.Organisation) ?? [];

    /// <summary>Partners named in the submitted report.</summary>
    public IEnumerable<Guid> Partners => Content?.Partnership.Partners.Select(partner => partner.Organisation) ?? [];

    /// <summary>Kinds of unit that take part; decides the routing.</summary>
    public IReadOnlyCollection<UnitKind> UnitKinds => [.. (Content?.Applicant.Units ?? []).Select(unit => unit.Kind).Distinct()];

    /// <inheritdoc />
    public override Place Place => new()
    {
        District = District.Value,
        Owner = Owner.Value,
        CoOwners = [.. CoOwners.Union(Asked(ConfirmationKind.CoOwner))],
        Partners = [.. Partners.Union(Asked(ConfirmationKind.Partner))],
        Bodies = Bodies,
    };

    /// <inheritdoc />
    public override string? RuleSetId => RulesId;

    /// <summary>True when the person has declared recusal in the case .</summary>
    public bool IsRecused(Guid person) => Recused.Contains(person);

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case NeedReportStarted started: Begin(started); break;
            case NeedReportSubmitted submitted: Submit(submitted); break;
            case NeedReportWithdrawn: Status = CaseStatus.Withdrawn; break;
            case QualityCheckPassed passed: (Status, QualityCheck, Correction, Dismissal) = (Origin is { IsLess: true } ? CaseStatus.Noted : CaseStatus.Approved, passed.Check, null, null); break;
            case ReturnedForCorrection returned: (Status, Correction) = (CaseStatus.Returned, returned.Correction); break;
            case DismissalProposed proposed: (Status, Dismissal) = (CaseStatus.DismissalProposed, proposed.Proposal); break;
            case CaseDismissed dismissed: (Status, Decision) = (CaseStatus.Dismissed, dismissed.Decision); break;
            case CaseRecusalDeclared recusal: Recused = [.. Recused, recusal.Person]; break;
            case StageEntered entered: (StageIndex, Bodies) = (entered.StageIndex, entered.Bodies); break;
            case DecisionDrafted drafted: (Status, DecisionDraft) = (CaseStatus.DecisionDrafted, drafted.Draft); break;
            case ConfirmationFact confirmation: TakeConfirmation(confirmation); break;
            case HandedOver handed: Responsible = handed.Person; break;
            case GrantDecided decided: (Status, Decision) = (decided.Status, decided.Decision); break;
            default:
                if (!TakeLater(fact) && !TakeCasework(fact)) { throw Unknown(fact); }
                break;
        }
    }

    private void Begin(NeedReportStarted started)
    {
        (Number, Sequence, Year, Round, RoundNumber) = (started.Number, started.Sequence, started.Year, started.Round, started.RoundNumber);
        (District, RulesId, SchemeCode, Region) = (started.District, started.RulesId, started.SchemeCode, started.Region);
        (Owner, OwnerName, OwnerKind, Title) = (started.Owner, started.OwnerName, started.OwnerKind, started.Title);
        ComeFrom(started.Origin);
    }

    private void Submit(NeedReportSubmitted submitted)
    {
        (Status, Content, ContentHash, Correction) = (CaseStatus.Submitted, submitted.Content, submitted.ContentHash, null);
        (SubmittedAt, SubmittedBy, Title) = (submitted.At, submitted.By, submitted.Content.Measure.Title);
        FirstSubmittedAt ??= submitted.At;
        Submissions++;
        IsLate |= submitted.Late ?? false;

        // What is announced as less is not asked for.
        Requested = Origin is { IsLess: true } ? YearAmounts.Zero : YearAmounts.From(submitted.Content.Budget.RequestedIn);
    }
}
