using RiskApi.Catalog;

namespace RiskApi.Exports.Reports;

/// <summary>A project in a line.</summary>
/// <param name="Retired">Models that have stopped answering.</param>
/// <param name="UnderNotice">Models under notice.</param>
/// <param name="Unknown">Models that are not known to be alive.</param>
/// <param name="StartByOn">The earliest day to start a migration by; null where there is none.</param>
/// <param name="NextAction">The first of the advised actions; null where there is none.</param>
internal sealed record SelectionRow(int Retired, int UnderNotice, int Unknown, DateOnly? StartByOn, string? NextAction)
{
    public static SelectionRow Of(Assessed project) => new(
        project.Count(ModelStatus.Retired),
        project.Count(ModelStatus.Deprecated),
        project.Count(ModelStatus.Unknown),
        project.Assessment.Dependencies.Min(model => model.Deadline.StartByOn),
        project.Assessment.Advice is [var first, ..] ? first.Title : null);
}
