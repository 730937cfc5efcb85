using System.Text.Json.Serialization.Metadata;

namespace RiskApi.Web.Errors;

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
            current = TypeOf(current, current?.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType);
            if (bracket >= 0)
            {
                current = TypeOf(current, current?.ElementType);
            }
        }

        return current;
    }

    private static JsonTypeInfo? TypeOf(JsonTypeInfo? parent, Type? type) => type is null ? null : parent?.Options.GetTypeInfo(type);
}
