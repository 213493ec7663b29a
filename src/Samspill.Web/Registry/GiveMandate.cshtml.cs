using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Registry;

/// <summary>A person is given a role somewhere, from a day. The role is chosen first; it decides where it can be held.</summary>
public sealed class GiveMandatePage(Recorder recorder, Reader reader, TextCatalog texts, TimeProvider clock) : ActPage<Mandate>(recorder, texts)
{
    private readonly TextCatalog texts = texts;

    /// <summary>The person, from the address.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true, Name = "rolle")]
    public Role? Role { get; set; }

    [BindProperty]
    public Guid? Scope { get; set; }

    /// <summary>Body and key of the seat, with a stroke between.</summary>
    [BindProperty]
    public string? Seat { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    /// <summary>The last day it holds; none for until further notice.</summary>
    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reasons { get; set; }

    public Person Holder { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> RoleChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> ScopeChoices { get; private set; } = [];

    /// <summary>Seats to sit in, for roles that have one.</summary>
    public IReadOnlyList<SelectListItem> SeatChoices { get; private set; } = [];

    /// <summary>Names of the bodies where no seat is free in the role.</summary>
    public IReadOnlyList<string> FullBodies { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => GiveAsync(ct);

    public override Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        (Id, From) = (Ref<Mandate>.New(), OsloTime.DayOf(clock.GetUtcNow()));
        return base.OnGetAsync(ct);
    }

    protected override string FieldFor(string field) => field switch { "Role" => "rolle", "Period" => nameof(LastDay), _ => field };

    protected override async Task<bool> ShowAsync(CancellationToken ct)
    {
        if (await (await PersonReader.PersonsOfAsync(reader, ct)).FirstOrDefaultAsync(person => person.Id == PersonId, ct) is not { } holder) { return false; }
        Holder = holder;
        RoleChoices = [.. Roles.All.Where(rules => rules.Relation != Relation.Nation).Select(rules => new SelectListItem(texts.Of(rules.Role), rules.Role.ToString(), rules.Role == Role))];
        if (Role is not { } role) { return true; }
        var choices = new ScopeChoices(reader, texts);
        ScopeChoices = await choices.ForAsync(role, holder.District, ct);
        (SeatChoices, FullBodies) = await choices.SeatsAsync(role, holder, Seat, OsloTime.DayOf(clock.GetUtcNow()), ct);
        return true;
    }

    protected override async Task<bool> MayAsync(CancellationToken ct) => Asks(Permission.GiveMandates, (await reader.ActorAsync(ct)).May(Permission.GiveMandates, Holder.Place));

    private async Task<IActionResult> GiveAsync(CancellationToken ct)
    {
        if (!await ShowAsync(ct)) { return NotFound(); }
        if (Id.IsNone) { Id = Ref<Mandate>.New(); }
        if (Role is null) { ModelState.AddModelError("rolle", texts["registry.choose-role"]); }
        if (From is null) { ModelState.AddModelError(nameof(From), texts["shared.must-be-filled"]); }
        var scope = ScopeChoices.FirstOrDefault(choice => choice.Value == Scope?.ToString());
        var district = (await reader.ActorAsync(ct)).MandateFor(Permission.GiveMandates, Holder.Place)?.Scope ?? Guid.Empty;
        var act = new GiveMandate(new Ref<Person>(PersonId), Role ?? default, Scope ?? Guid.Empty, scope?.Text ?? "", district, new Period(From ?? default, LastDay is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null), Reasons?.Trim() ?? "") { Seat = SeatIn(Scope) };
        return await RecordAsync(act, then: Urls.Person(PersonId), ct);
    }

    // A seat of another body stays whole, and is then no seat of the one that was chosen.
    private string? SeatIn(Guid? scope) => string.IsNullOrWhiteSpace(Seat) ? null : Seat.StartsWith($"{scope}/", StringComparison.Ordinal) ? Seat[(Seat.IndexOf('/', StringComparison.Ordinal) + 1)..] : Seat;
}
