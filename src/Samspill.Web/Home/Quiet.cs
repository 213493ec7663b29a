using Samspill.Domain.Registry;

namespace Samspill.Web.Home;

/// <summary>Why nothing waits for somebody, by what they do.</summary>
public enum Quiet
{
    Writes,
    Confirms,
    Represents,
    Follows,
    Ranks,
    StandsIn,
    Attends,
    Prepares,
    Checks,
    Decides,
    Attests,
    Controls,
    SetsUp,
    Oversees,
    Audits,
}

/// <summary>What somebody without anything to do is told, and where to look instead (ux.md section 5, Empty).</summary>
internal static class QuietRoles
{
    /// <summary>What the holder of a role does.</summary>
    public static Quiet Of(Role role) => role switch
    {
        Role.OwnerEditor or Role.OwnerSubmitter or Role.NetworkCoordinator => Quiet.Writes,
        Role.CoOwnerConfirmer or Role.PartnerConfirmer => Quiet.Confirms,
        Role.UnionRepConfirmer => Quiet.Represents,
        Role.NetworkMember => Quiet.Follows,
        Role.WorkingGroupAdministrator or Role.WorkingGroupMember or Role.ForumMember => Quiet.Ranks,
        Role.WorkingGroupDeputy or Role.ForumDeputy => Quiet.StandsIn,
        Role.WorkingGroupObserver or Role.ForumNonVoting => Quiet.Attends,
        Role.ForumSecretary => Quiet.Prepares,
        Role.Caseworker => Quiet.Checks,
        Role.Decider => Quiet.Decides,
        Role.Attestant => Quiet.Attests,
        Role.GrantController => Quiet.Controls,
        Role.Configurator => Quiet.SetsUp,
        Role.DirectorateOfficer => Quiet.Oversees,
        _ => Quiet.Audits,
    };

    /// <summary>Pages worth a look: the keys of their words, and their addresses.</summary>
    public static IReadOnlyList<(string Key, string Url)> Links(Quiet quiet) => quiet switch
    {
        Quiet.Writes => [("quiet.to-reports", Urls.NeedReports), Rounds],
        Quiet.Confirms or Quiet.Follows => [Cases, ("quiet.to-notices", Urls.Notices)],
        Quiet.Represents => [("quiet.to-notices", Urls.Notices), Rounds],
        Quiet.Ranks or Quiet.StandsIn or Quiet.Attends => [Lists, Cases, ("quiet.to-bodies", Urls.Bodies)],
        Quiet.Prepares => [Lists, Rounds],
        Quiet.Checks => [Cases, Rounds],
        Quiet.SetsUp => [Rounds, ("quiet.to-persons", Urls.Persons), ("quiet.to-bodies", Urls.Bodies)],
        Quiet.Oversees => [Rounds, Decided],
        _ => [Cases, Decided],
    };

    private static (string Key, string Url) Cases => ("overview.to-cases", Urls.Cases);

    private static (string Key, string Url) Rounds => ("overview.to-rounds", Urls.Rounds);

    private static (string Key, string Url) Decided => ("overview.to-decided", Urls.Decided);

    private static (string Key, string Url) Lists => ("quiet.to-lists", Urls.Recommendations);
}
