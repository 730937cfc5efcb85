using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Assessments;

/// <summary>
/// The dependencies that were asked about lately, each with what follows from it and the day alone: most projects call the same models in the same few ways.
/// </summary>
/// <remarks>
/// One is kept when it is asked about the second time, so that a pass over all projects does not take the places of those that are asked about often.
/// Each has one place, found by its hash, which the next one of the same place takes.
/// </remarks>
internal sealed class KeptDependencies
{
    private const int Places = 256;

    private readonly Repeats _asked = new(16 * Places);
    private readonly Entry?[] _kept = new Entry?[Places];

    /// <summary>What is known of a dependency; made where it is not kept.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="context">What its score depends on besides; the day and the constants must be the same each time.</param>
    /// <param name="make">Makes it.</param>
    public KnownDependency Of(Dependency dependency, ScoringContext context, Func<Dependency, ScoringContext, KnownDependency> make)
    {
        var key = Key.Of(dependency, context);
        var hash = key.GetHashCode();
        ref var place = ref _kept[hash & (Places - 1)];
        if (Volatile.Read(ref place) is { } kept && kept.Key == key)
        {
            return kept.Dependency;
        }

        // Where it stands in the source is of no matter to its score, and may be long.
        var made = make(dependency with { Occurrences = null }, context);
        if (_asked.Has(hash))
        {
            made.IsKept = true;
            Volatile.Write(ref place, new(key, made));
        }

        return made;
    }

    /// <summary>What the assessment of a dependency follows from, as values: lists are equal where their members are.</summary>
    private sealed record Key(Dependency Usage, string Lists, int HorizonDays, Criticality? ProjectCriticality)
    {
        public static Key Of(Dependency dependency, ScoringContext context) => new(
            dependency with { Occurrences = null, InputModalities = null, Features = null },
            dependency is { InputModalities: null, Features: null } ? ""
                : $"{string.Join(',', dependency.InputModalities ?? [])};{dependency.InputModalities is null};{string.Join(',', dependency.Features ?? [])};{dependency.Features is null}",
            context.HorizonDays,
            context.ProjectCriticality);
    }

    private sealed record Entry(Key Key, KnownDependency Dependency);
}
