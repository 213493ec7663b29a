using Samspill.Domain.Spine;

namespace Samspill.Web.Grants;

/// <summary>What can be done with many cases at once, and undone.</summary>
public enum BulkAct
{
    Take,
    Assign,
    Approve,
    Return,
    UndoAssign,
    UndoApprove,
}

/// <summary>The words for acts on many cases in addresses and forms.</summary>
public static class BulkActs
{
    private static readonly Dictionary<string, BulkAct> ByKey = new()
    {
        ["ta"] = BulkAct.Take,
        ["fordel"] = BulkAct.Assign,
        ["godkjenn"] = BulkAct.Approve,
        ["send-tilbake"] = BulkAct.Return,
        ["angre-fordeling"] = BulkAct.UndoAssign,
        ["angre-godkjenning"] = BulkAct.UndoApprove,
    };

    /// <summary>Those a list offers.</summary>
    public static IReadOnlyList<BulkAct> Offered { get; } = [BulkAct.Take, BulkAct.Assign, BulkAct.Approve, BulkAct.Return];

    /// <summary>The act with this word; null when there is none.</summary>
    public static BulkAct? Find(string? key) => ByKey.TryGetValue(key ?? "", out var act) ? act : null;

    /// <summary>The word for an act.</summary>
    public static string KeyOf(BulkAct act) => ByKey.First(pair => pair.Value == act).Key;

    /// <summary>What it takes to do it.</summary>
    public static Permission Requires(BulkAct act) => act is BulkAct.Take or BulkAct.Assign or BulkAct.UndoAssign ? Permission.AssignCases : Permission.CheckQuality;

    /// <summary>True for the acts that put something back.</summary>
    public static bool IsUndo(BulkAct act) => act is BulkAct.UndoAssign or BulkAct.UndoApprove;

    /// <summary>How to put it back; null where what was done has reached others already.</summary>
    public static BulkAct? UndoOf(BulkAct act) => act switch
    {
        BulkAct.Take or BulkAct.Assign => BulkAct.UndoAssign,
        BulkAct.Approve => BulkAct.UndoApprove,
        _ => null,
    };
}
