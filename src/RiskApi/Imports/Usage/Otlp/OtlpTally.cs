using System.Runtime.InteropServices;
using RiskApi.Importing;
using RiskApi.Usage;

namespace RiskApi.Imports.Usage.Otlp;

/// <summary>Adds up traffic by service, model and environment, until the whole file is read.</summary>
internal sealed class OtlpTally(ImportLimits limits)
{
    private const int MostOtherNames = 10;

    private readonly Dictionary<(string? Project, string Model, DeploymentEnvironment? Environment), OtlpUse> _uses = [];

    public IEnumerable<OtlpUse> Uses => _uses.Values;

    /// <summary>The use that a mention belongs to; the names that answered are kept together.</summary>
    /// <exception cref="ImportException">The file names more models than an import may.</exception>
    public OtlpUse Of(ModelMention mention, string where)
    {
        ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, (mention.Project, mention.Usage.Model, mention.Usage.Environment), out _);
        if (use is null)
        {
            use = new(mention, where);
            if (_uses.Count > limits.MaxModels)
            {
                throw ImportException.OverLimit(
                    $"The file names more than {limits.MaxModels} different models of services; the last one is at {where}.",
                    "Import the telemetry of fewer services.",
                    nameof(ImportLimits.MaxModels));
            }
        }
        else if (mention.OtherNames is [var other] && use.Mention.OtherNames.Count < MostOtherNames && !use.Mention.OtherNames.Contains(other))
        {
            use.Mention = use.Mention with { OtherNames = [.. use.Mention.OtherNames.Append(other).Order(StringComparer.Ordinal)] };
        }

        return use;
    }
}
