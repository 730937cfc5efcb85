using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>How to simulate a loss.</summary>
internal sealed record LossQuery
{
    private const int DefaultSeed = 1;
    private const int DefaultTrials = 10_000;

    [ParameterDoc("What an engineer-day costs in US dollars; where left out, no money is counted.", Example = "900")]
    [FromQuery(Name = "usdPerEngineerDay")]
    public Given<double>? UsdPerEngineerDay { get; init; }

    [ParameterDoc("The seed; 1 where left out. The same seed gives the same answer on any machine.", Example = "1")]
    [FromQuery(Name = "seed")]
    public Given<int>? Seed { get; init; }

    [ParameterDoc("Trials to simulate; 10000 where left out.", Example = "10000")]
    [FromQuery(Name = "trials")]
    public Given<int>? Trials { get; init; }

    [ParameterDoc("The correlation between models of one provider; 0.35 where left out, as calibrated to the record of notices.", Example = "0.35")]
    [FromQuery(Name = "providerCorrelation")]
    public Given<double>? ProviderCorrelation { get; init; }

    [ParameterDoc("What is added to it between models of one succession line on one provider; 0.4 where left out, as calibrated. Together at most 1.", Example = "0.4")]
    [FromQuery(Name = "waveCorrelation")]
    public Given<double>? WaveCorrelation { get; init; }

    public ShockCorrelations Correlations => new(
        ProviderCorrelation?.Value ?? ShockCorrelations.Calibrated.Provider, WaveCorrelation?.Value ?? ShockCorrelations.Calibrated.Wave);

    public LossSettings ToSettings() => new(Seed?.Value ?? DefaultSeed, Trials?.Value ?? DefaultTrials, Correlations, UsdPerEngineerDay?.Value);
}

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
