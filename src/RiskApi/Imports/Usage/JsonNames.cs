using System.Text.Json;

namespace RiskApi.Imports.Usage;

/// <summary>Compares the names of members.</summary>
internal static class JsonNames
{
    /// <summary>Whether the reader is at that name; a name with escapes is none of those that are read.</summary>
    public static bool IsNamed(this ref Utf8JsonReader reader, string name) => !reader.ValueIsEscaped && reader.ValueTextEquals(name);
}
