using RiskApi.Reviews.Checklists;

namespace RiskApi.Reviews;

/// <summary>The checklist that a review went by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it is for.</param>
public sealed record ReviewedChecklist(string Id, int Version, string Title, string Description)
{
    internal static ReviewedChecklist Of(Checklist checklist) => new(checklist.Id, checklist.Version, checklist.Title, checklist.Description);
}
