using RiskApi.Portfolio.Alerts;
using RiskApi.Portfolio.Changes;
using RiskApi.Portfolio.Gauges;
using RiskApi.Portfolio.Plans;
using RiskApi.Portfolio.Worklists;

namespace RiskApi.Portfolio;

/// <summary>Registers what is said of all projects together.</summary>
internal static class PortfolioSetup
{
    public static void AddPortfolio(this IServiceCollection services)
    {
        services.AddSingleton<PortfolioAnswers>();
        services.AddSingleton<WorklistAnswers>();
        services.AddHostedService<WorklistWorker>();
        services.AddSingleton<PortfolioComparison>();
        services.AddScoped<WaiverWrites>();
        services.AddScoped<AlertWrites>();
        services.AddHostedService<ProjectGauges>();
        services.AddPortfolioPlans();
    }
}
