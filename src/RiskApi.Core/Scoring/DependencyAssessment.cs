using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>One dependency of a project, scored.</summary>
public sealed record DependencyAssessment
{
    /// <summary>Where it stands and what to do, in a sentence that can be read out; null in assessments of method 1.</summary>
    /// <example>Stops on 14 Dec 2026, in 16 days; you need 60: start today on openai/gpt-4.1-2025-04-14, and bridge with it.</example>
    public string? Summary { get; init; }

    /// <summary>The model string as it was given.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Requested { get; init; }

    /// <summary>The provider that serves it; null where no single model fits.</summary>
    /// <example>openai</example>
    public string? Provider { get; init; }

    /// <summary>The model's id at the provider; null where no single model fits.</summary>
    /// <example>gpt-4.5-preview</example>
    public string? Model { get; init; }

    /// <summary>Who trained it; null where no single model fits.</summary>
    /// <example>openai</example>
    public string? Maker { get; init; }

    /// <summary>How the string was matched.</summary>
    public required MatchKind Match { get; init; }

    /// <summary>The match in a sentence.</summary>
    public required string MatchBecause { get; init; }

    /// <summary>The models that fit equally well, where ambiguous.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>Model strings that may have been meant where no model fits, the nearest first; at most three.</summary>
    public IReadOnlyList<string> DidYouMean { get => field ?? []; init; }

    /// <summary>The model whose facts the figures rest on: the one matched, or the candidate that would go first; null where the pace of all models is assumed.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public string? ScoredAs { get; init; }

    /// <summary>Where the model stands at the as-of date.</summary>
    public required ModelStatus Status { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required double Score { get; init; }

    /// <summary>The score in a word.</summary>
    public required Band Band { get; init; }

    /// <summary>The score at the ends of the forecast's interval.</summary>
    public required ScoreRange ScoreRange { get; init; }

    /// <summary>The probability that the work has to start within the horizon: that the model has stopped by then and a lead time later, 0 to 1.</summary>
    public required double Likelihood { get; init; }

    /// <summary>The probability that the migration takes longer than the time available, 0 to 1.</summary>
    public required double Unreadiness { get; init; }

    /// <summary>How bad it would be, 0 to 1: criticality, environment, share and fallback.</summary>
    public required double Impact { get; init; }

    /// <summary>How it is used, with what the project left out assumed.</summary>
    public required UsageProfile Usage { get; init; }

    /// <summary>What answers when the model does not; null where nothing does.</summary>
    public FallbackAssessment? Fallback { get; init; }

    /// <summary>The model's life as known; null where no single model fits.</summary>
    public Lifecycle? Lifecycle { get; init; }

    /// <summary>What changed, or will, besides its end, for who writes this name: the last rise of its price, the last move of the name, narrowed access; oldest first.</summary>
    public IReadOnlyList<ChangedTerm> ChangedTerms { get => field ?? []; init; }

    /// <summary>What the vendor recommends instead and serves itself, best first, with where each stands.</summary>
    public IReadOnlyList<ReplacementState> Replacements { get; init; } = [];

    /// <summary>What can take over, best first; at most three. The first is the replacement that advice, reports, reviews, calendars and plans name.</summary>
    public IReadOnlyList<Offer> Offers { get => field ?? []; init; }

    /// <summary>Why nothing is offered; null where something is, or where no model is catalogued.</summary>
    public string? NoOfferBecause { get; init; }

    /// <summary>For how many days it is safe to rely on; null in assessments of method 1.</summary>
    public SafeDays? SafeForDays { get; init; }

    /// <summary>The notice that is to be expected; null where the date is known already, and in assessments of method 1.</summary>
    public NoticeToExpect? ExpectedNotice { get; init; }

    /// <summary>What the notice of the model did to the score, in two movements: likelihood, and the time that is left. Empty without a notice.</summary>
    public IReadOnlyList<Movement> NoticeMovements { get => field ?? []; init; }

    /// <summary>When the model will stop.</summary>
    public required ForecastSummary Forecast { get; init; }

    /// <summary>When to start.</summary>
    public required Deadline Deadline { get; init; }

    /// <summary>What the migration takes, in parts.</summary>
    public required Migration Migration { get; init; }

    /// <summary>The points that each factor adds; they add up to the score.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>The risk that the name is pointed at other weights; null where it cannot be.</summary>
    public SilentChange? SilentChange { get; init; }

    /// <summary>Whether the same object will answer who asks the same next, so that what is made of it is worth keeping.</summary>
    [JsonIgnore]
    public bool IsLasting { get; init; }

    internal static DependencyAssessment Of(DependencyEvaluation evaluation, double loss, ScoringContext context)
    {
        var constants = context.Constants;
        var (resolution, score) = (evaluation.Resolution, Rounded.Score(ScoreFactors.Score(loss)));
        var model = resolution.Known?.Facts;

        return new()
        {
            Requested = evaluation.Dependency.Model,
            Provider = model?.Provider,
            Model = model?.Id,
            Maker = model?.Maker,
            Match = resolution.Match,
            MatchBecause = resolution.Because,
            Candidates = [.. resolution.Candidates.Select(candidate => candidate.Facts.Reference)],
            DidYouMean = context.Outlook.Suggest(resolution),
            ScoredAs = evaluation.Model?.Known.Facts.Reference,
            Status = evaluation.Status,
            Score = score,
            Band = constants.BandOf(score),
            ScoreRange = ScoreRange.Of(
                evaluation.ExpectedLoss(evaluation.Likelihood.Low, constants), evaluation.ExpectedLoss(evaluation.Likelihood.High, constants)),
            Likelihood = Rounded.Probability(evaluation.Factors.Likelihood),
            Unreadiness = Rounded.Probability(evaluation.Factors.Unreadiness),
            Impact = Rounded.Probability(evaluation.Factors.Impact),
            Usage = evaluation.Usage,
            Fallback = FallbackAssessment.Of(evaluation),
            Lifecycle = resolution.Known?.Lifecycle,
            ChangedTerms = resolution.Known is { } found ? ChangedTerm.Of(evaluation.Dependency.Model, found.Lifecycle) : [],
            Replacements = ReplacementState.AllOf(resolution.Known, context.Outlook),
            Forecast = context.Outlook.Living.Beside(evaluation.Forecast.Summary.With(evaluation.Forecast, context.HorizonDays)),
            SafeForDays = SafeDays.Of(evaluation.Forecast),
            ExpectedNotice = NoticeToExpect.Of(evaluation.Forecast),
            NoticeMovements = Movement.OfNotice(evaluation, context),
            Deadline = Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays),
            Migration = evaluation.Migration,
            Contributions = Contribution.AllOf(evaluation, context),
            SilentChange = resolution is { CanMove: true, Known.Status: not ModelStatus.Retired }
                ? context.Outlook.SilentChanges.Within(model!.Provider, context.HorizonDays)
                : null,
        };
    }
}

/// <summary>When to start, so that the migration is done when the model stops.</summary>
/// <param name="EndsOn">The day to be done by: the committed date, or the forecast's early estimate (10 %) where none is committed; null where the model ended on an unknown day, or does not end.</param>
/// <param name="StartByOn">That day less the lead time; null where there is no such day.</param>
/// <param name="LeadTimeDays">Days that the project needs to migrate, at the median.</param>
/// <param name="DaysLeft">Days from the as-of date to <paramref name="EndsOn"/>; negative once it has passed.</param>
/// <param name="SlackDays">Days from the as-of date to <paramref name="StartByOn"/>; negative once it has passed.</param>
public sealed record Deadline(DateOnly? EndsOn, DateOnly? StartByOn, int LeadTimeDays, int? DaysLeft, int? SlackDays)
{
    internal static Deadline Of(RetirementForecast forecast, int leadTimeDays)
    {
        var endsOn = forecast.Basis switch
        {
            ForecastBasis.Retired or ForecastBasis.Announced => forecast.CommittedOn,
            ForecastBasis.SelfHosted => null,
            _ => (DateOnly?)forecast.Summary.RetiresOnP10,
        };
        var daysLeft = endsOn?.DayNumber - forecast.AsOf.DayNumber;

        return new(endsOn, endsOn?.AddDays(-leadTimeDays), leadTimeDays, daysLeft, daysLeft - leadTimeDays);
    }
}
