using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Pages.Forms;

namespace RiskApi.Pages.WhatBreaks;

/// <summary>What the page of what breaks shows.</summary>
public sealed class WhatBreaksView
{
    internal WhatBreaksView(WhatBreaksQuery query, CatalogSnapshot catalog, PortfolioWaves waves) => (Query, Catalog, Waves) = (query, catalog, waves);

    internal WhatBreaksQuery Query { get; }

    internal CatalogSnapshot Catalog { get; }

    /// <summary>The days on which several dependencies end.</summary>
    internal PortfolioWaves Waves { get; }

    internal FormFaults Faults { get; init; } = FormFaults.None;

    /// <summary>What breaks when a provider or a model stops; null where neither is asked for.</summary>
    internal PortfolioImpact? Impact { get; init; }

    /// <summary>What has a published end by the day; null where more than a day is asked for.</summary>
    internal Worklist? ByDay { get; init; }

    internal DateOnly Today => Waves.Basis.AsOf;
}
