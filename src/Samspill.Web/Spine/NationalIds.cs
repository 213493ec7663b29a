using Microsoft.AspNetCore.Mvc.ModelBinding;
using Samspill.Domain.Registry;

namespace Samspill.Web.Spine;

/// <summary>Says at the field of the form where a national id number stands; the act knows its own texts, the form knows what it calls them .</summary>
public static class NationalIds
{
    /// <summary>Marks every field somebody has typed a number in; the whole form when it is in none of them.</summary>
    public static void PointOut(ModelStateDictionary typed, string message)
    {
        List<string> fields = [.. typed.Where(entry => entry.Value is { Errors.Count: 0, AttemptedValue: { } value } && !Guid.TryParse(value, out _) && NationalIdNumber.IsIn(value)).Select(entry => entry.Key)];
        foreach (var field in fields.DefaultIfEmpty("")) { typed.AddModelError(field, message); }
    }
}
