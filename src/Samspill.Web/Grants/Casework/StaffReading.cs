using Samspill.Domain.Registry;
using Samspill.Domain.Spine;
using Samspill.Web.Spine;
using Samspill.Web.Texts;

namespace Samspill.Web.Grants;

/// <summary>Somebody who checks reports at the County Governor, or did once.</summary>
/// <param name="IsNow">Holds the mandate today.</param>
public sealed record CaseStaff(Guid Person, string Title, bool IsNow);

/// <summary>Who works at the County Governor's, read once until a mandate or a person is acted on.</summary>
internal static class StaffReading
{
    /// <summary>The caseworkers of the reader's district as of a day.</summary>
    public static async Task<IReadOnlyList<CaseStaff>> StaffAsync(this Remembered remembered, Reader reader, DateOnly today, CancellationToken ct) =>
        await remembered.GetAsync((nameof(CaseStaff), await reader.ReachKeyAsync(ct), today), [.. Kinds.Of<Mandate>(), .. Kinds.Of<Person>()], token => reader.CaseStaffAsync(today, token), ct);
}

/// <summary>The caseworkers of the reader's district, to tell who has a case; nobody for those outside the County Governor.</summary>
public sealed class CaseStaffList(IReadOnlyList<CaseStaff> all, Guid me, TextCatalog texts)
{
    /// <summary>Those a case can be given to today.</summary>
    public IReadOnlyList<CaseStaff> Now => [.. all.Where(one => one.IsNow)];

    /// <summary>«Meg», «Ledig», or the colleague's title.</summary>
    public string Of(Ref<Person>? person) => person switch
    {
        null => texts["casework.nobody"],
        { } who when who.Value == me => texts["casework.me"],
        { } who => all.FirstOrDefault(one => one.Person == who.Value)?.Title ?? texts["casework.somebody"],
    };
}
