using System.Globalization;
using FluentValidation;
using Microsoft.Extensions.Options;
using RiskApi.Core.Assessments;
using RiskApi.Settings;

namespace RiskApi.Assessments;

/// <summary>Registers the scoring method with its configured constants, section <c>Scoring</c>.</summary>
internal static class ScoringSetup
{
    private const string Section = "Scoring";

    public static void AddScoring(this IServiceCollection services)
    {
        services.AddSettings<MethodConstants>(Section);
        services.AddSingleton<IValidateOptions<MethodConstants>, MethodConstantsValidation>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<MethodConstants>>().Value);
        services.AddSingleton<Assessor>();
    }
}

/// <summary>Refuses to start with constants under which the score would lose its properties.</summary>
internal sealed class MethodConstantsValidation : AbstractValidator<MethodConstants>, IValidateOptions<MethodConstants>
{
    public MethodConstantsValidation()
    {
        RuleFor(constants => constants.ReadyWorkShare).InclusiveBetween(0, 1);
        RuleFor(constants => constants.LowCriticality).InclusiveBetween(0, 1).LessThanOrEqualTo(constants => constants.MediumCriticality);
        RuleFor(constants => constants.MediumCriticality).InclusiveBetween(0, 1).LessThanOrEqualTo(constants => constants.HighCriticality);
        RuleFor(constants => constants.HighCriticality).InclusiveBetween(0, 1).LessThanOrEqualTo(constants => constants.HighestCriticality);
        RuleFor(constants => constants.HighestCriticality).InclusiveBetween(0, 1);
        RuleFor(constants => constants.NonProductionScale).InclusiveBetween(0, 1);
        RuleFor(constants => constants.AutomaticCover).InclusiveBetween(0, 1);
        RuleFor(constants => constants.ManualCover).InclusiveBetween(0, 1).LessThanOrEqualTo(constants => constants.AutomaticCover);
        RuleFor(constants => constants.SameClockScale).InclusiveBetween(0, 1);
        RuleFor(constants => constants.ReroutedSeverity).InclusiveBetween(0, 1);
        RuleFor(constants => constants.UncalledSeverity).InclusiveBetween(0, 1);
        RuleFor(constants => constants.StatedLeadTimeSpread).ExclusiveBetween(0, 5);
        RuleFor(constants => constants.DerivedLeadTimeSpread).ExclusiveBetween(0, 5);
        RuleFor(constants => constants.ModerateFrom).InclusiveBetween(0, 100).LessThanOrEqualTo(constants => constants.HighFrom);
        RuleFor(constants => constants.HighFrom).InclusiveBetween(0, 100).LessThanOrEqualTo(constants => constants.CriticalFrom);
        RuleFor(constants => constants.CriticalFrom).InclusiveBetween(0, 100);
        RuleFor(constants => constants.StaleAfterDays).InclusiveBetween(1, 36_500);
        RuleFor(constants => constants.Migration.PartialCoverage).InclusiveBetween(0, 1);
        RuleFor(constants => constants.Migration).Must(HoldsPositiveNumbers).WithMessage("every value must be above 0 and at most 1e15.");
        RuleFor(constants => constants.Advice).Must(HoldsPositiveNumbers).WithMessage("every value must be above 0 and at most 1e15.");
    }

    public ValidateOptionsResult Validate(string? name, MethodConstants options) =>
        Validate(options) is { IsValid: false } result
            ? ValidateOptionsResult.Fail(result.Errors.Select(error => $"Scoring:{error.PropertyName}: {error.ErrorMessage}"))
            : ValidateOptionsResult.Success;

    private static bool HoldsPositiveNumbers(object constants) => Numbers(constants).All(value => value is > 0 and <= 1e15);

    private static IEnumerable<double> Numbers(object constants) =>
        constants.GetType().GetProperties()
            .Where(property => property.PropertyType == typeof(double) || property.PropertyType == typeof(int))
            .Select(property => Convert.ToDouble(property.GetValue(constants), CultureInfo.InvariantCulture));
}
