namespace RiskApi.Core.Forecast.Distributions;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>What is not exceeded with the probability 0.9: the upper end of an 80 % interval, in standard deviations.</summary>
    public const double Quantile90 = 1.2815515655446004;

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

    /// <summary>The value that is not exceeded with a probability, to 15 digits.</summary>
    /// <remarks>Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37 (1988).</remarks>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    public static double Quantile(double probability)
    {
        var q = probability - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            var central = 0.180625 - (q * q);
            return q * Polynomial(central, CentralNumerator) / Polynomial(central, CentralDenominator);
        }

        var r = Math.Sqrt(-Math.Log(q < 0 ? probability : 1 - probability));
        var tail = r <= 5
            ? Polynomial(r - 1.6, TailNumerator) / Polynomial(r - 1.6, TailDenominator)
            : Polynomial(r - 5, FarTailNumerator) / Polynomial(r - 5, FarTailDenominator);

        return q < 0 ? -tail : tail;
    }

    private static ReadOnlySpan<double> CentralNumerator =>
    [
        3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3,
    ];

    private static ReadOnlySpan<double> CentralDenominator =>
    [
        1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
        2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3,
    ];

    private static ReadOnlySpan<double> TailNumerator =>
    [
        1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4,
    ];

    private static ReadOnlySpan<double> TailDenominator =>
    [
        1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
        1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9,
    ];

    private static ReadOnlySpan<double> FarTailNumerator =>
    [
        6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ];

    private static ReadOnlySpan<double> FarTailDenominator =>
    [
        1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15,
    ];

    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = (sum * x) + coefficients[i];
        }

        return sum;
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
