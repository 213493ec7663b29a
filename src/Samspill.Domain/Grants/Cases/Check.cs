using Samspill.Domain.Spine;

namespace Samspill.Domain.Grants.Cases;

/// <summary>What a broken rule blocks; said in words on the page (ux.md section 7).</summary>
public enum CheckLevel
{
    /// <summary>The report cannot be sent.</summary>
    BlocksSubmission,

    /// <summary>It can be sent, but must be mended before a decision.</summary>
    BlocksDecision,

    /// <summary>For information, or a soft rule that asks for a reason.</summary>
    Remark,
}

/// <summary>One broken rule in a report: what, where, how hard. The same check runs in the form, at submission and in the quality check (architecture 3.4).</summary>
/// <param name="Hindrance">The code for the text, the rule, the field and the figures.</param>
/// <param name="Part">The part of the form where it can be mended.</param>
/// <param name="Level">What it blocks.</param>
/// <param name="AsksReason">A soft rule: it may be passed with a reason, which is stored.</param>
public sealed record Check(Hindrance Hindrance, ReportPart Part, CheckLevel Level, bool AsksReason = false);
