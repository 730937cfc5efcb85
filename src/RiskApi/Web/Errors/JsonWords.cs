using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Web.Errors;

/// <summary>Types of a body, in words for whoever wrote the JSON.</summary>
internal static class JsonWords
{
    /// <summary>The members that a client may give; what is only answered is none of them.</summary>
    public static IEnumerable<JsonPropertyInfo> Members(JsonTypeInfo type) =>
        type.Properties.Where(property => property.Set is not null || property.AssociatedParameter is not null);

    /// <summary>That a member is none of the schema, and which it may have been.</summary>
    public static string NoMember(string name, string place, IEnumerable<string> known)
    {
        string[] names = [.. known];
        return $"'{name}' at {place} is not a member of the schema{(names is [] ? "" : $"; it takes {string.Join(", ", names)}")}."
            + (Nearest.Question(name, names) is { Length: > 0 } question ? question : " Correct its spelling, or leave it out.");
    }

    /// <summary>The question which word of an enumeration was meant, with a space before it; empty where there is none to ask.</summary>
    public static string Meant(JsonElement value, JsonTypeInfo type) =>
        (Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } clr && value.ValueKind is JsonValueKind.String
            ? Nearest.Question(value.GetString()!, WordsOf(clr))
            : "";

    private static IEnumerable<string> WordsOf(Type words) => Enum.GetNames(words).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);

    /// <summary>What a value of a type is.</summary>
    public static string Of(JsonTypeInfo? type)
    {
        if (type is null)
        {
            return "what the schema says";
        }

        var clr = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        return type.Kind is JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary || clr == typeof(JsonObject) ? "an object"
            : type.Kind is JsonTypeInfoKind.Enumerable ? "a list"
            : clr.IsEnum ? "one of " + string.Join(", ", WordsOf(clr))
            : clr == typeof(DateOnly) ? "a date written as 2025-04-20"
            : clr == typeof(bool) ? "true or false"
            : clr == typeof(int) || clr == typeof(long) ? "a whole number within range"
            : clr == typeof(double) || clr == typeof(decimal) ? "a number"
            : "a text in UTF-8";
    }
}
