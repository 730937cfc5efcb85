namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>Finds what cannot be true of a model, or contradicts itself.</summary>
internal static class CapabilityChecks
{
    private const string FreeMark = "free";

    /// <summary>What is wrong, with what to change; null where nothing is.</summary>
    /// <param name="id">The model's own id.</param>
    /// <param name="said">What is said of it, with its outputs by its kind where none are given.</param>
    public static string? Mistake(string id, ModelCapabilities said)
    {
        if (said.Features.Intersect(said.Lacks).Select(feature => Words.Of(feature)).FirstOrDefault() is { } both)
        {
            return $"'{both}' is among its features and among what it lacks; take it out of one.";
        }

        var givesVectors = said.Outputs.Contains(Modality.Embedding);
        if (givesVectors && said.Outputs.Count > 1)
        {
            return "it gives vectors and something else; take 'embedding' or the others out of its outputs.";
        }

        if (said.VectorDimensions is not null && !givesVectors)
        {
            return "it has vectorDimensions and gives no vectors; take them out, or write \"outputs\": [\"embedding\"].";
        }

        foreach (var (member, value) in Counts(said))
        {
            if (value < 1)
            {
                return $"{member} is {value}; write a number above 0, or leave it out where it is not known.";
            }
        }

        foreach (var (member, price) in Prices(said))
        {
            if (price < 0)
            {
                return $"{member} is {price}; write 0 or more, or leave it out where it is not known.";
            }

            if (price == 0 && !IsSaidToBeFree(id, said))
            {
                return $"{member} is 0 and none of its sources says '{FreeMark}'; leave it out where it is not known, or give the source that says so.";
            }
        }

        return null;
    }

    private static IEnumerable<(string Member, int? Value)> Counts(ModelCapabilities said) =>
    [
        ("contextTokens", said.ContextTokens),
        ("maximumOutputTokens", said.MaximumOutputTokens),
        ("vectorDimensions", said.VectorDimensions),
        ("generation", said.Generation),
    ];

    private static IEnumerable<(string Member, decimal? Price)> Prices(ModelCapabilities said) =>
    [
        ("inputUsdPerMillionTokens", said.InputUsdPerMillionTokens),
        ("outputUsdPerMillionTokens", said.OutputUsdPerMillionTokens),
        ("cachedInputUsdPerMillionTokens", said.CachedInputUsdPerMillionTokens),
    ];

    /// <summary>Whether its id, or where its price was read, says that it is free.</summary>
    /// <param name="id">The model's own id.</param>
    /// <param name="said">What is said of it.</param>
    public static bool IsSaidToBeFree(string id, ModelCapabilities said) =>
        id.EndsWith($":{FreeMark}", StringComparison.Ordinal)
        || said.Sources.Any(source => source.Source.Contains(FreeMark, StringComparison.OrdinalIgnoreCase));
}
