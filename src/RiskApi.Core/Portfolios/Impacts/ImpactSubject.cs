using RiskApi.Resolution;

namespace RiskApi.Portfolios.Impacts;

/// <summary>What is supposed to stop: a model on its provider, or everything that a provider serves.</summary>
public sealed class ImpactSubject
{
    private readonly string? _provider;
    private readonly string? _reference;
    private readonly string? _text;

    private ImpactSubject(string? provider, string? reference, string? text) => (_provider, _reference, _text) = (provider, reference, text);

    /// <summary>A model, in any form that the resolver reads; a string that it cannot place stands for itself.</summary>
    /// <param name="resolution">What the string means.</param>
    public static ImpactSubject Model(ModelResolution resolution) => new(null, resolution.Known?.Model.Reference, resolution.Known is null ? resolution.Requested : null);

    /// <summary>A provider.</summary>
    /// <param name="provider">Its id.</param>
    public static ImpactSubject Everything(string provider) => new(provider, null, null);

    /// <summary>Whether a model string with its meaning stops.</summary>
    internal bool Covers(ModelResolution resolution) =>
        _text is not null ? resolution.Requested == _text
        : resolution.Known is { Model: var model } && (_provider is null ? model.Reference == _reference : model.Provider == _provider);
}
