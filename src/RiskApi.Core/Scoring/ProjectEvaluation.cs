using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>A project in figures: each dependency's, and how they combine.</summary>
internal sealed class ProjectEvaluation
{
    public ProjectEvaluation(Project project, ScoringContext context)
        : this([.. project.Dependencies.Select(dependency => DependencyEvaluation.Of(dependency, context))], context)
    {
    }

    public ProjectEvaluation(DependencyEvaluation[] dependencies, ScoringContext context)
    {
        (Context, Dependencies) = (context, dependencies);
        Losses = [.. Dependencies.Select(evaluation => evaluation.Factors.ExpectedLoss(context.Constants.ReadyWorkShare))];
        IsShareStated = [.. Dependencies.Select(evaluation => evaluation.Dependency.Share is not null)];
        Score = ScoreOf(Losses);
    }

    public ScoringContext Context { get; }

    /// <summary>The dependencies, in the order given.</summary>
    public DependencyEvaluation[] Dependencies { get; }

    /// <summary>Their expected losses.</summary>
    public double[] Losses { get; }

    /// <summary>Whether the share of each is stated.</summary>
    public bool[] IsShareStated { get; }

    /// <summary>What each counts in the project at its present place, above 0 and up to 1.</summary>
    public double[] Weights => field ??= ProjectLoss.Weights(Losses, IsShareStated);

    /// <summary>The project's score, not rounded.</summary>
    public double Score { get; }

    /// <summary>The project's score, not rounded, had one dependency another expected loss.</summary>
    public double ScoreWith(int index, double loss)
    {
        double[] losses = [.. Losses];
        losses[index] = loss;
        return ScoreOf(losses);
    }

    /// <summary>The project's score, not rounded, had its dependencies these expected losses.</summary>
    public double ScoreOf(ReadOnlySpan<double> losses) => ProjectLoss.ScoreOf(losses, IsShareStated);

    /// <summary>Whether no other dependency has the model string of the one at a position.</summary>
    public bool IsNamedOnce(int index) => Dependencies.Count(one => one.Dependency.Model == Dependencies[index].Dependency.Model) == 1;

    public ProjectSummary Summarize()
    {
        var (constants, score) = (Context.Constants, Rounded.Score(Score));
        return new(
            score,
            constants.BandOf(score),
            ScoreRange.Of(
                ProjectLoss.Of([.. Dependencies.Select(evaluation => evaluation.ExpectedLoss(evaluation.Likelihood.Low, constants))], IsShareStated),
                ProjectLoss.Of([.. Dependencies.Select(evaluation => evaluation.ExpectedLoss(evaluation.Likelihood.High, constants))], IsShareStated)),
            ConfidenceReasons.Of(Dependencies, Context),
            Rounded.Probability(Dependencies.Sum(evaluation => evaluation.Factors.Likelihood)),
            Rounded.Days(Dependencies.Sum(evaluation => evaluation.Factors.Likelihood * evaluation.Migration.EngineerDays)),
            Concentration.Of(
                [.. Dependencies.Zip(Losses, (evaluation, loss) => (evaluation.Model?.Known.Facts.Provider, evaluation.Model?.Known.Facts.Maker, loss))]));
    }
}
