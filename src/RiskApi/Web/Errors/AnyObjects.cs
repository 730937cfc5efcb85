using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RiskApi.Web.Errors;

/// <summary>Reads objects of any schema as strictly as all others: each member once, each name and each text whole.</summary>
/// <remarks>The serializer's own reader leaves that to whoever looks at a member first, which then fails where nobody expects it.</remarks>
internal sealed class AnyObjects : JsonConverter<JsonObject>
{
    public override JsonObject? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var given = JsonDocument.ParseValue(ref reader);
        try
        {
            var read = BodySchema.Check(given.RootElement, options.GetTypeInfo(typeof(JsonObject)));
            return read.Faults is [] ? read.Rest as JsonObject : throw new JsonException(read.Faults[0].Message);
        }
        catch (InvalidOperationException halfName)
        {
            throw new JsonException("The name of a member is not a text in UTF-8.", halfName);
        }
    }

    public override void Write(Utf8JsonWriter writer, JsonObject value, JsonSerializerOptions options) => value.WriteTo(writer);
}
