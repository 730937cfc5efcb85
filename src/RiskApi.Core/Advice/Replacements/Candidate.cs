using RiskApi.Catalog;
using RiskApi.Forecast;

namespace RiskApi.Advice;

/// <summary>A model that could stand in for another, with the part of its weight that does not depend on the project.</summary>
/// <param name="Outlook">The model.</param>
/// <param name="Values">What speaks for and against it in any project.</param>
/// <param name="Standing">The weight of that.</param>
/// <param name="Prices">Its list prices.</param>
internal sealed record Candidate(ModelOutlook Outlook, StandingValues Values, double Standing, Prices Prices)
{
    public Model Model => Outlook.Known.Model;

    public bool IsRecommended => Values.VendorRecommendation > 0;
}
