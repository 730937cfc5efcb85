namespace RiskApi.Forecast.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    private const double SqrtTwoPi = 2.506628274631000502;
    private const double FractionFrom = 4;
    private const int FractionDepth = 20;

    /// <summary>The probability of a value up to z, to 11 digits in the far lower tail and to 15 decimals everywhere.</summary>
    /// <remarks>
    /// Hart's algorithm 5666 within four standard deviations, as given by West, "Better approximations to cumulative normal
    /// functions", Wilmott (2005); Laplace's continued fraction beyond, where Hart's loses digits.
    /// </remarks>
    /// <param name="z">Any value; infinities give 0 and 1.</param>
    public static double Cumulative(double z)
    {
        var x = Math.Abs(z);
        var tail = x > 37 ? 0 : Math.Exp(-x * x / 2) * (x < FractionFrom ? Ratio(x) : ContinuedFraction(x));

        return z > 0 ? 1 - tail : tail;
    }

    private static double Ratio(double x)
    {
        var numerator = ((((((((((((3.52624965998911e-02 * x) + 0.700383064443688) * x) + 6.37396220353165) * x)
            + 33.912866078383) * x) + 112.079291497871) * x) + 221.213596169931) * x) + 220.206867912376);
        var denominator = ((((((((((((((8.83883476483184e-02 * x) + 1.75566716318264) * x) + 16.064177579207) * x)
            + 86.7807322029461) * x) + 296.564248779674) * x) + 637.333633378831) * x) + 793.826512519948) * x) + 440.413735824752);

        return numerator / denominator;
    }

    private static double ContinuedFraction(double x)
    {
        var fraction = x;
        for (var n = FractionDepth; n > 0; n--)
        {
            fraction = x + (n / fraction);
        }

        return 1 / fraction / SqrtTwoPi;
    }
}
