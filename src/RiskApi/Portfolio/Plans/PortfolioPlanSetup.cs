using FluentValidation;
using Microsoft.Extensions.Options;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Settings;

namespace RiskApi.Portfolio.Plans;

/// <summary>Registers what shared actions cost, section <c>SharedActions</c>.</summary>
internal static class PortfolioPlanSetup
{
    private const string Section = "SharedActions";

    public static void AddPortfolioPlans(this IServiceCollection services)
    {
        services.AddSettings<SharedActionConstants>(Section);
        services.AddSingleton<IValidateOptions<SharedActionConstants>, SharedActionConstantsValidation>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SharedActionConstants>>().Value);
    }
}

/// <summary>Refuses to start with costs that are none.</summary>
internal sealed class SharedActionConstantsValidation : AbstractValidator<SharedActionConstants>, IValidateOptions<SharedActionConstants>
{
    private const double MostDays = 1000;

    public SharedActionConstantsValidation()
    {
        RuleFor(constants => constants.GatewayHookupEngineerDays).InclusiveBetween(0, MostDays);
        RuleFor(constants => constants.LibraryReleaseEngineerDays).InclusiveBetween(0, MostDays);
    }

    public ValidateOptionsResult Validate(string? name, SharedActionConstants options) =>
        Validate(options) is { IsValid: false } result
            ? ValidateOptionsResult.Fail(result.Errors.Select(error => $"SharedActions:{error.PropertyName}: {error.ErrorMessage}"))
            : ValidateOptionsResult.Success;
}
