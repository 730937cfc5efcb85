using RiskApi.Reviews.Facts;

namespace RiskApi.Reviews.Checklists;

/// <summary>A question of a checklist; yes is the answer to aim for.</summary>
public sealed record ChecklistItem
{
    /// <summary>Stable id: an answer or a waiver names it.</summary>
    public required string Id { get; init; }

    /// <summary>The id of its pillar.</summary>
    public required string Pillar { get; init; }

    /// <summary>The question, to be answered by yes, no or not applicable.</summary>
    public required string Question { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>How bad it is where the answer is no.</summary>
    public required RiskLevel Risk { get; init; }

    /// <summary>What to do where the answer is no, step by step.</summary>
    public required IReadOnlyList<string> Fix { get; init; }

    /// <summary>Engineer-days that this usually takes for one project, above 0.</summary>
    public required double EffortDays { get; init; }

    /// <summary>The fact that answers it; null where people do.</summary>
    public FactCheck? Fact { get; init; }

    /// <summary>What frameworks ask for that it helps to show.</summary>
    public FrameworkReferences References { get => field ?? new(); init; }
}
