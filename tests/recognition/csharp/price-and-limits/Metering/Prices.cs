namespace Metering;

/// <summary>US dollars for a million tokens.</summary>
public static class Prices
{
    public static readonly IReadOnlyDictionary<string, (decimal In, decimal Out)> All = new Dictionary<string, (decimal, decimal)>
    {
        ["gpt-4o"] = (2.50m, 10m),
        ["gpt-4-turbo"] = (10m, 30m),
        ["claude-3-opus-20240229"] = (15m, 75m),
        ["mistral-large-2402"] = (4m, 12m),
    };
}
