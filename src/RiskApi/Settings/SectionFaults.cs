using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Reflection;

namespace RiskApi.Settings;

/// <summary>Says what a section of the settings holds that its type does not know or cannot take.</summary>
internal static class SectionFaults
{
    public static IEnumerable<string> Of(IConfigurationSection section, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (IsLeaf(type))
        {
            return Leaf(section, type);
        }

        if (section.Value is { Length: > 0 })
        {
            return [$"{section.Path} holds settings of its own and cannot be a value itself."];
        }

        return ItemType(type) is { } item ? section.GetChildren().SelectMany(child => Of(child, item)) : Members(section, type);
    }

    private static IEnumerable<string> Members(IConfigurationSection section, Type type)
    {
        var known = type
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite || ItemType(property.PropertyType) is not null)
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().SelectMany(child => known.TryGetValue(child.Key, out var property)
            ? Of(child, property.PropertyType)
            : [Unknown(child, section, [.. known.Keys])]);
    }

    private static string Unknown(IConfigurationSection child, IConfigurationSection parent, string[] known) =>
        $"{child.Path} is no setting; " + (NearestName.Of(child.Key, known) is { } near
            ? $"did you mean {parent.Path}:{near}?"
            : $"{parent.Path} takes {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    /// <summary>A text can be anything, and may be a secret; so only what is no text is repeated.</summary>
    private static IEnumerable<string> Leaf(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().Any())
        {
            return [$"{section.Path} is a single value; it takes no settings of its own."];
        }

        return section.Value is not { } text || Fits(text, type) ? [] : [$"{section.Path} is '{text}'; it takes {Expected(type)}."];
    }

    private static bool Fits(string text, Type type)
    {
        if (type.IsEnum)
        {
            return Enum.TryParse(type, text, ignoreCase: true, out var value) && Enum.IsDefined(type, value);
        }

        try
        {
            return type == typeof(string) || TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text) is not null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private static string Expected(Type type) =>
        type.IsEnum ? string.Join(" or ", Enum.GetNames(type))
        : type == typeof(bool) ? "true or false"
        : type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) || type == typeof(decimal) ? "a number"
        : type == typeof(Uri) ? "an address"
        : $"a value such as {Activator.CreateInstance(type)}";

    private static bool IsLeaf(Type type) => type == typeof(string) || type == typeof(Uri) || type.IsPrimitive || type.IsValueType;

    /// <summary>What a list or a dictionary by text holds.</summary>
    private static Type? ItemType(Type type) =>
        type.IsArray ? type.GetElementType()
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? type.GetGenericArguments()[^1]
        : null;
}
