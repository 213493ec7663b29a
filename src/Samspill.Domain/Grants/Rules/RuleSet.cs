using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Rules;

/// <summary>
/// The frozen, typed whole of the rules for one county and one version: every number with its provision and validity. A round pins one when it
/// is announced, and a case keeps it for life (grants.md c.7; architecture 3.1). Rules are data, never constants in code.
/// </summary>
public sealed record RuleSet
{
    /// <summary>The name in addresses and pins, such as <c>LocalCompetence2021-oslo-viken-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which national rules.</summary>
    public required RuleSetKind Kind { get; init; }

    /// <summary>What it is called on pages and in letters.</summary>
    public required Words Name { get; init; }

    /// <summary>The regulation or guidelines as cited in decisions (d.4 no. 3).</summary>
    public required LegalReference Basis { get; init; }

    /// <summary>Goal and target group, shown in the call .</summary>
    public required Words Purpose { get; init; }

    /// <summary>Who the money is for.</summary>
    public required Words TargetGroup { get; init; }

    /// <summary>The funding lines.</summary>
    public required IReadOnlyList<Scheme> Schemes { get; init; }

    /// <summary>The steps in order.</summary>
    public required IReadOnlyList<Stage> Stages { get; init; }

    /// <summary>The regions of the county.</summary>
    public required IReadOnlyList<Region> Regions { get; init; }

    /// <summary>Which body gets which reports.</summary>
    public required IReadOnlyList<Route> Routing { get; init; }

    /// <summary>How bodies decide.</summary>
    public required IReadOnlyList<BodyPolicy> Policies { get; init; }

    /// <summary>The criteria.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>The dates of the year.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>Whom a measure may have as partner so that the requirement is met .</summary>
    public required Ruled<IReadOnlyList<OrganisationKind>> PartnerKinds { get; init; }

    /// <summary>The longest commitment in years .</summary>
    public required Ruled<int> MaxYears { get; init; }

    /// <summary>Above this part of the measure's grant a coordinator's share is warned about, in percent (R-16, g-26).</summary>
    public required Ruled<int> CoordinatorWarnPercent { get; init; }

    /// <summary>Working days an owner gets to correct a returned report, unless the caseworker sets another limit (c.2 row 5).</summary>
    public required Ruled<int> CorrectionDays { get; init; }

    /// <summary>Working days the County Governor has to answer an owner who asks to submit late or reports a change; null where no time is set.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ruled<int>? AnswerDays { get; init; }

    /// <summary>The last day to answer what an owner asked at an instant; null where no time is set, and the answer is due without undue delay .</summary>
    public DateOnly? AnswerBy(DateTimeOffset asked) => AnswerDays is { } days ? WorkingDays.After(OsloTime.DayOf(asked), days.Value) : null;

    /// <summary>The last day to answer an owner who asked to submit late: counted from the deadline when it was moved past the day they asked.</summary>
    public DateOnly? AnswerLateBy(DateTimeOffset asked, DateOnly closesOn) => closesOn < OsloTime.DayOf(asked) ? AnswerBy(asked) : AnswerBy(OsloTime.FirstInstantAfter(closesOn).AddTicks(-1));

    /// <summary>The largest amount on one line, in kroner (field 39).</summary>
    public required Ruled<long> LargestAmount { get; init; }

    /// <summary>The statements the owner makes (field 46).</summary>
    public required IReadOnlyList<Declaration> Declarations { get; init; }

    /// <summary>Themes of the county's list (field 18).</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>The budget post the money is paid from, as letters cite it (d.4 no. 5). [GK]</summary>
    public required Words Appropriation { get; init; }

    /// <summary>Who decides appeals .</summary>
    public required Words AppealInstance { get; init; }

    /// <summary>When owners are reminded of time limits; null where the usual days hold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Reminders? Reminders { get; init; }

    /// <summary>The days to remind, whether the rule set names them or not.</summary>
    [JsonIgnore]
    public Reminders RemindsOn => Reminders ?? Reminders.Usual;

    /// <summary>Whose confirmations a report needs before it is sent (c.7); null in rule sets from before anybody was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ConfirmationDemand>? Confirmations { get; init; }

    /// <summary>What is demanded of one kind of confirmation in a scheme; off where the rules do not say.</summary>
    public Demand DemandOf(ConfirmationKind kind, string scheme) =>
        Confirmations?.FirstOrDefault(demand => demand.Kind == kind)?.In(scheme) ?? Demand.Off;

    /// <summary>What happens to late reports; null when the rule set says nothing (<see cref="LatePolicy"/>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ruled<LatePolicy>? Late { get; init; }

    /// <summary>Short forms; null when the rule set says nothing (<see cref="FormOf"/>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FormRules>? Forms { get; init; }

    /// <summary>A decider may take a late report with a reason, unless the rule set says otherwise (c.2).</summary>
    [JsonIgnore]
    public LatePolicy LatePolicy => Late?.Value ?? LatePolicy.AcceptWithReason;

    /// <summary>The form of a kind of report: everything is asked of a new one, a running measure gets the short form unless the rule set has its own (d.1).</summary>
    public FormRules FormOf(ReportKind kind) =>
        Forms?.FirstOrDefault(form => form.Kind == kind) ?? new FormRules(kind, kind == ReportKind.New ? [] : FormRules.OfRunning);

    /// <summary>What can be attached to a report (field 47); null in versions that do not say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AttachmentLimits? Attachments { get; init; }

    /// <summary>What can be attached, in every version.</summary>
    [JsonIgnore]
    public AttachmentLimits AttachmentLimits => Attachments ?? LocalCompetence2021.Attachments;

    /// <summary>The scheme with this code.</summary>
    public Scheme Scheme(string code) => Schemes.Single(scheme => scheme.Code == code);

    /// <summary>The stage at this place in the order.</summary>
    public Stage Stage(int index) => Stages[index];

    /// <summary>How this kind of body decides.</summary>
    public BodyPolicy PolicyOf(BodyKind kind) => Policies.Single(policy => policy.Body == kind);

    /// <summary>The deadline with this key.</summary>
    public Deadline Deadline(string key) => Deadlines.Single(deadline => deadline.Key == key);

    /// <summary>Criteria the owner answers in a report of this scheme.</summary>
    public IEnumerable<Criterion> AnsweredIn(string scheme) =>
        Criteria.Where(criterion => criterion.OwnerAnswers && criterion.AppliesTo(scheme));

    /// <summary>Where a rule stands, as this rule set cites it: for the scheme, else for all; its own basis when it says no closer.</summary>
    public LegalReference ProvisionOf(string ruleId, Scheme scheme) => new[]
    {
        scheme.OwnSharePercent?.Provision, scheme.NonCollectiveCapPercent?.Provision, scheme.Provision, PartnerKinds.Provision, MaxYears.Provision, CoordinatorWarnPercent.Provision,
    }
    .Concat(Criteria.Select(criterion => criterion.Provision)).Concat(Declarations.Select(declaration => declaration.Provision))
    .FirstOrDefault(provision => provision?.RuleId == ruleId) ?? Basis;

    /// <summary>True when some body treats reports of this scheme from this region.</summary>
    public bool Serves(string region, string scheme) =>
        Routing.Any(route => route.Region == region && (route.SchemeCode is null || route.SchemeCode == scheme));

    /// <summary>The codes of the bodies that get a report of this region, scheme and kinds of unit (c.2 row 9).</summary>
    public IEnumerable<string> RoutesFor(string region, string scheme, IReadOnlyCollection<UnitKind> units) => Routing
        .Where(route => route.Region == region
            && (route.SchemeCode is null || route.SchemeCode == scheme)
            && (route.Units.Count == 0 || route.Units.Any(units.Contains)))
        .Select(route => route.BodyCode)
        .Distinct();
}

/// <summary>A statement the owner makes by ticking it.</summary>
public sealed record Declaration(string Id, Words Text, LegalReference Provision);

/// <summary>A theme to choose in field 18; KL themes satisfy R-21.</summary>
public sealed record Theme(string Id, Words Text);
