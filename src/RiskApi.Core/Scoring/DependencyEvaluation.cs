using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Distributions;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>One dependency in figures: everything that its score, its deadline and its advice are made of.</summary>
internal sealed class DependencyEvaluation
{
    public required Dependency Dependency { get; init; }

    public required ModelResolution Resolution { get; init; }

    /// <summary>Where the model stands at the as-of date.</summary>
    public ModelStatus Status => Resolution.Known?.Status ?? (Resolution.Match == MatchKind.SelfHosted ? ModelStatus.Active : ModelStatus.Unknown);

    /// <summary>The model that the figures are about: the one resolved, or where several fit the one that would go first; null where none fits.</summary>
    public required ModelOutlook? Model { get; init; }

    public required RetirementForecast Forecast { get; init; }

    public required UsageProfile Usage { get; init; }

    public required Migration Migration { get; init; }

    public required LeadTimeDistribution LeadTime { get; init; }

    public required FallbackCover? Fallback { get; init; }

    /// <summary>Whether a fallback takes over without anybody's doing.</summary>
    public bool SwitchesByItself => Fallback is { Triggers: true } && Dependency.Fallback!.Automatic;

    /// <summary>The living model that takes over by itself; null where none does, or none is on record.</summary>
    public KnownModel? StandIn =>
        SwitchesByItself && Fallback!.Resolution.Known is { Status: not (ModelStatus.Retired or ModelStatus.Unknown) } model ? model : null;

    /// <summary>The factors, with the likelihood at its expected value.</summary>
    public required ScoreFactors Factors { get; init; }

    /// <summary>The likelihood with its interval.</summary>
    public required ProbabilityRange Likelihood { get; init; }

    /// <summary>Median lead time in whole days.</summary>
    public int LeadTimeDays => (int)Math.Ceiling(LeadTime.MedianDays);

    public static DependencyEvaluation Of(Dependency dependency, ScoringContext context)
    {
        var resolution = dependency.Hosting switch
        {
            Hosting.Self => ModelResolution.SelfHosted(dependency.Model),
            _ => context.Outlook.Resolve(dependency.Model),
        };
        var isSelfHosted = resolution.Match == MatchKind.SelfHosted;
        var kind = (resolution.Known ?? (resolution.Candidates is [var candidate, ..] ? candidate : null))?.Facts.Kind;
        var usage = UsageProfile.Of(dependency, context.ProjectCriticality, kind, resolution.Match == MatchKind.FineTune, isSelfHosted);
        var migration = Migration.Of(usage, context.Constants.Migration);
        var leadTime = dependency.MigrationLeadTimeDays is { } stated
            ? new LeadTimeDistribution(Math.Max(1, stated), context.Constants.StatedLeadTimeSpread)
            : new LeadTimeDistribution(migration.LeadTimeDays, context.Constants.DerivedLeadTimeSpread);

        var withinDays = context.HorizonDays + (int)Math.Ceiling(leadTime.MedianDays);
        var model = First(resolution, withinDays, context.Outlook);
        var forecast = model?.Retirement ?? (isSelfHosted ? context.Outlook.SelfHosted : context.Outlook.Unknown);
        var likelihood = forecast.Within(withinDays);
        var fallback = dependency.Fallback is null ? null : FallbackCover.Of(dependency.Fallback, model?.Known, context);

        return new()
        {
            Dependency = dependency,
            Resolution = resolution,
            Model = model,
            Forecast = forecast,
            Usage = usage,
            Migration = migration,
            LeadTime = leadTime,
            Fallback = fallback,
            Likelihood = likelihood,
            Factors = new(
                likelihood.Probability,
                forecast.Unreadiness(leadTime),
                context.Constants.Weight(usage.Criticality),
                context.Constants.Scale(usage.Environment),
                usage.Share,
                fallback?.Cover ?? 0,
                EndSeverity.Of(model?.Known, forecast, usage, context.Constants)),
        };
    }

    /// <summary>ℓ with the likelihood replaced, for the ends of the forecast's interval.</summary>
    public double ExpectedLoss(double likelihood, ScoringConstants constants) =>
        (Factors with { Likelihood = likelihood }).ExpectedLoss(constants.ReadyWorkShare);

    /// <summary>Where several models fit, the one likeliest to go: what is not known must not look safe.</summary>
    private static ModelOutlook? First(ModelResolution resolution, int withinDays, Outlook outlook) =>
        resolution.Known is { } known ? outlook.Of(known)
            : resolution.Match == MatchKind.SelfHosted ? null
            : resolution.Candidates.Select(outlook.Of).MaxBy(candidate => candidate.Retirement.Within(withinDays).Probability);
}
