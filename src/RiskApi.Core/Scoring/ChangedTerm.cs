using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;

namespace RiskApi.Core.Scoring;

/// <summary>Something about a model that changed, or will, besides its end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="On">The day; it can still be to come.</param>
/// <param name="Says">It in words that follow the name of the model, such as <c>costs $4/$20 from 2026-12-01 on, where it cost $2/$10</c>.</param>
public sealed record ChangedTerm(ChangedTermKind Kind, DateOnly On, string Says)
{
    /// <summary>What changed last for who writes a name, oldest first; a move of another name of the model is none of theirs.</summary>
    /// <param name="requested">The model string.</param>
    /// <param name="life">The model's life.</param>
    internal static IReadOnlyList<ChangedTerm> Of(string requested, Lifecycle life) =>
    [
        .. PricesOf(requested, life.PriceChanges).Where(change => change.IsRise)
            .Select(change => new ChangedTerm(ChangedTermKind.PriceRaised, change.On, change.Says))
            .Concat(life.Repointings.Where(move => IsWritten(requested, move.Name)).TakeLast(1)
                .Select(move => new ChangedTerm(ChangedTermKind.Repointed, move.On, move.Says)))
            .Concat(life.Narrowings.Select(narrowing => new ChangedTerm(ChangedTermKind.AccessNarrowed, narrowing.On.Day, narrowing.Says)))
            .OrderBy(term => term.On),
    ];

    /// <summary>The last change, of the name that is written where it has a price of its own: what an earlier one said holds no longer.</summary>
    private static IEnumerable<PriceChange> PricesOf(string requested, IReadOnlyList<PriceChange> changes)
    {
        var written = changes.Where(change => IsWritten(requested, change.Name)).ToArray();
        return (written is [] ? changes : written).TakeLast(1);
    }

    private static bool IsWritten(string requested, string name) =>
        requested.EndsWith(name, StringComparison.OrdinalIgnoreCase)
        && (requested.Length == name.Length || requested[^(name.Length + 1)] is '/' or ':' or '.');
}

/// <summary>What can change about a model besides its end.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ChangedTermKind>))]
public enum ChangedTermKind
{
    /// <summary>It costs more.</summary>
    PriceRaised,

    /// <summary>Its name means other weights.</summary>
    Repointed,

    /// <summary>It is closed to some, such as new customers.</summary>
    AccessNarrowed,
}
