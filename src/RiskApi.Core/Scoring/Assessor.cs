using RiskApi.Advice;
using RiskApi.Catalog;
using RiskApi.Usage;

namespace RiskApi.Scoring;

/// <summary>Scores projects; the same input, catalog version and method version give the same answer.</summary>
/// <param name="constants">The constants of the method.</param>
public sealed class Assessor(ScoringConstants constants)
{
    private readonly Adviser _adviser = new();
    private readonly string _methodVersion = MethodVersion.Of(constants);

    /// <summary>Scores one dependency by itself, without advice.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="context">What the score depends on besides; its constants must be the assessor's.</param>
    public DependencyAssessment Assess(Dependency dependency, ScoringContext context)
    {
        var evaluation = DependencyEvaluation.Of(dependency, context);
        return View(evaluation, evaluation.Factors.ExpectedLoss(constants.ReadyWorkShare), context);
    }

    /// <summary>Scores a project.</summary>
    /// <param name="project">The project; at least one dependency.</param>
    /// <param name="horizonDays">How far ahead to look, in days, above 0.</param>
    /// <param name="outlook">What was known on the as-of date.</param>
    public Assessment Assess(Project project, int horizonDays, Forecast.Outlook outlook)
    {
        var context = new ScoringContext(outlook, horizonDays, project.Criticality, constants);
        DependencyEvaluation[] evaluations = [.. project.Dependencies.Select(dependency => DependencyEvaluation.Of(dependency, context))];
        double[] losses = [.. evaluations.Select(evaluation => evaluation.Factors.ExpectedLoss(constants.ReadyWorkShare))];
        var score = Rounded.Score(ScoreFactors.Score(ScoreFactors.Combine(losses)));

        return new()
        {
            Name = project.Name,
            Score = score,
            Band = constants.BandOf(score),
            ScoreRange = ScoreRange.Of(
                ScoreFactors.Combine([.. evaluations.Select(evaluation => evaluation.ExpectedLoss(evaluation.Likelihood.Low, constants))]),
                ScoreFactors.Combine([.. evaluations.Select(evaluation => evaluation.ExpectedLoss(evaluation.Likelihood.High, constants))])),
            Confidence = ConfidenceReasons.Of(evaluations, context),
            AsOf = outlook.AsOf,
            HorizonDays = horizonDays,
            CatalogVersion = outlook.Known.Catalog.Version,
            MethodVersion = _methodVersion,
            ExpectedMigrations = Rounded.Probability(evaluations.Sum(evaluation => evaluation.Factors.Likelihood)),
            ExpectedEffortDays = Rounded.Days(evaluations.Sum(evaluation => evaluation.Factors.Likelihood * evaluation.Migration.EngineerDays)),
            Concentration = Concentration.Of(
                [.. evaluations.Zip(losses, (evaluation, loss) => (evaluation.Model?.Known.Model.Provider, evaluation.Model?.Known.Model.Maker, loss))]),
            Dependencies = [.. evaluations.Zip(losses, (evaluation, loss) => View(evaluation, loss, context))],
            Advice = _adviser.Advise(evaluations, losses, context),
        };
    }

    private DependencyAssessment View(DependencyEvaluation evaluation, double loss, ScoringContext context)
    {
        var (resolution, score) = (evaluation.Resolution, Rounded.Score(ScoreFactors.Score(loss)));
        var model = resolution.Known?.Model;

        return new()
        {
            Requested = evaluation.Dependency.Model,
            Provider = model?.Provider,
            Model = model?.Id,
            Maker = model?.Maker,
            Match = resolution.Match,
            MatchBecause = resolution.Because,
            Candidates = [.. resolution.Candidates.Select(candidate => candidate.Model.Reference)],
            ScoredAs = evaluation.Model?.Known.Model.Reference,
            Status = resolution.Known?.Status ?? ModelStatus.Unknown,
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
            Forecast = evaluation.Forecast.Summary.With(evaluation.Forecast, context.HorizonDays),
            Deadline = Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays),
            Migration = evaluation.Migration,
            Contributions = Contributions(evaluation, context),
            SilentChange = resolution is { CanMove: true, Known.Status: not ModelStatus.Retired } ? context.Outlook.SilentChanges.Within(model!.Provider, context.HorizonDays) : null,
        };
    }

    private Contribution[] Contributions(DependencyEvaluation evaluation, ScoringContext context)
    {
        Span<double> points = stackalloc double[ShapleyValues.FactorCount];
        ShapleyValues.Compute(evaluation.Factors, constants, points);
        var contributions = new Contribution[ShapleyValues.FactorCount];
        for (var i = 0; i < contributions.Length; i++)
        {
            var factor = (ScoreFactor)i;
            contributions[i] = new(factor, Rounded.Score(points[i]), Explanations.Of(factor, evaluation, context));
        }

        return contributions;
    }
}
