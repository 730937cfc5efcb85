using RiskApi.Core;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>A feed cannot be read at all.</summary>
/// <param name="message">What is wrong with it, and what was expected.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner)
{
    private const int MostReasonsTold = 5;

    /// <summary>A feed of which every entry is rejected, with the reasons, the most frequent first.</summary>
    /// <param name="rejections">What is rejected; at least one.</param>
    public static FeedException OfRejections(IReadOnlyList<Rejection> rejections) => new(
        $"Nothing of the feed can be taken over: {rejections.Count} {(rejections.Count == 1 ? "entry is" : "entries are")} rejected. " + string.Join(' ', rejections
            .GroupBy(rejection => rejection.Code)
            .OrderByDescending(group => group.Count())
            .Take(MostReasonsTold)
            .Select(group => $"{Words.Of(group.Key)} ({group.Count()}), first at {group.First().Where}: {group.First().Message}")));
}
