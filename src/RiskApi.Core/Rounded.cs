namespace RiskApi.Core;

/// <summary>How figures are rounded where they leave the core: enough digits to add up, no more than they are worth.</summary>
internal static class Rounded
{
    public static double Score(double points) => Math.Round(points, 2);

    public static double Probability(double probability) => Math.Round(probability, 4);

    public static double Days(double days) => Math.Round(days, 1);
}
