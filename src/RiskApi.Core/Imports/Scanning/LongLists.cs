namespace RiskApi.Core.Imports.Scanning;

/// <summary>Lists so long that they say what is supported, not what is called.</summary>
internal static class LongLists
{
    /// <summary>Models that one list names at least. A project calls few; chains of fallbacks have been seen with four.</summary>
    private const int Many = 5;

    /// <summary>The lists of many different names.</summary>
    public static IReadOnlySet<ListPlace> Of(IEnumerable<FoundName> names) => names
        .Where(name => name.List is not null)
        .GroupBy(name => name.List!.Value)
        .Where(list => list.Select(name => name.Text).Distinct().Skip(Many - 1).Any())
        .Select(list => list.Key)
        .ToHashSet();
}
