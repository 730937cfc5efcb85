using System.Text.Json.Serialization;

namespace RiskApi.Forecast;

/// <summary>What a forecast rests on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ForecastBasis>))]
public enum ForecastBasis
{
    /// <summary>The model has stopped answering.</summary>
    Retired,

    /// <summary>A committed date, weighed by how often such dates of the provider held.</summary>
    Announced,

    /// <summary>A date without commitment, weighed by how often such dates of the provider held.</summary>
    Tentative,

    /// <summary>No date: the pace at which comparable models were retired.</summary>
    Forecast,

    /// <summary>No catalogued model: the pace of all models, with the widest interval.</summary>
    Unknown,
}
