using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samspill.Domain.Spine;

internal sealed class NokJson : JsonConverter<Nok>
{
    public override Nok Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Nok value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Kroner);
}

internal sealed class RefJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Ref<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;

    private sealed class Of<T> : JsonConverter<Ref<T>>
    {
        public override Ref<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, Ref<T> value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
