namespace RiskApi.Core.Scoring;

/// <summary>How the expected loss is spread over providers and makers; it explains tails and is not part of the score.</summary>
/// <param name="ByProvider">Shares by provider, largest first.</param>
/// <param name="ByMaker">Shares by maker, largest first.</param>
/// <param name="Index">Herfindahl index over providers: the sum of the squared shares, 1 where all is with one; 0 where there is no loss.</param>
public sealed record Concentration(IReadOnlyList<NamedShare> ByProvider, IReadOnlyList<NamedShare> ByMaker, double Index)
{
    private const string Unresolved = "unknown";

    internal static Concentration Of(IReadOnlyList<(string? Provider, string? Maker, double ExpectedLoss)> losses)
    {
        var byProvider = Shares(losses, loss => loss.Provider);
        return new(byProvider, Shares(losses, loss => loss.Maker), Rounded.Probability(byProvider.Sum(one => one.Share * one.Share)));
    }

    private static IReadOnlyList<NamedShare> Shares(
        IReadOnlyList<(string? Provider, string? Maker, double ExpectedLoss)> losses,
        Func<(string? Provider, string? Maker, double ExpectedLoss), string?> name)
    {
        var total = losses.Sum(loss => loss.ExpectedLoss);
        return total <= 0
            ? []
            :
            [
                .. losses
                    .GroupBy(loss => name(loss) ?? Unresolved, loss => loss.ExpectedLoss)
                    .Select(group => new NamedShare(group.Key, Rounded.Probability(group.Sum() / total)))
                    .OrderByDescending(one => one.Share)
                    .ThenBy(one => one.Name, StringComparer.Ordinal),
            ];
    }
}

/// <summary>A name with its share of a whole.</summary>
/// <param name="Name">The name.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record NamedShare(string Name, double Share);
