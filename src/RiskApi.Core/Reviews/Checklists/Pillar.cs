namespace RiskApi.Reviews.Checklists;

/// <summary>A group of items of a checklist.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What its items are about.</param>
public sealed record Pillar(string Id, string Title, string Description);
