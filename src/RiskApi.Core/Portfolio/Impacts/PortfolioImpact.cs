using RiskApi.Core.Resolution;

namespace RiskApi.Core.Portfolio.Impacts;

/// <summary>What happens to a portfolio when a model, or all that a provider serves, stops on a day.</summary>
public sealed record PortfolioImpact
{
    /// <summary>What the answer rests on; the counts are of all projects that fit the filters.</summary>
    public required PortfolioBasis Basis { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Why that day.</summary>
    public required string DateBecause { get; init; }

    /// <summary>Projects that call what stops.</summary>
    public required int Projects { get; init; }

    /// <summary>Their dependencies on it.</summary>
    public required int Dependencies { get; init; }

    /// <summary>The dependencies by what their fallbacks do; states that none has are left out.</summary>
    public required IReadOnlyList<FallbackCount> Fallbacks { get; init; }

    /// <summary>The work of all the migrations, in engineer-days.</summary>
    public required double EngineerDays { get; init; }

    /// <summary>The earliest day on which a migration has to start; null where nothing is hit.</summary>
    public required DateOnly? StartByOn { get; init; }

    /// <summary>Dependencies that have to start before the as-of date: their migrations will be late.</summary>
    public required int PastStartBy { get; init; }

    /// <summary>Dependencies on other models whose fallback stops: they go on, without a net.</summary>
    public required int FallbacksLost { get; init; }

    /// <summary>The worst hit first, by impact and then by slack; as many as asked for.</summary>
    public required IReadOnlyList<HitDependency> Items { get; init; }
}

/// <summary>Dependencies whose fallbacks do the same.</summary>
/// <param name="State">What they do.</param>
/// <param name="Dependencies">How many.</param>
public sealed record FallbackCount(FallbackState State, int Dependencies);

/// <summary>What is supposed to stop: a model on its provider, or everything that a provider serves.</summary>
public sealed class ImpactSubject
{
    private readonly string? _provider;
    private readonly string? _reference;
    private readonly string? _text;

    private ImpactSubject(string? provider, string? reference, string? text) => (_provider, _reference, _text) = (provider, reference, text);

    /// <summary>A model, in any form that the resolver reads; a string that it cannot place stands for itself.</summary>
    /// <param name="resolution">What the string means.</param>
    public static ImpactSubject Model(ModelResolution resolution) =>
        new(null, resolution.Known?.Facts.Reference, resolution.Known is null ? resolution.Requested : null);

    /// <summary>A provider.</summary>
    /// <param name="provider">Its id.</param>
    public static ImpactSubject Everything(string provider) => new(provider, null, null);

    /// <summary>Whether a model string with its meaning stops.</summary>
    internal bool Covers(ModelResolution resolution) =>
        _text is not null ? resolution.Requested == _text
        : resolution.Known is { Facts: var model } && (_provider is null ? model.Reference == _reference : model.Provider == _provider);
}
