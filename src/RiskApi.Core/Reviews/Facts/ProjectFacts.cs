using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts say of the project as a whole.</summary>
internal static class ProjectFacts
{
    private const double DominantShare = 2 / 3.0;
    private const int WaveDays = 30;

    public static FactLine OwnerIsNamed(ReviewFacts facts) => string.IsNullOrWhiteSpace(facts.Project.Owner)
        ? new(ReviewAnswer.No, "The project names no owner.")
        : new(ReviewAnswer.Yes, $"{facts.Project.Owner} answers for it.");

    public static FactLine ForcedWork(ReviewFacts facts) => new(
        Answer: null,
        $"{facts.Assessment.ExpectedMigrations:0.0} forced migrations and {facts.Assessment.ExpectedEffortDays:0} engineer-days are to be expected within {facts.Assessment.HorizonDays} days.");

    public static FactLine NoDominantProvider(ReviewFacts facts) => facts.Assessment.Concentration.ByProvider switch
    {
        [] => new(ReviewAnswer.Yes, "There is no expected loss to concentrate."),
        [var first, ..] when first.Share > DominantShare =>
            new(ReviewAnswer.No, $"{first.Name} carries {first.Share:P0} of the expected loss.", Detail: first.Name),
        [var first, ..] => new(ReviewAnswer.Yes, $"The largest share of the expected loss is {first.Name}'s, {first.Share:P0}."),
    };

    public static IEnumerable<FactLine> NoRetirementWave(ReviewFacts facts)
    {
        (string Model, DateOnly On)[] ends =
        [
            .. facts.InProduction
                .Where(model => model.Scored is { Forecast.Basis: ForecastBasis.Announced, Deadline.EndsOn: not null })
                .Select(model => (Model: model.Scored.ScoredAs!, On: model.Scored.Deadline.EndsOn!.Value))
                .Distinct()
                .OrderBy(end => end.On)
                .ThenBy(end => end.Model, StringComparer.Ordinal),
        ];
        FactLine[] waves =
        [
            .. ends.Zip(ends.Skip(1))
                .Where(pair => pair.Second.On.DayNumber - pair.First.On.DayNumber <= WaveDays)
                .Select(pair => new FactLine(
                    ReviewAnswer.No,
                    $"{pair.First.Model} stops on {pair.First.On:yyyy-MM-dd} and {pair.Second.Model} on {pair.Second.On:yyyy-MM-dd}.",
                    Detail: $"{pair.First} {pair.Second}")),
        ];

        return waves.Length > 0 ? waves : [new(ReviewAnswer.Yes, $"No two models stop for certain within {WaveDays} days of each other.")];
    }

    public static FactLine ExposureIsModerate(ReviewFacts facts) => facts.Assessment.Band >= Band.High
        ? new(ReviewAnswer.No, $"The project scores {facts.Assessment.Score:0.#}, which is {Word(facts.Assessment.Band)}.", Detail: $"{facts.Assessment.Band}")
        : new(ReviewAnswer.Yes, $"The project scores {facts.Assessment.Score:0.#}, which is {Word(facts.Assessment.Band)}.");

    private static string Word(Band band) => band switch
    {
        Band.Low => "low",
        Band.Moderate => "moderate",
        Band.High => "high",
        _ => "critical",
    };
}

/// <summary>The facts of a project that checks look at.</summary>
/// <param name="Project">The project as stated.</param>
/// <param name="Assessment">Its assessment.</param>
internal sealed record ReviewFacts(Project Project, Assessment Assessment)
{
    /// <summary>The dependencies, in the order given.</summary>
    public IReadOnlyList<UsedModel> Models { get; } =
        Project.Dependencies.Count == Assessment.Dependencies.Count
            ? [.. Project.Dependencies.Zip(Assessment.Dependencies, (stated, scored) => new UsedModel(stated, scored))]
            : throw new ArgumentException("The assessment is not of this project: it has another number of dependencies.", nameof(Assessment));

    public IEnumerable<UsedModel> InProduction => Models.Where(model => model.InProduction);
}
