namespace RiskApi.Core;

/// <summary>How figures are rounded where they leave the core: enough digits to add up, no more than they are worth.</summary>
internal static class Rounded
{
    public static double Score(double points) => Math.Round(points, 2);

    public static double Probability(double probability) => Math.Round(probability, 4);

    /// <summary>How many times: what is less than a hundredth is not nothing.</summary>
    public static double Times(double times) => Math.Round(times, times < 0.01 ? 4 : 2);

    public static double Days(double days) => Math.Round(days, 1);
}
