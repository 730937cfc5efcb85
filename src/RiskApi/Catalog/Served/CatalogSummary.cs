using RiskApi.Storage;

namespace RiskApi.Catalog.Served;

/// <summary>The catalog behind the answers.</summary>
/// <param name="Version">A digest of its content; equal content, equal version.</param>
/// <param name="CheckedOn">The day on which the facts checked longest ago were checked.</param>
/// <param name="Providers">Providers in it.</param>
/// <param name="Models">Models in it.</param>
/// <param name="Surfaces">Endpoints, versions, SDKs and features of APIs that have an end of their own.</param>
/// <param name="Revisions">Changes of published dates and recommendations in it.</param>
/// <param name="SuccessionLines">Succession lines in it.</param>
/// <param name="MethodVersion">The version of the scoring method in use.</param>
/// <param name="ForecastMethod">The forecast method in use.</param>
/// <param name="History">The versions that this installation has served, newest first, at most a hundred; empty where the database cannot be read.</param>
internal sealed record CatalogSummary(
    string Version,
    DateOnly CheckedOn,
    int Providers,
    int Models,
    int Surfaces,
    int Revisions,
    int SuccessionLines,
    string MethodVersion,
    string ForecastMethod,
    IReadOnlyList<ServedVersion> History);

/// <summary>A version of the catalog that this installation has served.</summary>
/// <param name="CatalogVersion">The catalog's version.</param>
/// <param name="MethodVersion">The scoring method's version.</param>
/// <param name="FirstServedAt">When it was served first.</param>
internal sealed record ServedVersion(string CatalogVersion, string MethodVersion, DateTimeOffset FirstServedAt)
{
    public static ServedVersion Of(StoredVersion stored) => new(stored.CatalogVersion, stored.MethodVersion, stored.FirstServedAt);
}
