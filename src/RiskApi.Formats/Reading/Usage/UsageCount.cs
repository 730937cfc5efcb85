using System.Globalization;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Reads counts of requests and tokens.</summary>
internal static class UsageCount
{
    public const string Fault = "A count is not a number of 0 to 10^15 in plain digits.";

    /// <summary>Reads a count; the nearest whole one, as exports write some with a fraction.</summary>
    /// <param name="text">The count; null or blank where there is none.</param>
    /// <param name="count">The count, or null where there is none.</param>
    /// <returns>False for what is no count: text, less than 0, more than anybody counts, NaN.</returns>
    public static bool TryRead(string? text, out long? count)
    {
        count = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !(number >= 0 && number <= UsageLimits.MostPerMonth))
        {
            return false;
        }

        count = (long)Math.Round(number);
        return true;
    }
}
