namespace RiskApi.Core.Usage;

/// <summary>The bounds of what may be said of a project and its use of models; requests, files and stored projects share them.</summary>
public static class UsageLimits
{
    /// <summary>Characters of the name of a project, an owner, a team or a library.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of a model string.</summary>
    public const int LongestModelString = 300;

    /// <summary>Characters of the path of a place.</summary>
    public const int LongestPath = 1000;

    /// <summary>The last line that a place can name.</summary>
    public const int LastLine = 100_000_000;

    /// <summary>Places of one dependency.</summary>
    public const int MostOccurrences = 100;

    /// <summary>Dependencies of one project.</summary>
    public const int MostDependencies = 200;

    /// <summary>Requests or tokens per month; sums stop here.</summary>
    public const long MostPerMonth = 1_000_000_000_000_000;

    /// <summary>Prompts of one dependency.</summary>
    public const int MostPrompts = 100_000;

    /// <summary>Stored items that were embedded by one model.</summary>
    public const long MostEmbeddedItems = 1_000_000_000_000;

    /// <summary>Days of approvals before a change goes live.</summary>
    public const int LongestApprovalDays = 1000;

    /// <summary>Days between releases.</summary>
    public const int LongestReleaseCadenceDays = 1000;

    /// <summary>Days of a stated lead time, at least 1.</summary>
    public const int LongestLeadTimeDays = 3650;

    /// <summary>Whether a place is within the bounds.</summary>
    /// <param name="place">The place.</param>
    public static bool Allow(Occurrence place) =>
        place.Path.Length is > 0 and <= LongestPath && !place.Path.Any(char.IsControl) && place.Line is null or (>= 1 and <= LastLine);
}
