using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Registry;

/// <summary>A role a person holds, in a scope and a period (fullmakt, verv). Nothing else lets anybody see or do anything.</summary>
public sealed class Mandate : Subject
{
    public Ref<Person> Person { get; private set; }

    public Role Role { get; private set; }

    /// <summary>The organisation or body it reaches.</summary>
    public Guid Scope { get; private set; }

    /// <summary>What the scope was called when the mandate was given.</summary>
    public string ScopeName { get; private set; } = "";

    /// <summary>The key of the seat in the body; null for roles without one, and where it is not said.</summary>
    public string? Seat { get; private set; }

    /// <summary>The County Governor in whose district it was given.</summary>
    public Guid District { get; private set; }

    /// <summary>The days it holds, Europe/Oslo.</summary>
    public Period Period { get; private set; } = new(DateOnly.MinValue);

    /// <summary>Why it was given.</summary>
    public string GivenReason { get; private set; } = "";

    /// <summary>Why it was ended before its time; null when it was not.</summary>
    public string? EndReason { get; private set; }

    /// <summary>True when somebody has ended it.</summary>
    [JsonIgnore]
    public bool IsEnded => EndReason is not null;

    /// <summary>The decider's mandate carries budget disposal authority .</summary>
    [JsonIgnore]
    public bool HasBudgetAuthority => Role == Role.Decider;

    /// <summary>True when it holds on no day from this one on: it has run out, or was ended before it ever held.</summary>
    public bool IsOverOn(DateOnly day) => !Period.IsOrdered || Period.To <= day;

    /// <inheritdoc />
    [JsonIgnore]
    public override Place Place => new() { District = District };

    /// <inheritdoc />
    protected override void Apply(Fact fact)
    {
        switch (fact)
        {
            case MandateGiven given:
                (Person, Role, Scope, ScopeName) = (given.Person, given.Role, given.Scope, given.ScopeName);
                (District, Period, GivenReason, Seat) = (given.District, given.Period, given.Reasons, given.Seat);
                break;
            case MandateEnded ended:
                (Period, EndReason) = (Period with { To = ended.EndsOn }, ended.Reasons);
                break;
            case SeatSaid said:
                Seat = said.Seat;
                break;
            default: throw Unknown(fact);
        }
    }
}
