using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Where a dependency stands, which decides what is worth doing about it.</summary>
internal enum Situation
{
    /// <summary>Nobody can tell which model it is, or whether it still answers.</summary>
    Unknown,

    /// <summary>It has stopped, and something calls it.</summary>
    Broken,

    /// <summary>It has stopped, and nothing calls it in production.</summary>
    LeftBehind,

    /// <summary>It ends on a published day, and the time to migrate is shorter than it takes.</summary>
    Late,

    /// <summary>It ends on a published day, in time.</summary>
    Due,

    /// <summary>
    /// No day is published; notice was given without one, or it is more likely than not to go within the horizon, and the notice may well be too short, or its
    /// vendor has let it go already in all but name.
    /// </summary>
    Exposed,

    /// <summary>No day is published; it may go within the horizon, and the notice may well be too short.</summary>
    Watched,

    /// <summary>Nothing to do before a notice, before a published day that is far off, or at all.</summary>
    Calm,
}

/// <summary>Tells where dependencies stand.</summary>
internal static class Situations
{
    private const double MoreLikelyThanNot = 0.5;
    private const double Unlikely = 0.1;
    private const double TooShort = 0.25;

    /// <summary>What goes with at least this probability is not waited for where it matters.</summary>
    public const double MostLikely = 0.75;

    /// <summary>What has to start later than this is told again before.</summary>
    private const int FarOffDays = 180;

    public static Situation Of(DependencyEvaluation evaluation, int horizonDays)
    {
        if (evaluation.Resolution.Match is MatchKind.Unknown || IsOpen(evaluation.Resolution) || evaluation.Resolution.Known?.Status == ModelStatus.Unknown)
        {
            return Situation.Unknown;
        }

        var forecast = evaluation.Forecast;
        var probability = forecast.ProbabilityWithin(horizonDays);
        return forecast.Basis switch
        {
            ForecastBasis.SelfHosted => Situation.Calm,
            ForecastBasis.Retired => evaluation.Usage.HasTraffic ? Situation.Broken : Situation.LeftBehind,
            ForecastBasis.Announced or ForecastBasis.Tentative when DatedEnd(evaluation) is { } day && evaluation.Factors.Likelihood >= MoreLikelyThanNot =>
                (day.DayNumber - forecast.AsOf.DayNumber - evaluation.LeadTimeDays) switch
                {
                    < 0 => Situation.Late,
                    <= FarOffDays => Situation.Due,
                    _ => Situation.Calm,
                },
            _ when evaluation.Model?.Known.Status == ModelStatus.Deprecated && DatedEnd(evaluation) is null => Situation.Exposed,
            _ when probability >= MoreLikelyThanNot && (IsTooShort(evaluation) || IsOverdue(evaluation)) => Situation.Exposed,
            _ when probability >= Unlikely && IsTooShort(evaluation) => Situation.Watched,
            _ => Situation.Calm,
        };
    }

    /// <summary>Whether it matters which of several models is meant: those that share one end, or have all ended, need no answer.</summary>
    private static bool IsOpen(ModelResolution resolution) =>
        resolution is { Match: MatchKind.Ambiguous, Candidates: [var first, ..] candidates }
        && !candidates.All(candidate => candidate.Status == ModelStatus.Retired)
        && candidates.Any(other => other.Lifecycle.RetiresOn != first.Lifecycle.RetiresOn || other.Lifecycle.TentativeOn != first.Lifecycle.TentativeOn);

    /// <summary>Whether the model has to be left: it has stopped under load, or ends on a published day.</summary>
    public static bool IsEnding(this Situation situation) => situation is Situation.Broken or Situation.Late or Situation.Due;

    /// <summary>Whether something is coming, and time is left to prepare.</summary>
    public static bool LeavesTime(this Situation situation) => situation is Situation.Due or Situation.Exposed or Situation.Watched;

    /// <summary>The published day of its end, committed or tentative.</summary>
    public static DateOnly? DatedEnd(DependencyEvaluation evaluation) =>
        evaluation.Forecast.CommittedOn ?? evaluation.Model?.Known.Lifecycle.TentativeOn?.Day;

    /// <summary>The day that a fallback has to outlive: that of the model's published end, else today.</summary>
    public static DateOnly NeededUntil(DependencyEvaluation evaluation) => DatedEnd(evaluation) ?? evaluation.Forecast.AsOf;

    /// <summary>Whether a fallback that switches by itself will be there on the day on which the model stops, for all that is published.</summary>
    public static bool IsAnswered(DependencyEvaluation evaluation) =>
        evaluation is { SwitchesByItself: true, Fallback.Resolution.Match: MatchKind.SelfHosted }
        || (evaluation.StandIn is { } model
            && model.Facts != evaluation.Model?.Known.Facts
            && !(model.Lifecycle.PublishedEndOn <= NeededUntil(evaluation)));

    /// <summary>Whether its vendor calls it legacy, has given notice without a day, or has kept it as long as was promised: what is left is the day.</summary>
    public static bool IsOverdue(DependencyEvaluation evaluation) =>
        evaluation.Model?.Known is { } known
        && (known.HasOutlivedItsPromise(evaluation.Forecast.AsOf) || (known.Status == ModelStatus.Deprecated && DatedEnd(evaluation) is null));

    /// <summary>Whether the notice that is to be expected may be shorter than the migration.</summary>
    public static bool IsTooShort(DependencyEvaluation evaluation) => evaluation.Factors.Unreadiness >= TooShort;
}
