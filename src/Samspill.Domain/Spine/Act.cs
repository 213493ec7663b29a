namespace Samspill.Domain.Spine;

/// <summary>What somebody asks to have done. Carries its own conditions and its own effect.</summary>
/// <typeparam name="TSubject">The thing acted on.</typeparam>
public abstract record Act<TSubject> : IAct
    where TSubject : Subject
{
    /// <inheritdoc />
    public abstract Permission Requires { get; }

    /// <inheritdoc />
    public virtual IReadOnlyList<Type> Sees => [];

    /// <summary>Every condition that does not hold now; empty when the act can be done. Pure: no clock, no culture, no storage.</summary>
    public abstract IEnumerable<Hindrance> Hindrances(TSubject subject, Given given);

    /// <summary>Where the actor must hold the permission; the subject's own place unless the act opens it.</summary>
    public virtual Place PlaceOf(TSubject subject) => subject.Place;

    /// <summary>The one fact that follows when nothing hinders.</summary>
    protected abstract Fact Effect(TSubject subject, Given given);

    /// <summary>Decides: hindered with every reason, or done with one fact. Changes nothing.</summary>
    public Outcome Decide(TSubject subject, Given given)
    {
        Hindrance[] opening = [.. OpeningHindrances(subject)];
        Hindrance[] hindrances = opening.Length > 0 ? opening : WithNationalIds([.. Hindrances(subject, given)]);
        return hindrances.Length > 0
            ? new Outcome.Hindered(hindrances)
            : new Outcome.Done(Effect(subject, given));
    }

    // Whatever the act, nothing somebody wrote is stored with a national id number in it. An act that says so in its own words is not repeated.
    private Hindrance[] WithNationalIds(Hindrance[] own) => own.Any(hindrance => hindrance.Rule == SpineHindrances.NationalId.Rule)
        ? own
        : [.. WrittenTexts.WithNationalId(this).Select(written => SpineHindrances.NationalId.At(written.Field)), .. own];

    private IEnumerable<Hindrance> OpeningHindrances(TSubject subject)
    {
        if (this is IOpens && subject.Version > 0) { yield return SpineHindrances.AlreadyOpened; }
        if (this is not IOpens && subject.Version == 0) { yield return SpineHindrances.NotOpened; }
    }
}

/// <summary>What every act tells about itself, whatever it acts on.</summary>
public interface IAct
{
    /// <summary>The permission the actor must hold where the subject is.</summary>
    Permission Requires { get; }

    /// <summary>The kinds of <see cref="Sight"/> the conditions need besides the subject.</summary>
    IReadOnlyList<Type> Sees { get; }
}

/// <summary>Marks the act that fills a new subject; all others act on one that exists.</summary>
public interface IOpens;

/// <summary>Hindrances of the spine itself.</summary>
public static class SpineHindrances
{
    public static readonly Hindrance AlreadyOpened = new("spine.already-opened");
    public static readonly Hindrance NotOpened = new("spine.not-opened");
    public static readonly Hindrance NationalId = new("spine.national-id", "R-105");
}
