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
