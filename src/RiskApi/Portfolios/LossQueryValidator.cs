using FluentValidation;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolios;

/// <summary>The bounds of a simulation.</summary>
internal sealed class LossQueryValidator : AbstractValidator<LossQuery>
{
    public LossQueryValidator()
    {
        RuleFor(query => query.UsdPerEngineerDay).IsNumber(0, 100_000);
        RuleFor(query => query.Seed).IsWholeNumber(0, int.MaxValue);
        RuleFor(query => query.Trials).IsWholeNumber(100, 100_000);
        RuleFor(query => query.ProviderCorrelation).IsNumber(0, 1)
            .Must((query, _) => query.Correlations is var both && both.Provider + both.Wave <= 1)
            .WithMessage("'providerCorrelation' and 'waveCorrelation' must not add up to more than 1; what is left out counts with its default.");
        RuleFor(query => query.WaveCorrelation).IsNumber(0, 1);
    }
}
