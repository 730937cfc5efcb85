using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Reviews.Facts;

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
