using System.Text.Json.Serialization;
using Samspill.Domain.Grants.Rounds;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What a case sees of its round.</summary>
public sealed record CallSight(
    string Number,
    int Year,
    Ref<Organisation> District,
    RoundStatus Status,
    int StageIndex,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    IReadOnlyList<RoundBody> Bodies) : Sight
{
    /// <summary>What is seen of a round.</summary>
    public static CallSight Of(CallRound round) => new(round.Number, round.Year, round.District, round.Status, round.StageIndex, round.OpensOn, round.ClosesOn, round.Bodies);

    /// <summary>True while reports can be begun and submitted.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Status == RoundStatus.Open && now < OsloTime.FirstInstantAfter(ClosesOn);
}

/// <summary>What starting a report sees of the owner, and of its other reports in the round.</summary>
/// <param name="NextSequence">The next free number in the year and scheme.</param>
/// <param name="SameMeasure">The number of a report for the same measure in the same scheme, if there is one .</param>
public sealed record OwnerSight(string Name, OrganisationKind Kind, string Region, bool IsActive, int NextSequence, string? SameMeasure) : Sight;

/// <summary>
/// An owner begins a need report: the case and its number begin; what is written until submission is a draft (c.2 row 1; ).
/// One that is not new is about a running measure of the same owner in the same scheme (fields 12 and 13).
/// </summary>
/// <param name="Parent">The case of the running measure; null for a new report.</param>
/// <param name="Direction">More or less money than granted; null for a new report.</param>
public sealed record StartNeedReport(Ref<CallRound> Round, string RulesId, string SchemeCode, Ref<Organisation> Owner, Ref<Organisation> District, string Title,
    ReportKind Kind = ReportKind.New, Ref<GrantCase>? Parent = null, MoneyDirection? Direction = null)
    : Act<GrantCase>, IOpens
{
    public static readonly Hindrance RoundNotOpen = new("cases.round-not-open", "R-61");
    public static readonly Hindrance UnknownScheme = new("cases.unknown-scheme", "R-01");
    public static readonly Hindrance NotEligible = new("cases.not-eligible", "R-03");
    public static readonly Hindrance OwnerNotActive = new("cases.owner-not-active", "R-03");
    public static readonly Hindrance NoRegion = new("cases.no-region", "R-41");
    public static readonly Hindrance NoRoute = new("cases.no-route", "R-41");
    public static readonly Hindrance TitleMissing = new("cases.title-missing");
    public static readonly Hindrance TitleTooLong = new("cases.title-too-long");
    public static readonly Hindrance ParentMissing = new("cases.parent-missing");
    public static readonly Hindrance ParentOfOther = new("cases.parent-of-other", "R-01");
    public static readonly Hindrance ParentNotRunning = new("cases.parent-not-running", "R-23");
    public static readonly Hindrance DirectionMissing = new("cases.direction-missing");
    public static readonly Hindrance SameMeasure = new("cases.same-measure", "R-01");

    public override Permission Requires => Permission.WriteNeedReport;

    public override IReadOnlyList<Type> Sees =>
        Kind == ReportKind.New ? [typeof(CallSight), typeof(OwnerSight)] : [typeof(CallSight), typeof(OwnerSight), typeof(ParentSight)];

    public override Place PlaceOf(GrantCase subject) => new() { District = District.Value, Owner = Owner.Value };

    public override IEnumerable<Hindrance> Hindrances(GrantCase subject, Given given)
    {
        var (call, owner) = (given.See<CallSight>(), given.See<OwnerSight>());
        if (!call.IsOpenAt(given.Now)) { yield return RoundNotOpen.At("Round").With(call.OpensOn, call.ClosesOn); }
        var scheme = given.Rules.Schemes.SingleOrDefault(scheme => scheme.Code == SchemeCode);
        if (scheme is null) { yield return UnknownScheme.At("SchemeCode"); }
        else if (!scheme.Applicants.Contains(owner.Kind)) { yield return NotEligible.At("SchemeCode").With(owner.Name, scheme.ShortName); }
        if (!owner.IsActive) { yield return OwnerNotActive.At("Owner").With(owner.Name); }
        if (given.Rules.Regions.All(region => region.Code != owner.Region)) { yield return NoRegion.At("Owner").With(owner.Name); }
        else if (scheme is not null && !given.Rules.Serves(owner.Region, SchemeCode)) { yield return NoRoute.At("SchemeCode").With(owner.Region, scheme.ShortName); }
        if (string.IsNullOrWhiteSpace(Title)) { yield return TitleMissing.At("Title"); }
        if (Title.Trim().Length > 150) { yield return TitleTooLong.At("Title").With(150, Title.Trim().Length); }
        if (Kind == ReportKind.New && owner.SameMeasure is { } number) { yield return SameMeasure.At("Title").With(number); }
        foreach (var hindrance in Running(given)) { yield return hindrance; }
    }

    protected override Fact Effect(GrantCase subject, Given given)
    {
        var (call, owner) = (given.See<CallSight>(), given.See<OwnerSight>());
        return new NeedReportStarted(
            $"{call.Year}-{SchemeCode}-{owner.NextSequence:0000}", owner.NextSequence, call.Year, Round, call.Number, call.District, RulesId, SchemeCode,
            owner.Region, Owner, owner.Name, owner.Kind, Title.Trim(),
            Kind == ReportKind.New ? null : new ReportOrigin(Kind, given.See<ParentSight>().Report!, Direction!.Value));
    }

    private IEnumerable<Hindrance> Running(Given given)
    {
        if (Kind == ReportKind.New) { yield break; }
        var parent = given.See<ParentSight>();
        if (Direction is null) { yield return DirectionMissing.At("Direction"); }
        if (parent.Report is null) { yield return ParentMissing.At("Parent"); yield break; }
        if (parent.Owner != Owner.Value || parent.SchemeCode != SchemeCode) { yield return ParentOfOther.At("Parent").With(parent.Report.Number); yield break; }
        var isRunning = parent.Status is CaseStatus.Granted or CaseStatus.PartlyGranted && given.Today <= parent.EndsOn;
        if (!isRunning) { yield return ParentNotRunning.At("Parent").With(parent.Report.Number); }
    }
}

[FactName("cases.started.v1")]
public sealed record NeedReportStarted(
    string Number,
    int Sequence,
    int Year,
    Ref<CallRound> Round,
    string RoundNumber,
    Ref<Organisation> District,
    string RulesId,
    string SchemeCode,
    string Region,
    Ref<Organisation> Owner,
    string OwnerName,
    OrganisationKind OwnerKind,
    string Title,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportOrigin? Origin = null) : Fact;
