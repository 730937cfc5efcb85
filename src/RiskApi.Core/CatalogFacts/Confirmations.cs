using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Which providers a source has read, and when.</summary>
internal static class Confirmations
{
    /// <summary>The providers by id, each with the day of the facts.</summary>
    /// <param name="said">What the source says.</param>
    /// <param name="named">The providers of which it says something.</param>
    /// <param name="stated">Finds the providers that it means.</param>
    /// <param name="day">The day of the facts, where the source does not give one for each provider.</param>
    /// <param name="rejections">Receives the days that cannot be.</param>
    public static IReadOnlyDictionary<string, DateOnly> Of(
        FactDocument said, IEnumerable<Provider> named, StatedModels stated, DateOnly day, List<Rejection> rejections)
    {
        // Whoever collects from others has not read the provider.
        var confirmed = said.Kind == SourceKind.Aggregator || said.ReadOn.Count > 0
            ? []
            : named.DistinctBy(provider => provider.Id).ToDictionary(provider => provider.Id, _ => day);
        foreach (var (name, readOn) in said.ReadOn)
        {
            if (stated.ProviderOf(name) is not { } provider)
            {
                Reject(RejectionCode.UnknownProvider, $"The catalog holds no provider '{name}'.");
            }
            else if (readOn > day)
            {
                Reject(RejectionCode.ImpossibleDate, $"{provider.Name} cannot have been read on {readOn:yyyy-MM-dd}, which is still to come.");
            }
            else if (readOn < provider.ReadOn)
            {
                Reject(RejectionCode.EarlierCheck, $"{provider.Name} was read on {provider.ReadOn:yyyy-MM-dd}, after {readOn:yyyy-MM-dd}.");
            }
            else
            {
                confirmed[provider.Id] = readOn;
            }

            void Reject(RejectionCode code, string message) => rejections.Add(new(code, $"$.{name}", name, null, "checkedOn", message));
        }

        return confirmed;
    }
}
