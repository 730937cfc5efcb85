using RiskApi.Catalog;
using RiskApi.Forecast;

namespace RiskApi.Advice;

/// <summary>A model as it stands by itself, whichever model it could stand in for.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="Runway">The probability that it answers a year from now.</param>
/// <param name="Age">0 where it is new, −1 where it is two years old or older.</param>
/// <param name="OwnApi">1 where its maker serves it, else 0.</param>
/// <param name="LineRecord">−1 where no other model of its line is on record there, else 0.</param>
/// <param name="Prices">What it costs.</param>
internal sealed record Offer(ModelOutlook Outlook, double Runway, double Age, double OwnApi, double LineRecord, Prices Prices)
{
    public KnownModel Known => Outlook.Known;
}
