namespace RiskApi.Portfolios.Losses;

/// <summary>A quantile of a simulated loss.</summary>
/// <param name="Value">Its estimate.</param>
/// <param name="Low">The lower end of its 95 % interval, from the order of the trials and no assumption on the losses.</param>
/// <param name="High">The upper end.</param>
public sealed record LossQuantile(double Value, double Low, double High)
{
    private const double NormalQuantile975 = 1.959963984540054;

    internal static LossQuantile Of(double[] sorted, double probability)
    {
        var rank = probability * sorted.Length;
        var spread = NormalQuantile975 * Math.Sqrt(rank * (1 - probability));
        double At(double position) => Rounded.Days(sorted[(int)Math.Clamp(Math.Ceiling(position) - 1, 0, sorted.Length - 1)]);
        return new(At(rank), At(rank - spread), At(rank + spread + 1));
    }
}
