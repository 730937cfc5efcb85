using RiskApi.Core.Imports;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Boms;

/// <summary>Reads the properties with which a bill of materials says how a model is used.</summary>
internal static class UsageProperties
{
    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "riskapi:";

    private static readonly Dictionary<string, UsageField> Fields = new(StringComparer.Ordinal)
    {
        ["environment"] = UsageFields.All.Single(field => field.Property == nameof(Dependency.Environment)),
    };

    static UsageProperties()
    {
        foreach (var field in UsageFields.All)
        {
            Fields.Add($"usage:{field.Name}", field);
        }
    }

    /// <summary>The usage that properties tell; of those that are out of bounds nothing is read.</summary>
    public static Dependency Read(IReadOnlyDictionary<string, string> properties, Dependency usage, string where, ImportCollector into)
    {
        foreach (var (name, text) in properties)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !Fields.TryGetValue(name[Prefix.Length..], out var field))
            {
                continue;
            }

            if (!(field is UsageText && Secrets.IsIn(text)) && field.Read(usage, text) is { } told)
            {
                usage = told;
            }
            else
            {
                into.Ignore($"The value of the property '{name}' is not one that this member takes.", where);
            }
        }

        return properties.TryGetValue("riskapi:fallback:model", out var fallback)
            ? usage with
            {
                Fallback = new()
                {
                    Model = fallback,
                    Automatic = Flag(properties.GetValueOrDefault("riskapi:fallback:automatic")) ?? false,
                    TriggersOnModelNotFound = Flag(properties.GetValueOrDefault("riskapi:fallback:triggersOnModelNotFound")),
                },
            }
            : usage;
    }

    private static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;
}
