using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Web.Errors;

/// <summary>Stands in for what is missing in a body or is none of its type, so that the rest can be read and all faults are told at once.</summary>
internal static class BodyPlaceholder
{
    /// <summary>Any value of a type.</summary>
    public static JsonNode? Of(JsonTypeInfo type)
    {
        var clr = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new JsonArray(),
            JsonTypeInfoKind.Dictionary => new JsonObject(),
            JsonTypeInfoKind.Object when type.PolymorphismOptions is null => new JsonObject(
                JsonWords.Members(type).Where(property => property.IsRequired)
                    .Select(property => KeyValuePair.Create(property.Name, Of(type.Options.GetTypeInfo(property.PropertyType))))),
            _ when clr == typeof(string) => "x",
            _ when clr == typeof(bool) => false,
            _ when clr.IsEnum => JsonNamingPolicy.KebabCaseLower.ConvertName(Enum.GetNames(clr)[0]),
            _ when clr == typeof(DateOnly) => "2026-01-01",
            _ when clr.IsPrimitive || clr == typeof(decimal) => 1,
            _ => null,
        };
    }
}
