using Microsoft.AspNetCore.Mvc.Rendering;

namespace Designsystemet.Razor;

/// <summary>The id of the field with a given name; fields and the links of the error summary agree on it.</summary>
public static class FieldId
{
    /// <summary><c>Input.Partners[0].Name</c> becomes <c>Input_Partners_0__Name</c>.</summary>
    public static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");

    internal static string Of(string name, string value) => $"{Of(name)}-{TagBuilder.CreateSanitizedId("v" + value, "_")[1..]}";
}
