using System.Text.Json.Serialization;

namespace RiskApi.Portfolios.Rankings;

/// <summary>What projects are ranked by.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<RankingOrder>))]
public enum RankingOrder
{
    /// <summary>The highest score first.</summary>
    Score,

    /// <summary>Projects whose start-by date has passed, the one that passed longest ago first.</summary>
    StartBy,

    /// <summary>Projects with model strings that no single model fits, most of them first.</summary>
    UnknownModels,

    /// <summary>Most expected engineer-days of forced migration first.</summary>
    Effort,
}
