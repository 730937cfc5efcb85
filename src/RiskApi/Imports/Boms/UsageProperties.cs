using System.Globalization;
using RiskApi.Assessments;
using RiskApi.Importing;
using RiskApi.Usage;
using RiskApi.Web;

namespace RiskApi.Imports.Boms;

/// <summary>Reads the properties with which a bill of materials says how a model is used.</summary>
internal static class UsageProperties
{
    /// <summary>What the names of all of them begin with.</summary>
    public const string Prefix = "riskapi:";

    private static readonly DependencyValidator Bounds = new();

    private static readonly Dictionary<string, Func<Dependency, string, Dependency?>> Readers = new(StringComparer.Ordinal)
    {
        ["environment"] = (usage, text) => EnumWords.Parse<DeploymentEnvironment>(text) is { } word ? usage with { Environment = word } : null,
        ["usage:environment"] = (usage, text) => EnumWords.Parse<DeploymentEnvironment>(text) is { } word ? usage with { Environment = word } : null,
        ["usage:criticality"] = (usage, text) => EnumWords.Parse<Criticality>(text) is { } word ? usage with { Criticality = word } : null,
        ["usage:share"] = (usage, text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) ? usage with { Share = share } : null,
        ["usage:requestsPerMonth"] = (usage, text) => Long(text) is { } count ? usage with { RequestsPerMonth = count } : null,
        ["usage:inputTokensPerMonth"] = (usage, text) => Long(text) is { } count ? usage with { InputTokensPerMonth = count } : null,
        ["usage:outputTokensPerMonth"] = (usage, text) => Long(text) is { } count ? usage with { OutputTokensPerMonth = count } : null,
        ["usage:access"] = (usage, text) => EnumWords.Parse<AccessPath>(text) is { } word ? usage with { Access = word } : null,
        ["usage:promptCount"] = (usage, text) => Int(text) is { } count ? usage with { PromptCount = count } : null,
        ["usage:evaluation"] = (usage, text) => EnumWords.Parse<EvaluationCoverage>(text) is { } word ? usage with { Evaluation = word } : null,
        ["usage:fineTuned"] = (usage, text) => Flag(text) is { } flag ? usage with { FineTuned = flag } : null,
        ["usage:embeddedItems"] = (usage, text) => Long(text) is { } count ? usage with { EmbeddedItems = count } : null,
        ["usage:reEmbeddingPrepared"] = (usage, text) => Flag(text) is { } flag ? usage with { ReEmbeddingPrepared = flag } : null,
        ["usage:approvalDays"] = (usage, text) => Int(text) is { } days ? usage with { ApprovalDays = days } : null,
        ["usage:releaseCadenceDays"] = (usage, text) => Int(text) is { } days ? usage with { ReleaseCadenceDays = days } : null,
        ["usage:migrationLeadTimeDays"] = (usage, text) => Int(text) is { } days ? usage with { MigrationLeadTimeDays = days } : null,
    };

    /// <summary>The usage that properties tell; of those that are out of bounds nothing is read.</summary>
    public static Dependency Read(IReadOnlyDictionary<string, string> properties, Dependency usage, string where, ImportCollector into)
    {
        foreach (var (name, text) in properties)
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !Readers.TryGetValue(name[Prefix.Length..], out var read))
            {
                continue;
            }

            if (read(usage, text) is { } told && Bounds.Validate(told with { Model = "any", Occurrences = null }).IsValid)
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

    private static long? Long(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Int(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool? Flag(string? text) => bool.TryParse(text, out var flag) ? flag : null;
}
