using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using Side = RiskApi.Core.Scenarios.DependencyComparison.Side;

namespace RiskApi.Core.Scenarios;

/// <summary>A project at one side of a comparison.</summary>
/// <param name="Summary">The project in a few figures.</param>
/// <param name="Dependencies">Its dependencies with their scores.</param>
internal sealed record ScoredProject(ProjectSummary Summary, IReadOnlyList<Side> Dependencies)
{
    public static ScoredProject Of(Project project, ScoringContext context)
    {
        var evaluation = new ProjectEvaluation(project, context);
        return new(evaluation.Summarize(),
        [
            .. project.Dependencies.Select((usage, i) => new Side(usage, DependencyAssessment.Of(evaluation.Dependencies[i], evaluation.Losses[i], context)))
        ]);
    }

    /// <summary>Sets a scenario beside this, the actual project.</summary>
    public ScenarioComparison Beside(Scenario scenario, ScoredProject after)
    {
        var (was, willBe) = (Summary, after.Summary);
        var continuation = new Side?[Dependencies.Count];
        var added = new List<Side>();
        foreach (var (i, side) in after.Dependencies.Index())
        {
            if (scenario.Origins[i] is { } origin)
            {
                continuation[origin] = side;
            }
            else
            {
                added.Add(side);
            }
        }

        return new()
        {
            Name = scenario.Name,
            Score = Shift.OfScores(was.Score, willBe.Score),
            Band = new(was.Band, willBe.Band),
            ExpectedMigrations = Shift.OfProbabilities(was.ExpectedMigrations, willBe.ExpectedMigrations),
            ExpectedEffortDays = Shift.OfDays(was.ExpectedEffortDays, willBe.ExpectedEffortDays),
            ConcentrationIndex = Shift.OfProbabilities(was.Concentration.Index, willBe.Concentration.Index),
            After = willBe,
            Dependencies =
            [
                .. Dependencies.Select((side, i) => DependencyComparison.Of(side, continuation[i])),
                .. added.Select(side => DependencyComparison.Of(null, side)),
            ],
        };
    }
}
