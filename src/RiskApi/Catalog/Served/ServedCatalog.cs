using RiskApi.Catalog.Resolution;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;

namespace RiskApi.Catalog.Served;

/// <summary>One version of the catalog with what is made of it; it never changes, so that all of it can be replaced at once.</summary>
internal sealed class ServedCatalog
{
    private readonly Lazy<SourcePatterns> _sourcePatterns;

    /// <summary>Makes of the facts what answers need; the past is empty.</summary>
    /// <param name="snapshot">The facts.</param>
    /// <exception cref="CatalogException">One name means two models.</exception>
    public ServedCatalog(CatalogSnapshot snapshot)
        : this(snapshot, new(snapshot), new(() => new(snapshot)), CatalogPast.None(snapshot))
    {
    }

    private ServedCatalog(CatalogSnapshot snapshot, ModelResolver resolver, Lazy<SourcePatterns> sourcePatterns, CatalogPast past) =>
        (Snapshot, Resolver, Suggestions, _sourcePatterns, Past) = (snapshot, resolver, new(snapshot), sourcePatterns, past);

    /// <summary>The facts.</summary>
    public CatalogSnapshot Snapshot { get; }

    /// <summary>Finds what model strings mean in them.</summary>
    public ModelResolver Resolver { get; }

    /// <summary>Finds what may have been meant by strings that fit no model.</summary>
    public ModelSuggestions Suggestions { get; }

    /// <summary>What their models are called in source.</summary>
    public SourcePatterns SourcePatterns => _sourcePatterns.Value;

    /// <summary>How they came to be what they are, with what was taken back since.</summary>
    public CatalogPast Past { get; }

    /// <summary>The same facts with the past that led to them: equal facts can have come about in more ways than one.</summary>
    public ServedCatalog After(CatalogPast past) => new(Snapshot, Resolver, _sourcePatterns, past);
}

/// <summary>The catalog of the files beside the service, which everything else is put over.</summary>
/// <param name="Snapshot">The facts.</param>
internal sealed record ShippedCatalog(CatalogSnapshot Snapshot);
