using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>Finds which dependency of a rewritten list continues which of the actual one.</summary>
/// <remarks>First come those with the same model string, in order; of the rest, those at the same position. What is left over was added or dropped.</remarks>
internal static class Continuations
{
    /// <returns>For each dependency of the rewritten list, the position in the actual one; null where it is added.</returns>
    public static IReadOnlyList<int?> Of(IReadOnlyList<Dependency> actual, IReadOnlyList<Dependency> rewritten)
    {
        var origins = new int?[rewritten.Count];
        var isContinued = new bool[actual.Count];
        Match((before, after) => actual[before].Model == rewritten[after].Model);
        Match((before, after) => before == after);
        return origins;

        void Match(Func<int, int, bool> continues)
        {
            for (var after = 0; after < origins.Length; after++)
            {
                var before = origins[after] is null ? Enumerable.Range(0, actual.Count).FirstOrDefault(i => !isContinued[i] && continues(i, after), -1) : -1;
                if (before >= 0)
                {
                    (origins[after], isContinued[before]) = (before, true);
                }
            }
        }
    }
}
