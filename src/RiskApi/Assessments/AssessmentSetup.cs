using RiskApi.Assessments.Bulk;
using RiskApi.Assessments.Comparisons;
using RiskApi.Assessments.Gate;
using RiskApi.Assessments.Kept;
using RiskApi.Assessments.Plans;
using RiskApi.Assessments.Rescorings;
using RiskApi.Assessments.WhatIfs;

namespace RiskApi.Assessments;

/// <summary>Registers assessments and what is made of them.</summary>
internal static class AssessmentSetup
{
    private const long MostCachedBytes = 32 * 1024 * 1024;

    public static void AddAssessments(this IServiceCollection services)
    {
        services.AddScoring();
        services.AddRescorings();
        services.AddSingleton<ScenarioReader>();
        services.AddSingleton<LastingParts>();
        services.AddSingleton<AssessmentCachePolicy>();
        services.AddOutputCache(options => options.SizeLimit = MostCachedBytes);
    }

    public static void MapAssessments(this IEndpointRouteBuilder api)
    {
        api.MapAssessment();
        api.MapBulkAssessments();
        api.MapProjectAssessments();
        api.MapProjectEvents();
        api.MapEvents();
        api.MapRescorings();
        api.MapWhatIfs();
        api.MapModelComparisons();
        api.MapGate();
        api.MapGatePolicies();
        api.MapPlans();
    }
}
