using RiskApi.Importing;

namespace RiskApi.Imports.Usage;

/// <summary>Bounds how many rows a file may have.</summary>
internal static class RowLimit
{
    /// <exception cref="ImportException">There are more rows than an import may have.</exception>
    public static void Check(int count, string where, ImportLimits limits)
    {
        if (count > limits.MaxRows)
        {
            throw ImportException.OverLimit(
                $"The file has more than {limits.MaxRows} rows; the first one too many is at {where}.",
                "Import a shorter period: a month tells as much about a month.",
                nameof(ImportLimits.MaxRows));
        }
    }
}
