using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>A dependency as the project states it, and as it was assessed.</summary>
/// <param name="Stated">As stated.</param>
/// <param name="Scored">As assessed.</param>
internal sealed record UsedModel(Dependency Stated, DependencyAssessment Scored)
{
    public bool InProduction => Scored.Usage.Environment == DeploymentEnvironment.Production;

    /// <summary>Whether somebody outside notices when it stops.</summary>
    public bool Matters => Scored.Usage.Criticality is Criticality.High or Criticality.Critical;

    public bool StoresVectors => Scored.Usage.EmbeddedItems > 0;

    public bool HasEndedOrNotice => Scored.Status is ModelStatus.Deprecated or ModelStatus.Retired;

    /// <summary>When it stops, in words.</summary>
    public string End => (Scored.Status, Scored.Lifecycle?.RetiresOn, Scored.Deadline.EndsOn) switch
    {
        (ModelStatus.Retired, { } on, _) => $"It stopped answering on {on}",
        (ModelStatus.Retired, null, _) => "It has stopped answering",
        (_, { } on, _) => $"It stops answering on {on}",
        (ModelStatus.Deprecated, _, _) => "Notice was given, without a date",
        (_, _, { } estimate) =>
            $"{(Scored.Lifecycle is null ? $"Scored as {Scored.ScoredAs ?? "any model"}, it" : "It")} may stop from {estimate:yyyy-MM-dd} on, by the early estimate",
        _ => "When it stops is not known",
    };

    public FactLine Yes(string because, string detail = "") => new(ReviewAnswer.Yes, because, Scored, detail);

    public FactLine No(string because, string detail = "") => new(ReviewAnswer.No, because, Scored, detail);

    public FactLine Open(string because, string detail = "") => new(null, because, Scored, detail);
}
