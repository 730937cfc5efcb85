using System.Text.Json;

namespace RiskApi.Formats.Reading.Text;

/// <summary>The members at the top of a JSON file, and those of the first object in each list there, to tell its format by.</summary>
internal static class JsonOutline
{
    private const int LongestValue = 500;

    /// <summary>The members with their texts; an empty text for any other value. Members in a list are named <c>list[].member</c>.</summary>
    /// <remarks>As far as the file is JSON; of several values, the first.</remarks>
    public static Dictionary<string, string> Of(ReadOnlySpan<byte> json)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000, AllowMultipleValues = true });
        try
        {
            reader.Read();
            ReadValue(ref reader, "", members, levels: 2);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The reader of the format says what is wrong, and where.
        }

        return members;
    }

    private static void ReadValue(ref Utf8JsonReader reader, string path, Dictionary<string, string> members, int levels)
    {
        if (reader.TokenType == JsonTokenType.StartObject && levels > 0)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = path + reader.GetString();
                reader.Read();
                members.TryAdd(name, reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length <= LongestValue ? reader.GetString()! : "");
                ReadValue(ref reader, name, members, levels - 1);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            var depth = reader.CurrentDepth;
            if (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadValue(ref reader, path + "[].", members, 1);
            }

            while (reader.CurrentDepth > depth)
            {
                reader.Read();
            }
        }
        else
        {
            reader.Skip();
        }
    }
}
