using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskApi.Formats.Markup;

/// <summary>Writes JSON documents whose form others have set: indented, as they are also read by people, without members that are null.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonNode document)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Options))
        {
            document.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n";
    }

    /// <summary>An object of those members that have a value; an empty list is none.</summary>
    public static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> members) =>
        new(members.Where(member => member.Value is not (null or JsonArray { Count: 0 })).Select(member => KeyValuePair.Create(member.Name, member.Value)));

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
