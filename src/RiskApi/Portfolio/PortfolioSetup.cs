using RiskApi.Portfolio.Plans;

namespace RiskApi.Portfolio;

/// <summary>Registers what is said of all projects together.</summary>
internal static class PortfolioSetup
{
    public static void AddPortfolio(this IServiceCollection services)
    {
        services.AddSingleton<PortfolioAnswers>();
        services.AddPortfolioPlans();
    }
}
