using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RiskApi.Web.Errors;

namespace RiskApi.Agents;

/// <summary>Reads the arguments of a call as strictly as the API reads bodies: every fault is named with its place.</summary>
internal static class ToolArguments
{
    private const string Top = "the top of the arguments";

    /// <summary>The arguments.</summary>
    /// <param name="given">What was sent; null for none.</param>
    /// <param name="type">What they must be.</param>
    /// <exception cref="ToolRefusal">They are something else.</exception>
    public static T Read<T>(IDictionary<string, JsonElement>? given, JsonTypeInfo<T> type)
    {
        using var arguments = Together(given ?? new Dictionary<string, JsonElement>());
        try
        {
            var found = BodySchema.Check(arguments.RootElement, type, Top);
            return found.Faults is [] ? found.Rest.Deserialize(type)! : throw ToolRefusal.Of(found.Faults.Select(fault => fault.Message));
        }
        catch (InvalidOperationException)
        {
            // A name that is no text in UTF-8 cannot be named.
            throw ToolRefusal.Of(["The name of a member is not a text in UTF-8."]);
        }
    }

    /// <summary>The arguments as one object, byte for byte: a text that is none is for the schema to find.</summary>
    private static JsonDocument Together(IDictionary<string, JsonElement> given)
    {
        var utf8 = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(utf8))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in given)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return JsonDocument.Parse(utf8.WrittenMemory);
    }
}
