using System.Globalization;

namespace RiskApi.Formats.Pictures;

/// <summary>Probabilities in per cent, in which neither a small one looks like none nor a large one like certainty.</summary>
internal static class Percents
{
    public static string Text(double share) => share switch
    {
        > 0 and < 0.005 => "<1 %",
        < 1 and >= 0.995 => ">99 %",
        _ => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %"),
    };
}
