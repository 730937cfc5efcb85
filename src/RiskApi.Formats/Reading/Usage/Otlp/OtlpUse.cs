using System.Runtime.InteropServices;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>The use of one model by one service, as it adds up.</summary>
/// <param name="mention">The model and the service.</param>
/// <param name="where">Where it is named first.</param>
internal sealed class OtlpUse(ModelMention mention, string where)
{
    public ModelMention Mention { get; set; } = mention;

    public string Where => where;

    /// <summary>What was counted; null where nothing was.</summary>
    public Traffic? Traffic { get; private set; }

    /// <summary>How many requests had their tokens counted, which is how many there were where nothing else counts them.</summary>
    public Traffic? Measured { get; private set; }

    /// <summary>The time in which it was counted, where that is not the time of the file.</summary>
    public CoveredPeriod? Period { get; private set; }

    public void Add(Traffic traffic) => Traffic = Traffic is null ? traffic : Traffic + traffic;

    public void AddMeasured(long requests) => Measured = new Traffic(requests, null, null) is var counted && Measured is null ? counted : Measured + counted;

    public void Cover(CoveredPeriod period) => Period = Period?.With(period) ?? period;
}

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
