using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Weighs the models that could stand in for a dependency's model: a sum of terms, each a value times what it counts.</summary>
/// <remarks>
/// <para>In any project: <see cref="StandingValues"/>. In this one:</para>
/// <para>Price, −2 to 0.125. Dearer costs a third per doubling of the bill at the dependency's own volumes, at most 2. Half the bill gains an eighth;
/// each further halving costs a third, at most 1 in all: no catalog tells how good a model is, and one that costs a tenth is of another class.
/// Where neither the provider's price nor its maker's is on record it is −1: unknown is not cheap.</para>
/// <para>Diversity, −1 to 0.5. For a model to move to, the fall of the project's concentration; for a fallback, less the share of the project that
/// rests on its provider and its maker already.</para>
/// </remarks>
/// <param name="weights">What the terms count.</param>
/// <param name="spread">How the project's impact is spread.</param>
internal sealed class Weighing(WeighingConstants weights, ImpactSpread spread)
{
    private const double DoublingsOfAWholePoint = 3;
    private const double MostPriceGain = 0.125;
    private const double MostPriceLoss = 2;
    private const double MostClassLoss = 1;

    /// <summary>From one provider and maker for all, half of the project to another one.</summary>
    private const double MostDiversityGain = 0.5;
    private const double UnknownPrice = -1;

    /// <summary>The candidate of the greatest weight that will do, or null.</summary>
    /// <param name="shortlist">The candidates.</param>
    /// <param name="dependency">The dependency.</param>
    /// <param name="willDo">Whether a candidate will do; asked only of those that would be best.</param>
    public Choice? Best(Shortlist shortlist, DependencyEvaluation dependency, Func<Candidate, bool> willDo)
    {
        var (mostForPrice, mostForDiversity) = (weights.Price * MostPriceGain, shortlist.IsOfFallbacks ? 0 : weights.Diversity * MostDiversityGain);
        var (best, greatest) = ((Candidate?)null, double.NegativeInfinity);
        foreach (var candidate in shortlist.Candidates)
        {
            if (candidate.Standing + mostForPrice + mostForDiversity <= greatest)
            {
                break;
            }

            var weight = candidate.Standing + (weights.Price * PriceValue(candidate.Prices.TimesTheBillOf(shortlist.Prices, dependency.Dependency)));
            if (weight + mostForDiversity > greatest)
            {
                weight += weights.Diversity * DiversityValue(candidate.Model, shortlist, dependency);
                if (weight > greatest && willDo(candidate))
                {
                    (best, greatest) = (candidate, weight);
                }
            }
        }

        return best is null ? null : new(best, shortlist);
    }

    /// <summary>The terms of a choice's weight that are not 0, with the facts behind them.</summary>
    public List<WeighedTerm> Explain(Choice choice, DependencyEvaluation dependency)
    {
        var (candidate, shortlist) = choice;
        var bill = candidate.Prices.TimesTheBillOf(shortlist.Prices, dependency.Dependency);
        var diversity = DiversityValue(candidate.Model, shortlist, dependency);
        var values = candidate.Values;
        ReadOnlySpan<double> points =
        [
            weights.VendorRecommendation * values.VendorRecommendation, weights.Runway * values.Runway, weights.Age * values.Age,
            weights.Provider * values.Provider, weights.Succession * values.Succession, weights.Price * PriceValue(bill), weights.Kind * values.Kind,
            weights.Context * values.Context, weights.OwnApi * values.OwnApi, weights.LineRecord * values.LineRecord, weights.Diversity * diversity,
        ];

        var terms = new List<WeighedTerm>(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            if (Rounded.Score(points[i]) is var rounded && rounded != 0)
            {
                terms.Add(new((ReplacementTerm)i, rounded, TermWords.Of((ReplacementTerm)i, choice, bill, diversity, dependency.Dependency)));
            }
        }

        return terms;
    }

    /// <summary>The value of a bill so many times today's.</summary>
    internal static double PriceValue(double? timesTheBill)
    {
        if (timesTheBill is not { } times)
        {
            return UnknownPrice;
        }

        var doublings = Math.Log2(times);
        return doublings >= 0 ? -Math.Min(MostPriceLoss, doublings / DoublingsOfAWholePoint)
            : doublings >= -1 ? MostPriceGain * -doublings
            : Math.Max(-MostClassLoss, MostPriceGain + ((doublings + 1) / DoublingsOfAWholePoint));
    }

    private double DiversityValue(Model to, Shortlist shortlist, DependencyEvaluation dependency) =>
        shortlist.IsOfFallbacks ? -spread.ShareWith(to) : -spread.ChangeByMoving(dependency, shortlist.For, to);
}

/// <summary>A candidate that was chosen.</summary>
/// <param name="Candidate">It.</param>
/// <param name="From">What it was chosen from.</param>
internal sealed record Choice(Candidate Candidate, Shortlist From)
{
    public string Reference => Candidate.Model.Reference;
}

/// <summary>One term of the weight of a replacement.</summary>
/// <param name="Term">The term.</param>
/// <param name="Points">What it adds to the weight, or takes off it.</param>
/// <param name="Because">The facts behind it.</param>
public sealed record WeighedTerm(ReplacementTerm Term, double Points, string Because);
