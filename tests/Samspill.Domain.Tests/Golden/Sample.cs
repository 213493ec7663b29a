using System.Reflection;
using System.Text.Json.Serialization;
using Samspill.Domain.Spine;

namespace Samspill.Domain.Tests.Golden;

/// <summary>Makes a value of any type in a fact, with something in every property, as a first sample for the golden file.</summary>
public static class Sample
{
    private static readonly Guid SomeId = new("00000000-0000-7000-8000-000000000777");

    public static object Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) { return Of(inner); }
        if (type.IsEnum) { return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!; }
        if (type.IsArray) { return ListOf(type.GetElementType()!); }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>)) { return Activator.CreateInstance(type, SomeId)!; }
        if (type.IsGenericType && type.IsInterface) { return ListOf(type.GetGenericArguments()[0]); }
        return Plain(type) ?? Filled(type);
    }

    private static object? Plain(Type type) => type switch
    {
        _ when type == typeof(string) => "Ærlig tekst",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 7,
        _ when type == typeof(long) => 7_000_000_000L,
        _ when type == typeof(Nok) => new Nok(1_234_567),
        _ when type == typeof(Guid) => SomeId,
        _ when type == typeof(DateOnly) => new DateOnly(2027, 2, 1),
        _ when type == typeof(DateTimeOffset) => Scenario.Now,
        _ => null,
    };

    private static Array ListOf(Type element)
    {
        var list = Array.CreateInstance(element, 1);
        list.SetValue(Of(element), 0);
        return list;
    }

    private static object Filled(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        var value = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            property.SetValue(value, Of(property.PropertyType));
        }

        return value;
    }
}
