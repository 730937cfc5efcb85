namespace RiskApi.Formats.Reading.Lists;

/// <summary>A model of Azure as its management API names it, in the words of the catalog.</summary>
/// <param name="Provider">The catalog's provider.</param>
/// <param name="Id">The id; with the version where it is one of OpenAI's, which pin it.</param>
internal readonly record struct AzureModel(string Provider, string Id)
{
    /// <summary>Reads a model.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="format">Its maker, <c>OpenAI</c> where not said.</param>
    /// <param name="versionOf">Reads its version, where it counts; null where not said.</param>
    public static AzureModel Of(string name, string? format, Func<string?> versionOf) => format is null or "OpenAI"
        ? new("azure-openai", versionOf() is { } version ? $"{name}-{version}" : name)
        : new("azure-foundry", name);
}
