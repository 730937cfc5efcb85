using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace RiskApi.Web.Errors;

/// <summary>Puts the serializer's complaints into words for whoever wrote the JSON.</summary>
internal static partial class JsonFaults
{
    private const string TopOfTheBody = "the top of the body";

    /// <summary>
    /// The complaint about an object that does not say of which kind it is, which the serializer takes for a type without support; null for any other
    /// exception.
    /// </summary>
    public static JsonException? OfMissingKind(Exception exception) =>
        exception is NotSupportedException && MissingKind().Match(exception.Message) is { Success: true } missing
            ? new JsonException(exception.Message, missing.Groups["path"].Value, null, null)
            : null;

    /// <summary>Describes a fault.</summary>
    /// <param name="fault">The serializer's complaint.</param>
    /// <param name="body">The type that the document should have had; null where that is not known.</param>
    /// <param name="top">What to call the top of the document.</param>
    public static string Describe(JsonException fault, JsonTypeInfo? body, string top = TopOfTheBody)
    {
        var place = Place(fault.Path, top);
        if (JsonPath.Find(body, fault.Path)?.PolymorphismOptions is { } kinds)
        {
            if (UnknownKind().Match(fault.Message) is { Success: true } kind)
            {
                return $"'{kinds.TypeDiscriminatorPropertyName}' at {place} cannot be '{kind.Groups["name"].Value}'; it is one of {Words(kinds)}.";
            }

            if (MissingKind().IsMatch(fault.Message))
            {
                return $"'{kinds.TypeDiscriminatorPropertyName}' is required at {place} and missing; it is one of {Words(kinds)}.";
            }
        }

        if (Unknown().Match(fault.Message) is { Success: true } unknown)
        {
            var name = unknown.Groups["name"].Value;
            var parent = ParentPath(fault.Path, name);
            var type = JsonPath.OfKind(JsonPath.Find(body, parent), unknown.Groups["type"].Value);
            return JsonWords.NoMember(name, Place(parent, top), type is null ? [] : JsonWords.Members(type).Select(property => property.Name));
        }

        if (Duplicate().Match(fault.Message) is { Success: true } duplicate)
        {
            return $"'{duplicate.Groups["name"].Value}' is given twice at {place}; give it once.";
        }

        if (fault.Message.StartsWith("Duplicate properties", StringComparison.Ordinal))
        {
            return $"{place} is given twice; give it once.";
        }

        if (Missing().Match(fault.Message) is { Success: true } missing)
        {
            return $"{missing.Groups["names"].Value} is required at {place} and missing.";
        }

        if (fault.InnerException is not null && fault.BytePositionInLine is { } position && IsSyntax(fault))
        {
            return $"The body is not JSON: line {fault.LineNumber + 1}, byte {position + 1}, at {place}.";
        }

        return $"The value at {place} is not {JsonWords.Of(JsonPath.Find(body, fault.Path))}.";
    }

    private static bool IsSyntax(JsonException fault) => fault.InnerException!.GetType().Name == "JsonReaderException";

    private static string Place(string? path, string top) => path is null or "$" or "" ? top : path.TrimStart('$', '.');

    private static string Words(JsonPolymorphismOptions kinds) => string.Join(", ", kinds.DerivedTypes.Select(kind => kind.TypeDiscriminator));

    private static string? ParentPath(string? path, string name) =>
        path is not null && path.EndsWith("." + name, StringComparison.Ordinal) ? path[..^(name.Length + 1)] : path;

    [GeneratedRegex("JSON property '(?<name>.*)' could not be mapped to any .NET member contained in type '(?<type>.*)'", RegexOptions.Singleline)]
    private static partial Regex Unknown();

    [GeneratedRegex("[Dd]uplicate (?:property )?'(?<name>.*)' (?:encountered|metadata)", RegexOptions.Singleline)]
    private static partial Regex Duplicate();

    [GeneratedRegex("unrecognized type discriminator id '(?<name>.*)'", RegexOptions.Singleline)]
    private static partial Regex UnknownKind();

    [GeneratedRegex("must specify a type discriminator\\.(?: Path: (?<path>\\S+))?")]
    private static partial Regex MissingKind();

    [GeneratedRegex("missing required properties including: (?<names>.*)\\.", RegexOptions.Singleline)]
    private static partial Regex Missing();
}

/// <summary>Finds the type that stands at a path of a body.</summary>
internal static class JsonPath
{
    /// <param name="root">The type of the body.</param>
    /// <param name="path">A path as the serializer writes it, such as <c>$.dependencies[0].share</c>.</param>
    public static JsonTypeInfo? Find(JsonTypeInfo? root, string? path)
    {
        var current = root;
        foreach (var segment in (path ?? "$").Split('.').Skip(1))
        {
            var bracket = segment.IndexOf('[', StringComparison.Ordinal);
            var name = bracket < 0 ? segment : segment[..bracket];
            current = TypeOf(current, Member(current, name));
            if (bracket >= 0)
            {
                current = TypeOf(current, current?.ElementType);
            }
        }

        return current;
    }

    /// <summary>The type of that full name among the kinds of a type; the type itself where there is none.</summary>
    public static JsonTypeInfo? OfKind(JsonTypeInfo? type, string fullName) =>
        TypeOf(type, type?.PolymorphismOptions?.DerivedTypes.FirstOrDefault(kind => kind.DerivedType.FullName == fullName).DerivedType) ?? type;

    /// <summary>The type of a member; where the kind of the object is not known, of the first kind that has such a member.</summary>
    private static Type? Member(JsonTypeInfo? type, string name) =>
        type?.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType
        ?? (type?.PolymorphismOptions is not { } kinds ? null
            : kinds.TypeDiscriminatorPropertyName == name ? typeof(string)
            : kinds.DerivedTypes.Select(kind => Member(TypeOf(type, kind.DerivedType), name)).FirstOrDefault(member => member is not null));

    private static JsonTypeInfo? TypeOf(JsonTypeInfo? parent, Type? type) => type is null ? null : parent?.Options.GetTypeInfo(type);
}
