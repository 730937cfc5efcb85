using System.Globalization;

namespace RiskApi.Catalog.Models;

/// <summary>Where a list of models goes on, whatever has come and gone since the page before.</summary>
/// <param name="Sort">The order of the list; empty for that of the catalog.</param>
/// <param name="Key">What the last model is sorted by, the lowest first; null where it has none, and stands behind all that do.</param>
/// <param name="Provider">Its provider.</param>
/// <param name="Id">Its id.</param>
internal sealed record ModelPlace(string Sort, decimal? Key, string Provider, string Id) : IComparable<ModelPlace>
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a place; null for what <see cref="Write"/> does not write.</summary>
    public static ModelPlace? Read(string? text)
    {
        if (text?.Split('|', 3) is not [var sort, var key, var reference] || reference.Split('/', 2) is not [var provider, var id])
        {
            return null;
        }

        return key.Length == 0 ? new(sort, null, provider, id)
            : decimal.TryParse(key, Signed, CultureInfo.InvariantCulture, out var number) ? new(sort, number, provider, id)
            : null;
    }

    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Sort}|{Key}|{Provider}/{Id}");

    public int CompareTo(ModelPlace? other)
    {
        var order = (Key is null, Key ?? 0).CompareTo((other!.Key is null, other.Key ?? 0));
        order = order != 0 ? order : string.CompareOrdinal(Provider, other.Provider);
        return order != 0 ? order : string.CompareOrdinal(Id, other.Id);
    }
}
