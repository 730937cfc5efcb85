using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Web.Errors;

/// <summary>Holds a whole body against its schema, where the serializer stops at the first fault.</summary>
internal sealed class BodySchema
{
    private readonly List<BodyFault> _faults = [];
    private readonly string _top;

    private BodySchema(string top) => _top = top;

    /// <summary>Checks a body.</summary>
    /// <param name="body">The body, which is JSON.</param>
    /// <param name="type">The type that it should have.</param>
    /// <param name="top">What to call its top.</param>
    public static CheckedBody Check(JsonElement body, JsonTypeInfo type, string top = "the top of the body")
    {
        var schema = new BodySchema(top);
        var rest = schema.Read(body, type, BodyFault.Top);
        return new(schema._faults, rest);
    }

    /// <summary>A value without its faults; null where none is left.</summary>
    private JsonNode? Read(JsonElement value, JsonTypeInfo type, string path) => (type.Kind, value.ValueKind) switch
    {
        (JsonTypeInfoKind.Object, JsonValueKind.Object) => ReadObject(value, type, path),
        (JsonTypeInfoKind.Dictionary, JsonValueKind.Object) => ReadDictionary(value, type, path),
        (JsonTypeInfoKind.Enumerable, JsonValueKind.Array) => ReadList(value, type, path),
        (JsonTypeInfoKind.None, JsonValueKind.Object) when IsAny(type) => ReadAny(value, path),
        (JsonTypeInfoKind.None, JsonValueKind.Array) when IsAny(type) && type.Type != typeof(JsonObject) => ReadAny(value, path),
        (JsonTypeInfoKind.None, _) when type.Type != typeof(JsonObject) && IsOf(value, type) => JsonNode.Parse(value.GetRawText()),
        _ => Fault(path, $"The value at {Place(path)} is not {JsonWords.Of(type)}.{JsonWords.Meant(value, type)}"),
    };

    /// <summary>JSON of any schema, whose members are given once as all are, and whose texts are texts; null for a null, and for what is none.</summary>
    private JsonNode? ReadAny(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object => ReadAnyObject(value, path),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Index().Select(item => ReadAny(item.Item, $"{path}[{item.Index}]"))]),
        JsonValueKind.String when !IsText(value) => Fault(path, $"The value at {Place(path)} is not a text in UTF-8."),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    private JsonObject ReadAnyObject(JsonElement value, string path)
    {
        var rest = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            var place = BodyFault.Member(path, member.Name);
            if (rest.ContainsKey(member.Name))
            {
                Fault(place, Twice(member.Name, path));
                continue;
            }

            rest[member.Name] = ReadAny(member.Value, place);
        }

        return rest;
    }

    private JsonArray ReadList(JsonElement list, JsonTypeInfo type, string path)
    {
        var (items, item) = (new JsonArray(), type.Options.GetTypeInfo(type.ElementType!));
        foreach (var (index, value) in list.EnumerateArray().Index())
        {
            // That an item is null is for validation to say.
            items.Add(value.ValueKind is JsonValueKind.Null ? null : Read(value, item, $"{path}[{index}]") ?? BodyPlaceholder.Of(item));
        }

        return items;
    }

    private JsonObject ReadDictionary(JsonElement dictionary, JsonTypeInfo type, string path)
    {
        var (rest, item) = (new JsonObject(), type.Options.GetTypeInfo(type.ElementType!));
        foreach (var member in dictionary.EnumerateObject())
        {
            rest[member.Name] = Read(member.Value, item, BodyFault.Member(path, member.Name));
        }

        return rest;
    }

    private JsonObject? ReadObject(JsonElement value, JsonTypeInfo type, string path)
    {
        var rest = new JsonObject();
        if (type.PolymorphismOptions is { } kinds)
        {
            if (Kind(value, kinds, path) is not { } kind)
            {
                return null;
            }

            rest[kinds.TypeDiscriminatorPropertyName] = (string)kind.TypeDiscriminator!;
            type = type.Options.GetTypeInfo(kind.DerivedType);
            ReadMembers(value, type, path, rest, kinds.TypeDiscriminatorPropertyName);
        }
        else
        {
            ReadMembers(value, type, path, rest, discriminator: null);
        }

        return rest;
    }

    private void ReadMembers(JsonElement value, JsonTypeInfo type, string path, JsonObject rest, string? discriminator)
    {
        var known = JsonWords.Members(type).ToDictionary(property => property.Name);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var place = BodyFault.Member(path, member.Name);
            if (!given.Add(member.Name))
            {
                Fault(place, Twice(member.Name, path));
            }
            else if (known.TryGetValue(member.Name, out var property))
            {
                ReadMember(member.Value, property, type, place, rest);
            }
            else if (member.Name != discriminator)
            {
                Fault(place, JsonWords.NoMember(member.Name, Place(path), known.Keys));
            }
        }

        foreach (var missing in known.Values.Where(property => property.IsRequired && !given.Contains(property.Name)))
        {
            Fault(
                BodyFault.Member(path, missing.Name),
                $"'{missing.Name}' is required at {Place(path)} and missing{Misspelt(missing.Name, given, known.ContainsKey)}.");
            rest[missing.Name] = BodyPlaceholder.Of(type.Options.GetTypeInfo(missing.PropertyType));
        }
    }

    private void ReadMember(JsonElement value, JsonPropertyInfo property, JsonTypeInfo type, string place, JsonObject rest)
    {
        var expected = type.Options.GetTypeInfo(property.PropertyType);
        if (value.ValueKind is JsonValueKind.Null && (property.IsSetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null))
        {
            rest[property.Name] = null;
        }
        else if (Read(value, expected, place) is { } read)
        {
            rest[property.Name] = read;
        }
        else if (property.IsRequired)
        {
            rest[property.Name] = BodyPlaceholder.Of(expected);
        }
    }

    private JsonDerivedType? Kind(JsonElement value, JsonPolymorphismOptions kinds, string path)
    {
        var (name, place) = (kinds.TypeDiscriminatorPropertyName, Place(path));
        string[] words = [.. kinds.DerivedTypes.Select(kind => (string)kind.TypeDiscriminator!)];
        if (!value.TryGetProperty(name, out var given))
        {
            Fault(BodyFault.Member(path, name), $"'{name}' is required at {place} and missing; it is one of {string.Join(", ", words)}.");
            return null;
        }

        var word = given.ValueKind is JsonValueKind.String ? given.GetString()! : given.GetRawText();
        if (kinds.DerivedTypes.Where(kind => (string)kind.TypeDiscriminator! == word).ToArray() is [var kind])
        {
            return kind;
        }

        Fault(
            BodyFault.Member(path, name), $"'{name}' at {place} cannot be '{word}'; it is one of {string.Join(", ", words)}.{Nearest.Question(word, words)}");
        return null;
    }

    /// <summary>A member that is missing may stand there in another spelling.</summary>
    private static string Misspelt(string missing, IEnumerable<string> given, Func<string, bool> isKnown) =>
        Nearest.Of(missing, given.Where(name => !isKnown(name))) is [var near, ..] ? $"; '{near}' may be it" : "";

    private string Twice(string name, string path) => $"'{name}' is given twice at {Place(path)}; give it once.";

    private string Place(string path) => path is BodyFault.Top ? _top : path;

    private JsonNode? Fault(string path, string message)
    {
        _faults.Add(new(path, message));
        return null;
    }

    private static bool IsAny(JsonTypeInfo type) => type.Type == typeof(JsonElement) || type.Type.IsAssignableTo(typeof(JsonNode));

    /// <summary>An escape such as \ud800 is half of a character where the other half does not follow.</summary>
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsOf(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            return value.Deserialize(type) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
