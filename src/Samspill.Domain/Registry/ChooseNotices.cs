using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>When somebody wants their notices as e-mail. In the portal all of them stay, receipts too .</summary>
public enum MailChoice
{
    /// <summary>At once for what has a time limit, the rest once a day: what holds until somebody chooses.</summary>
    ByTimeLimit,

    /// <summary>Each by itself, at once.</summary>
    AtOnce,

    /// <summary>All of a day in one.</summary>
    Daily,

    /// <summary>None at all.</summary>
    None,
}

/// <summary>A person chooses when notices come as e-mail. Everybody chooses for themselves, and nobody for others .</summary>
public sealed record ChooseNotices(MailChoice? Mail) : Act<Person>
{
    public static readonly Hindrance ChoiceMissing = new("registry.mail-choice-missing");
    public static readonly Hindrance ChosenAlready = new("registry.mail-chosen-already");
    public static readonly Hindrance NoAddress = new("registry.mail-no-address");

    /// <inheritdoc />
    public override Permission Requires => Permission.ChooseNotices;

    /// <inheritdoc />
    public override IEnumerable<Hindrance> Hindrances(Person subject, Given given)
    {
        if (Mail is not { } mail || !Enum.IsDefined(mail)) { yield return ChoiceMissing.At(nameof(Mail)); yield break; }
        if (mail == subject.Mail) { yield return ChosenAlready.At(nameof(Mail)); }
        if (mail != MailChoice.None && subject.Email is null) { yield return NoAddress.At(nameof(Mail)); }
    }

    /// <inheritdoc />
    protected override Fact Effect(Person subject, Given given) => new NoticesChosen(Mail!.Value);
}

/// <summary>A person chose when notices come as e-mail.</summary>
[FactName("persons.notices-chosen.v1")]
public sealed record NoticesChosen(MailChoice Mail) : Fact;
