namespace RiskApi.Forecast.Distributions;

/// <summary>The Gamma distribution, here of an unknown rate of events after events were counted over an exposure.</summary>
/// <param name="Shape">Shape α, above 0: events counted, the prior's included.</param>
/// <param name="Rate">Rate β, above 0: exposure, the prior's included.</param>
public readonly record struct GammaDistribution(double Shape, double Rate)
{
    private const double Precision = 1e-14;

    /// <summary>The mean, α / β.</summary>
    public double Mean => Shape / Rate;

    /// <summary>The probability of a value up to x.</summary>
    /// <param name="x">0 or more.</param>
    public double Cumulative(double x) => RegularizedLowerGamma(Shape, Rate * x);

    /// <summary>The value below which a share of the distribution lies.</summary>
    /// <param name="share">The share, above 0 and below 1.</param>
    public double Quantile(double share)
    {
        var (low, high) = (0.0, Math.Max(1, Shape));
        while (RegularizedLowerGamma(Shape, high) < share)
        {
            (low, high) = (high, high * 2);
        }

        while (high - low > Precision * high)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break; // No number lies between: the quantile is smaller than a double can tell.
            }

            (low, high) = RegularizedLowerGamma(Shape, middle) < share ? (middle, high) : (low, middle);
        }

        return (low + high) / 2 / Rate;
    }

    /// <summary>P(a, x) by its series below a + 1, by Lentz's continued fraction of 1 − P above (Numerical Recipes, 6.2).</summary>
    private static double RegularizedLowerGamma(double a, double x)
    {
        if (x is <= 0 or double.PositiveInfinity)
        {
            return x <= 0 ? 0 : 1;
        }

        var scale = Math.Exp((a * Math.Log(x)) - x - LogGamma(a));
        return x < a + 1 ? scale * Series(a, x) : 1 - (scale * ContinuedFraction(a, x));
    }

    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n <= Iterations(a) && term > sum * Precision; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double ContinuedFraction(double a, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / tiny;
        var d = 1 / b;
        var h = d;
        for (var n = 1; n <= Iterations(a); n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = (an * d) + b;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = b + (an / c);
            c = Math.Abs(c) < tiny ? tiny : c;
            h *= d * c;
            if (Math.Abs((d * c) - 1) < Precision)
            {
                break;
            }
        }

        return h;
    }

    /// <summary>Near the mean, where both expansions are slowest, the terms needed grow with the square root of the shape.</summary>
    private static double Iterations(double a) => 1000 + (10 * Math.Sqrt(a));

    /// <summary>Lanczos' approximation with g = 7 and nine terms, to 15 digits.</summary>
    private static double LogGamma(double x)
    {
        ReadOnlySpan<double> terms =
        [
            676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
            12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ];
        var sum = 0.99999999999980993;
        for (var i = 0; i < terms.Length; i++)
        {
            sum += terms[i] / (x + i);
        }

        var t = x + terms.Length - 1.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
