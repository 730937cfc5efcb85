namespace RiskApi.Portfolios.Summaries;

/// <summary>How an expected loss is spread over names.</summary>
/// <param name="Index">Herfindahl index: the sum of the squared shares, 1 where all is with one name; 0 where there is no loss.</param>
/// <param name="LargestShare">The largest share, 0 to 1.</param>
/// <param name="Names">How many names have a part in it.</param>
/// <param name="Largest">The names with the largest shares, at most ten.</param>
public sealed record Spread(double Index, double LargestShare, int Names, IReadOnlyList<LossShare> Largest)
{
    private const int MostNames = 10;

    internal static Spread Of(IReadOnlyDictionary<string, double> losses)
    {
        var parts = losses.Where(loss => loss.Value > 0).OrderByDescending(loss => loss.Value).ThenBy(loss => loss.Key, StringComparer.Ordinal).ToArray();
        var total = parts.Sum(loss => loss.Value);
        return parts is []
            ? new(0, 0, 0, [])
            : new(
                Rounded.Probability(parts.Sum(loss => loss.Value / total * (loss.Value / total))),
                Rounded.Probability(parts[0].Value / total),
                parts.Length,
                [.. parts.Take(MostNames).Select(loss => new LossShare(loss.Key, Rounded.Probability(loss.Value), Rounded.Probability(loss.Value / total)))]);
    }
}
