using Microsoft.Extensions.Options;
using RiskApi.Operations.Settings;
using RiskApi.Scoring;

namespace RiskApi.Assessments;

/// <summary>Registers the scoring method with its configured constants, section <c>Scoring</c>.</summary>
internal static class ScoringSetup
{
    private const string Section = "Scoring";

    public static void AddRiskApiScoring(this IServiceCollection services)
    {
        services.AddSettings<ScoringConstants>(Section);
        services.AddSingleton<IValidateOptions<ScoringConstants>, ScoringConstantsValidation>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<ScoringConstants>>().Value);
        services.AddSingleton<Assessor>();
    }
}
