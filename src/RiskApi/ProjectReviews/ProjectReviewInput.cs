using RiskApi.ArchitectureReviews;

namespace RiskApi.ProjectReviews;

/// <summary>A review to begin; every member can be left out.</summary>
internal sealed record ProjectReviewInput
{
    /// <summary>Its name for people; the checklist's title where left out.</summary>
    /// <example>Before the launch</example>
    public string? Name { get; init; }

    /// <summary>The checklist's id; <c>model-retirement-resilience</c> where left out.</summary>
    /// <example>model-retirement-resilience</example>
    public string? Checklist { get; init; }

    /// <summary>The checklist's version; the latest where left out. The review keeps it.</summary>
    /// <example>1</example>
    public int? ChecklistVersion { get; init; }

    /// <summary>The checklist's id, named or not.</summary>
    internal string ChecklistId => Checklist ?? ReviewInput.DefaultChecklist;
}
