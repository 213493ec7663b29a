namespace Samspill.Web.Commands.Demo;

/// <summary>What is out of the ordinary about cases that are made up: a few of each kind, where the round has come.</summary>
internal static class MadeTwists
{
    public static CasePlan Add(CasePlan plan, Draws draws, Reached reached, CountyMembers members, bool isWhole)
    {
        var twist = Common(plan, draws, reached) | (reached switch
        {
            Reached.Open => Open(draws),
            Reached.InCheck => InCheck(draws),
            Reached.Decided => Decided(draws) | Checked(draws, isWhole),
            Reached.InGroups or Reached.InForum => (draws.Percent(5) ? Twist.Weak : Twist.None) | Checked(draws, isWhole: false),
            _ => draws.Percent(5) ? Twist.Weak : Twist.None,
        });

        // In the open round those who take part must confirm first, and nobody in the story does it for them.
        if (reached == Reached.Open && twist.HasFlag(Twist.Network)) { twist |= Twist.Unsent; }
        var neighbours = twist.HasFlag(Twist.Network) ? members.NeighboursOf(plan.Owner, 1 + draws.Below(3)) : [];
        return plan with { Twist = neighbours.Count == 0 ? twist & ~Twist.Network : twist, Neighbours = neighbours };
    }

    // What an owner lacks in own share hinders the decision, so it is mended by then.
    private static Twist Common(CasePlan plan, Draws draws, Reached reached) =>
        (reached < Reached.AtDecision && plan.Scheme == "DES" && draws.Percent(6) ? Twist.LowOwnShare : Twist.None)
        | (draws.Percent(5) ? Twist.LargeCoordinator : Twist.None)
        | (draws.Percent(12) ? Twist.Network : Twist.None);

    private static Twist Open(Draws draws) => draws.Percent(70) ? Twist.Unsent : Twist.None;

    private static Twist InCheck(Draws draws) => draws.Below(100) switch
    {
        < 55 => Twist.Approved,
        < 61 => Twist.Returned,
        < 63 => Twist.DismissalProposed,
        < 65 => Twist.LateAsked,
        _ => Twist.None,
    };

    // A round that is shown as decided has a decision for every case.
    private static Twist Checked(Draws draws, bool isWhole) => draws.Below(100) switch
    {
        < 6 => Twist.Mended,
        < 8 => Twist.LateTaken,
        < 10 when !isWhole => Twist.Withdrawn,
        < 11 when !isWhole => Twist.Dismissed,
        _ => Twist.None,
    };

    private static Twist Decided(Draws draws) => draws.Below(100) switch
    {
        < 6 => Twist.Weak,
        < 9 => Twist.Departs,
        < 13 => Twist.ChangeReported,
        _ => Twist.None,
    };
}
