using RiskApi.Assessments;
using RiskApi.Reviews;

namespace RiskApi.ArchitectureReviews;

/// <summary>A project to go through by a checklist, with what people have said so far. Only the project is required.</summary>
internal sealed record ReviewInput
{
    public const string DefaultChecklist = "model-retirement-resilience";

    /// <summary>The project; or give <c>projectId</c>.</summary>
    public InlineProject? Project { get; init; }

    /// <summary>The id of a project that is kept; or give <c>project</c>.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The day of the review: facts known on it count, and waivers and due days are judged by it; today (UTC) where left out.</summary>
    /// <example>2026-11-24</example>
    public DateOnly? AsOf { get; init; }

    /// <summary>How far ahead to look, in days; 365 where left out.</summary>
    /// <example>365</example>
    public int? HorizonDays { get; init; }

    /// <summary>The checklist's id; <c>model-retirement-resilience</c> where left out.</summary>
    /// <example>model-retirement-resilience</example>
    public string? Checklist { get; init; }

    /// <summary>The checklist's version; the latest where left out.</summary>
    /// <example>1</example>
    public int? ChecklistVersion { get; init; }

    /// <summary>What people say; at most one answer per item.</summary>
    public IReadOnlyList<ItemAnswer>? Answers { get; init; }

    /// <summary>The risks that were accepted; at most one waiver per item.</summary>
    public IReadOnlyList<Waiver>? Waivers { get; init; }
}
