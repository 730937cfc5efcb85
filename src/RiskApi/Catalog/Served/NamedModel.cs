using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Catalog.Served;

/// <summary>Which model a filter asks for.</summary>
internal static class NamedModel
{
    /// <summary>The reference of the model that a text means; the text itself where it means none, and null where nothing was asked for.</summary>
    public static string? ReferenceOf(this Outlook outlook, string? text) =>
        text is null ? null : outlook.Resolve(text).Known?.Facts.Reference ?? text;
}
