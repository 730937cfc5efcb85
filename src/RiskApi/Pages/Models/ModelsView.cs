using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Pages.Models;

/// <summary>What the list of models shows.</summary>
public sealed class ModelsView
{
    internal const int PerPage = 50;

    internal ModelsView(ModelsQuery query, Outlook outlook, IReadOnlyList<KnownModel> matching)
    {
        (Query, Outlook, Matching) = (query, outlook, matching.Count);
        Pages = Math.Max(1, (Matching + PerPage - 1) / PerPage);
        Page = Math.Min(query.Page, Pages);
        Rows = [.. matching.Skip((Page - 1) * PerPage).Take(PerPage)];
    }

    internal ModelsQuery Query { get; }

    internal Outlook Outlook { get; }

    internal int Matching { get; }

    internal int Page { get; }

    internal int Pages { get; }

    internal IReadOnlyList<KnownModel> Rows { get; }
}
