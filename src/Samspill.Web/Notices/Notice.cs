using System.Text.Json;
using Samspill.Domain.Spine;

namespace Samspill.Web.Notices;

/// <summary>What somebody is told of.</summary>
public enum NoticeKind
{
    Receipt,
    Returned,
    Decided,
    GrantToPartner,
    ConfirmationAsked,
    ConfirmationAskedAgain,
    ConfirmationDeclined,
    HandedOver,
    LateAsked,
    LateGranted,
    LateRefused,
    DeadlineExtended,
    ChangeReported,
    ChangeAssessed,
    RoundDeadlineNear,
    CorrectionLimitNear,
    LateDayNear,
    ConfirmationNear,
    FileStopped,
    FileStoppedInReport,
    ListsOpened,
    ListFinalised,
    ListReopened,
    RecusalDeclared,
    RecusedByBody,
    DecidedInBody,
    CaseAssigned,
    ListDeadlineNear,
}

/// <summary>Where the e-mail of a notice stands.</summary>
public enum MailState
{
    /// <summary>None is sent: not wanted, not set up, or about something from before.</summary>
    None,
    Waiting,

    /// <summary>Begun, and not known to have arrived: written before the server is asked, so that a crash leaves a trace.</summary>
    Attempted,
    Sent,
    GivenUp,
}

/// <summary>What a notice puts into its sentences; never rendered text, never anything about a person .</summary>
/// <param name="Number">The number of the case or the round, or the scheme and body of a list.</param>
/// <param name="Count">How many it concerns, where it can be several.</param>
/// <param name="Provision">Where the time limit stands, when the rule set says it.</param>
/// <param name="Through">The last row of the ledger that is counted in it, where several become one.</param>
public sealed record NoticeContent(string Number, int Count = 1, string Provision = "", long Through = 0);

/// <summary>One thing one person is told, once: what to do, by when, by which rule. Rendered in the reader's language when it is read.</summary>
public sealed class Notice
{
    public required Guid Id { get; init; }

    public required Guid Person { get; init; }

    /// <summary>Says what it is about so that the same is never told twice; unique for the person.</summary>
    public required string Key { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>The case or round it leads to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What of the subject it leads to, such as a request or a letter; null for the whole.</summary>
    public Guid? Part { get; set; }

    /// <summary>A <see cref="NoticeContent"/> as JSON.</summary>
    public required string Content { get; set; }

    /// <summary>The last day to do what it asks, Europe/Oslo; null when nothing must be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When what it tells of happened, or the day to remind came.</summary>
    public required DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    public MailState Mail { get; set; }

    /// <summary>When the e-mail is due, or due again; null when there is none to send.</summary>
    public DateTimeOffset? MailAt { get; set; }

    /// <summary>The day whose collected e-mail it goes in, as 2025-01-15, or those of a package that go together; null when it goes by itself.</summary>
    public string? Bundle { get; init; }

    public int MailAttempts { get; set; }

    /// <summary>The content, read.</summary>
    public NoticeContent Says => JsonSerializer.Deserialize<NoticeContent>(Content, FactNames.Json)!;

    public static string Write(NoticeContent content) => JsonSerializer.Serialize(content, FactNames.Json);
}
